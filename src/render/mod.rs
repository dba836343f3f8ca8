//! The guide as a site: every page from its records and the theme's templates.
//!
//! Takes a guide that has passed all checks. The only parallel code; results are kept in order.

mod choose;
mod code;
mod fairness;
mod frame;
mod pages;
mod prose;
mod search;
mod table;
pub mod theme;
mod tree_data;
mod verdict;
mod view;

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::diag::{Diagnostic, Diagnostics};
use crate::highlight::{self, Language, Listing};
use crate::html::Html;
use crate::model::{Guide, address};
use crate::output::{Output, SitePath};
use crate::slug::Slug;
use theme::Theme;
use view::SubjectView;

/// What every page is made from.
struct Material<'a> {
    guide: &'a Guide,
    theme: &'a Theme,
    subjects: Vec<SubjectView>,
    listings: BTreeMap<(&'a Slug, &'a str), Listing>,
    base_url: Option<&'a str>,
}

/// A page that is planned: where it lives, and what goes into which template.
struct Draft {
    path: SitePath,
    template: &'static str,
    title: String,
    description: String,
    /// Sections that the contents list shows below the page's name.
    sections: Vec<view::LinkView>,
    /// The entry of the contents list that the page belongs to.
    entry: Option<String>,
    /// Whether readers find it by searching.
    is_searched: bool,
    view: tera::Value,
}

/// The finished site. Faults of templates go to `notes`, and their pages are left out.
pub fn site(
    guide: &Guide,
    theme: &Theme,
    base_url: Option<&str>,
    notes: &mut Diagnostics,
) -> Output {
    let material = Material {
        guide,
        theme,
        subjects: view::subjects(guide),
        listings: listings(guide),
        base_url: base_url.or(guide.settings.base_url.as_deref()),
    };
    let planned: Vec<_> = pages::all(&material)
        .into_par_iter()
        .map(|plan| plan(&material).and_then(|draft| finish(&material, draft)))
        .collect();
    let mut output = Output::default();
    let mut finished = Vec::new();
    for page in planned {
        match page {
            Ok(page) => finished.push(page),
            Err(note) => notes.add(*note),
        }
    }
    let index = search::index(&finished);
    for page in finished {
        output.insert(page.path, page.html.into_bytes());
    }
    for (name, bytes) in theme.assets() {
        output.insert(address::asset(name), bytes.to_vec());
    }
    for (path, bytes) in prose::pictures(guide) {
        output.insert(path, bytes.to_vec());
    }
    output.insert(address::asset("search-data.js"), index.into_bytes());
    if let Some(tree) = &guide.tree {
        let data = tree_data::script(&material, tree);
        output.insert(address::asset("tree-data.js"), data.into_bytes());
    }
    if let Some(base) = material.base_url {
        output.insert(SitePath::new("sitemap.xml"), pages::sitemap(guide, base).into_bytes());
    }
    output
}

/// A finished page.
struct Finished {
    path: SitePath,
    title: String,
    is_searched: bool,
    html: String,
}

/// What a planner of a page gives back; the finding is boxed, since it is large and rare.
type Planned<T> = Result<T, Box<Diagnostic>>;

fn finish(material: &Material<'_>, draft: Draft) -> Planned<Finished> {
    let frame = frame::around(material, &draft);
    let html = material.theme.page(draft.template, &frame, &draft.view, &draft.path)?;
    Ok(Finished { path: draft.path, title: draft.title, is_searched: draft.is_searched, html })
}

/// The tokens of every sample file.
fn listings(guide: &Guide) -> BTreeMap<(&Slug, &str), Listing> {
    let files: Vec<_> = guide
        .tasks
        .iter()
        .flat_map(|(id, task)| task.files.iter().map(move |file| (id, file)))
        .collect();
    files
        .into_par_iter()
        .map(|(id, file)| {
            let language = Language::of_file(file.name()).unwrap_or(Language::Plain);
            ((id, file.path.as_str()), highlight::listing(language, &file.sample.code))
        })
        .collect()
}

impl Material<'_> {
    fn subject(&self, id: &str) -> &SubjectView {
        let found = self.subjects.iter().find(|subject| subject.id == id);
        found.expect("a checked guide names only subjects that it has")
    }

    /// Markup from one of the theme's templates for parts of pages.
    fn block(
        &self,
        template: &str,
        view: &impl serde::Serialize,
        page: &SitePath,
    ) -> Planned<Html> {
        self.theme.block(template, view, page)
    }
}
