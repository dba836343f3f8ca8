//! The guide of this repository: nothing of the article it began with is lost, and its pages say
//! what the engine says.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use serde::Deserialize;
use versus::html::plain_text;
use versus::model::{self, Guide, address};
use versus::output::{Output, SitePath};
use versus::source::Sources;
use versus::tree::End;
use versus::{Options, compile, load};

fn sources() -> &'static Sources {
    static SOURCES: OnceLock<Sources> = OnceLock::new();
    SOURCES.get_or_init(|| load::project(Path::new(".")).unwrap())
}

fn site() -> &'static Output {
    static SITE: OnceLock<Output> = OnceLock::new();
    SITE.get_or_init(|| {
        let compiled = compile(sources(), &Options { strict: true, ..Options::default() });
        let notes = compiled.notes;
        compiled.output.unwrap_or_else(|| panic!("the guide has findings: {:#?}", notes.sorted()))
    })
}

fn guide() -> Guide {
    model::read(sources(), &mut versus::diag::Diagnostics::default()).unwrap()
}

fn html(path: &SitePath) -> &'static str {
    let bytes = site().get(path).unwrap_or_else(|| panic!("there is no page `{path}`"));
    std::str::from_utf8(bytes).unwrap()
}

/// The words of a page's main part, in lowercase.
fn main_text(path: &SitePath) -> String {
    let html = html(path);
    let start = html.find("<main").unwrap();
    let end = html.find("</main>").unwrap();
    plain_text(&html[start..end]).to_lowercase()
}

/// One element of the article: where the guide has it, or why it says otherwise.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Element {
    id: String,
    #[expect(dead_code, reason = "for those who read the inventory")]
    kind: String,
    says: String,
    page: Option<String>,
    #[serde(default)]
    find: Vec<String>,
    corrected: Option<String>,
}

#[test]
fn every_element_of_the_article_is_there_or_corrected() {
    let text = std::fs::read_to_string("tests/fixtures/seed.yaml").unwrap();
    let elements: Vec<Element> = serde_yaml::from_str(&text).unwrap();
    assert!(elements.len() > 200, "the inventory has lost elements");
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut lost = Vec::new();
    for element in &elements {
        let Some(page) = &element.page else {
            let reason = element.corrected.as_deref().unwrap_or_default();
            assert!(!reason.is_empty(), "{}: neither a page nor a reason", element.id);
            continue;
        };
        assert!(!element.find.is_empty(), "{}: nothing to find", element.id);
        let text = texts.entry(page.clone()).or_insert_with(|| main_text(&SitePath::new(page)));
        for phrase in &element.find {
            let phrase = phrase.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
            if !text.contains(&phrase) {
                lost.push(format!(
                    "{} ({}): `{phrase}` is not on {page}",
                    element.id, element.says
                ));
            }
        }
    }
    assert!(lost.is_empty(), "{}", lost.join("\n"));
}

#[test]
fn every_route_ends_on_a_page_that_says_what_the_engine_says() {
    let guide = guide();
    let tree = guide.tree.as_ref().unwrap();
    let routes = tree.routes();
    assert!(routes.len() > 20);
    for route in &routes {
        let answers = route.answers();
        for end in 0..route.steps.len() {
            let page = html(&address::steps(&route.steps[..end]));
            let text = versus::html::Html::text(&route.steps[end].asked.text);
            assert!(page.contains(&format!(">{text}</h1>")), "{text}");
            let next = address::steps(&route.steps[..=end]);
            let link = address::steps(&route.steps[..end]).link_to(&next);
            assert!(page.contains(&format!("href=\"{link}\"")), "{link}");
        }
        let path = address::steps(&route.steps);
        let End::Outcome(name, outcome) = tree.walk(&answers).end else {
            panic!("{path} is not finished")
        };
        assert_eq!(name, route.outcome);
        let text = main_text(&path);
        assert!(text.contains(&outcome.title.to_lowercase()), "{path}");
        for reason in &outcome.because {
            let shown = text.contains(&reason.text.to_lowercase());
            assert_eq!(shown, reason.applies(&answers), "{path}: {}", reason.text);
        }
        for flip in tree.flips(route) {
            let link = path.link_to(&address::steps(&flip.walk.steps));
            assert!(html(&path).contains(&format!("class=\"change__link\" href=\"{link}\"")));
        }
    }
}

#[test]
fn the_guide_is_as_large_as_it_promises() {
    let guide = guide();
    assert!(guide.all_criteria().len() >= 30);
    assert!(guide.scenarios.len() >= 15);
    let longest = guide.tree.as_ref().unwrap().routes().iter().map(|it| it.steps.len()).max();
    assert!(longest <= Some(6));
    for fact in &guide.facts {
        for (subject, cell) in &fact.cells {
            assert!(!cell.sources.is_empty(), "{}/{subject}", fact.criterion);
        }
    }
}

#[test]
fn equal_sources_give_equal_bytes_on_any_number_of_threads() {
    let build = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| compile(sources(), &Options::default()).output.unwrap())
    };
    assert_eq!(build(1), build(5));
}
