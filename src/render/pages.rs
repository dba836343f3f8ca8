//! Which pages a guide has: one planner for each.

use serde::Serialize;

use super::choose::{self, CardView, QuestionView};
use super::prose::{self, FaqView};
use super::table::{self, TableView};
use super::view::{DateView, LinkView, SubjectView};
use super::{Draft, Material, Planned, code, frame};
use crate::html::Html;
use crate::markdown::Prose;
use crate::model::reference::Source;
use crate::model::{Guide, address};
use crate::output::SitePath;
use crate::slug::Slug;
use crate::tree::Step;
use crate::yaml::Record;

type Plan<'a> = Box<dyn Fn(&Material<'_>) -> Planned<Draft> + Send + Sync + 'a>;

/// A planner for every page, in no order that matters.
pub fn all<'a>(material: &'a Material<'a>) -> Vec<Plan<'a>> {
    let guide = material.guide;
    let mut plans: Vec<Plan<'a>> = vec![
        Box::new(home),
        Box::new(compare),
        Box::new(code_index),
        Box::new(faq),
        Box::new(sources),
        Box::new(not_found),
    ];
    for id in guide.pages.keys().filter(|id| id.as_str() != "home") {
        plans.push(Box::new(|material| page(material, id)));
    }
    for id in guide.tasks.keys() {
        plans.push(Box::new(|material| task(material, id)));
    }
    if let Some(tree) = &guide.tree {
        for steps in choose::prefixes(tree) {
            plans.push(Box::new(move |material| step(material, &steps)));
        }
        plans.push(Box::new(outline));
    }
    plans
}

/// A page's headings of the second level, for the contents list.
fn sections(prose: &Prose) -> Vec<LinkView> {
    let second = prose.headings.iter().filter(|heading| heading.level == 2);
    second
        .map(|heading| LinkView { href: format!("#{}", heading.id), label: heading.title.clone() })
        .collect()
}

fn view(value: &impl Serialize) -> tera::Value {
    tera::Value::from_serializable(value)
}

#[derive(Serialize)]
struct HomeView {
    title: String,
    summary: String,
    answers: Vec<AnswerSide>,
    subjects: Vec<SubjectView>,
    checked: DateView,
    question: Option<QuestionView>,
    cards: Vec<CardView>,
    body_html: Html,
    onward: Vec<LinkView>,
}

/// The answer, split at its sentences, each on the side of the subject that it speaks for.
#[derive(Serialize)]
struct AnswerSide {
    subject: Option<SubjectView>,
    text: String,
}

fn home(material: &Material<'_>) -> Planned<Draft> {
    let guide = material.guide;
    let path = address::page("home");
    let home = &guide.pages["home"];
    let onward = guide.generated_pages().filter(|id| *id != "sources").map(|id| LinkView {
        href: path.link_to(&address::page(id)),
        label: frame::label(guide, id),
    });
    let body = HomeView {
        title: guide.settings.title.clone(),
        summary: home.front.summary.clone(),
        answers: answer_sides(material),
        subjects: material.subjects.clone(),
        checked: DateView::of(guide.settings.updated),
        question: prose::first_question(material, &path),
        cards: choose::cards(material, &path),
        body_html: prose::sections(material, &home.prose, &path)?,
        onward: onward.collect(),
    };
    Ok(Draft {
        template: "home",
        title: home.front.title.clone(),
        description: guide.settings.summary.clone(),
        sections: sections(&home.prose),
        entry: Some("home".to_owned()),
        is_searched: true,
        view: view(&body),
        path,
    })
}

/// A sentence of the verdict stands on the side of the one subject that it names; where sentences
/// and subjects do not match one to one, the answer stands as a whole.
fn answer_sides(material: &Material<'_>) -> Vec<AnswerSide> {
    let Some(verdict) = &material.guide.verdict else { return Vec::new() };
    let sentences: Vec<&str> = verdict.overall.split_inclusive(". ").map(str::trim).collect();
    let speaks_for = |sentence: &str| {
        let named = material.subjects.iter().filter(|subject| sentence.contains(&subject.name));
        let named: Vec<&SubjectView> = named.collect();
        match named[..] {
            [only] => Some(only.clone()),
            _ => None,
        }
    };
    let sides: Vec<AnswerSide> = sentences
        .iter()
        .map(|sentence| AnswerSide { subject: speaks_for(sentence), text: (*sentence).to_owned() })
        .collect();
    let order: Vec<Option<&str>> =
        sides.iter().map(|side| side.subject.as_ref().map(|it| it.id.as_str())).collect();
    let expected: Vec<Option<&str>> =
        material.subjects.iter().map(|subject| Some(subject.id.as_str())).collect();
    if order == expected {
        return sides;
    }
    vec![AnswerSide { subject: None, text: verdict.overall.clone() }]
}

#[derive(Serialize)]
struct ProseView {
    title: String,
    summary: String,
    body_html: Html,
}

fn page(material: &Material<'_>, id: &Slug) -> Planned<Draft> {
    let text = &material.guide.pages[id];
    let path = address::page(id.as_str());
    let body = ProseView {
        title: text.front.title.clone(),
        summary: text.front.summary.clone(),
        body_html: prose::sections(material, &text.prose, &path)?,
    };
    Ok(Draft {
        template: "prose",
        title: text.front.title.clone(),
        description: text.front.summary.clone(),
        sections: sections(&text.prose),
        entry: Some(id.to_string()),
        is_searched: true,
        view: view(&body),
        path,
    })
}

fn subject_names(material: &Material<'_>) -> String {
    let names: Vec<String> = material.subjects.iter().map(|subject| subject.name.clone()).collect();
    super::view::joined(&names, "and")
}

#[derive(Serialize)]
struct CompareView {
    title: String,
    summary: String,
    table: TableView,
}

fn compare(material: &Material<'_>) -> Planned<Draft> {
    let path = address::page("compare");
    let count = material.guide.all_criteria().len();
    let groups = material.guide.criteria.iter().flat_map(|criteria| &criteria.groups);
    let groups: Vec<LinkView> = groups
        .map(|group| LinkView {
            href: format!("#{}", address::group_anchor(&group.id)),
            label: group.title.clone(),
        })
        .collect();
    let summary = format!(
        "{} by {count} criteria in {} groups. Every cell names what it rests on and when that was looked at.",
        subject_names(material),
        groups.len(),
    );
    let body = CompareView {
        title: "All criteria, side by side".to_owned(),
        summary: summary.clone(),
        table: table::everything(material, &path),
    };
    Ok(Draft {
        template: "compare",
        title: body.title.clone(),
        description: summary,
        sections: groups,
        entry: Some("compare".to_owned()),
        is_searched: true,
        view: view(&body),
        path,
    })
}

#[derive(Serialize)]
struct CodeIndexView {
    title: String,
    summary: String,
    tasks: Vec<TaskEntry>,
}

#[derive(Serialize)]
struct TaskEntry {
    id: String,
    sample: code::SampleView,
}

fn code_index(material: &Material<'_>) -> Planned<Draft> {
    let path = address::page("code");
    let tasks = &material.guide.settings.tasks;
    let entry = |id: &Slug| TaskEntry {
        id: id.to_string(),
        sample: code::sample(material, id.as_str(), Some(""), &path),
    };
    let summary = format!(
        "{} tasks, each solved with {} in real files and held against one contract.",
        tasks.len(),
        subject_names(material),
    );
    let body = CodeIndexView {
        title: "The same task in code".to_owned(),
        summary: summary.clone(),
        tasks: tasks.iter().map(entry).collect(),
    };
    Ok(Draft {
        template: "code",
        title: body.title.clone(),
        description: summary,
        sections: Vec::new(),
        entry: Some("code".to_owned()),
        is_searched: true,
        view: view(&body),
        path,
    })
}

fn task(material: &Material<'_>, id: &Slug) -> Planned<Draft> {
    let path = address::task(id);
    let record = &material.guide.tasks[id].record;
    Ok(Draft {
        template: "task",
        title: record.title.clone(),
        description: record.summary.clone(),
        sections: Vec::new(),
        entry: Some("code".to_owned()),
        is_searched: true,
        view: view(&code::task(material, id, &path)),
        path,
    })
}

fn step(material: &Material<'_>, steps: &[Step<'_>]) -> Planned<Draft> {
    let tree = material.guide.tree.as_ref().expect("a guide with steps has a tree");
    let path = address::steps(steps);
    let title = choose::title(tree, steps);
    Ok(Draft {
        template: "step",
        description: format!("{title} A step of the guide {}.", material.guide.settings.short),
        sections: Vec::new(),
        entry: Some("choose".to_owned()),
        is_searched: steps.is_empty(),
        view: view(&choose::step(material, tree, steps, &path)),
        title,
        path,
    })
}

fn outline(material: &Material<'_>) -> Planned<Draft> {
    let tree = material.guide.tree.as_ref().expect("a guide with an outline has a tree");
    Ok(Draft {
        path: address::outline(),
        template: "outline",
        title: "The whole tree".to_owned(),
        description: format!("{} All questions, every answer, and where it leads.", tree.title),
        sections: Vec::new(),
        entry: Some("choose".to_owned()),
        is_searched: true,
        view: view(&choose::outline(material, tree)),
    })
}

#[derive(Serialize)]
struct FaqPage {
    title: String,
    summary: String,
    questions: Vec<FaqView>,
}

fn faq(material: &Material<'_>) -> Planned<Draft> {
    let path = address::page("faq");
    let body = FaqPage {
        title: "Frequently asked questions".to_owned(),
        summary: "Short answers to what readers ask most often.".to_owned(),
        questions: prose::faq(material, &path)?,
    };
    Ok(Draft {
        template: "faq",
        title: body.title.clone(),
        description: format!("{} {}", body.title, body.summary),
        sections: Vec::new(),
        entry: Some("faq".to_owned()),
        is_searched: true,
        view: view(&body),
        path,
    })
}

#[derive(Serialize)]
struct SourcesView {
    title: String,
    summary: String,
    sources: Vec<SourceView>,
}

#[derive(Serialize)]
struct SourceView {
    id: String,
    number: usize,
    title: String,
    href: String,
    publisher: String,
    kind: &'static str,
    about: Option<String>,
    primary: bool,
    read: DateView,
    note: Option<String>,
    used: Vec<LinkView>,
}

fn sources(material: &Material<'_>) -> Planned<Draft> {
    let path = address::page("sources");
    let sources = material.guide.sources.iter().enumerate();
    let sources: Vec<SourceView> =
        sources.map(|(at, source)| source_view(material, at + 1, source, &path)).collect();
    let primary = sources.iter().filter(|source| source.primary).count();
    let summary = format!(
        "What the facts of this guide rest on: {} sources, {primary} of them at first hand, with the day on which each was read.",
        sources.len(),
    );
    let body = SourcesView { title: "Sources".to_owned(), summary: summary.clone(), sources };
    Ok(Draft {
        template: "sources",
        title: body.title.clone(),
        description: summary,
        sections: Vec::new(),
        entry: Some("sources".to_owned()),
        is_searched: true,
        view: view(&body),
        path,
    })
}

fn source_view(
    material: &Material<'_>,
    number: usize,
    source: &Record<Source>,
    page: &SitePath,
) -> SourceView {
    let guide = material.guide;
    let compare = page.link_to(&address::page("compare"));
    let rests = |fact: &&Record<crate::model::fact::Fact>| {
        fact.cells.values().any(|cell| cell.sources.contains(&source.id))
    };
    let used = guide.facts.iter().filter(rests).filter_map(|fact| {
        let criterion = guide.criterion(fact.criterion.as_str())?;
        Some(LinkView {
            href: format!("{compare}#{}", criterion.id),
            label: criterion.title.clone(),
        })
    });
    let about = source.about.as_ref().map(|about| {
        let name = &material.subject(about.subject.as_str()).name;
        about.version.as_ref().map_or_else(|| name.clone(), |version| format!("{name} {version}"))
    });
    let own = source.page.as_ref().map(|id| page.link_to(&address::page(id.as_str())));
    SourceView {
        id: source.id.to_string(),
        number,
        title: source.title.clone(),
        href: source.url.clone().or(own).expect("a checked source has an address"),
        publisher: source.publisher.clone(),
        kind: source.kind.label(),
        about,
        primary: source.primary,
        read: DateView::of(source.read),
        note: source.note.clone(),
        used: used.collect(),
    }
}

#[derive(Serialize)]
struct NotFoundView {
    title: String,
    home: String,
    choose: Option<String>,
}

fn not_found(material: &Material<'_>) -> Planned<Draft> {
    let path = address::not_found();
    let body = NotFoundView {
        title: "This page is not here".to_owned(),
        home: path.link_to(&address::page("home")),
        choose: material.guide.tree.as_ref().map(|_| path.link_to(&address::choose([]))),
    };
    Ok(Draft {
        template: "not-found",
        title: body.title.clone(),
        description: "The page does not exist.".to_owned(),
        sections: Vec::new(),
        entry: None,
        is_searched: false,
        view: view(&body),
        path,
    })
}

/// The addresses of all pages that search engines should know, one a line of XML.
pub fn sitemap(guide: &Guide, base: &str) -> String {
    let base = base.trim_end_matches('/');
    let written = guide.pages.keys().map(|id| address::page(id.as_str()));
    let generated = guide.generated_pages().map(address::page);
    let tasks = guide.tasks.keys().map(address::task);
    let mut paths: Vec<String> =
        written.chain(generated).chain(tasks).map(|path| path.to_string()).collect();
    paths.sort();
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in paths {
        let path = if path == "index.html" { String::new() } else { path };
        let address = Html::text(&format!("{base}/{path}"));
        xml.push_str(&format!(
            "<url><loc>{address}</loc><lastmod>{}</lastmod></url>\n",
            guide.settings.updated
        ));
    }
    xml + "</urlset>\n"
}
