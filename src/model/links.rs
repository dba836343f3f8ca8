//! Where links of prose lead, and which anchors a page has.

use std::collections::BTreeSet;

use super::directive::{self, Block};
use super::{Guide, address};
use crate::markdown::Prose;
use crate::output::SitePath;

/// What is wrong with the target of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The guide has no such page.
    Page(String),
    /// The page has no such anchor.
    Anchor {
        /// The page as written.
        page: String,
        /// The anchor.
        anchor: String,
    },
    /// The target is not written as a link between Markdown files.
    Form,
}

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The page's name and address; `None` where the link stays on its own page.
    pub page: Option<(String, SitePath)>,
    /// The anchor; empty where none is named.
    pub anchor: String,
}

/// The place that `target` names on a page of prose.
pub fn resolve(guide: &Guide, target: &str) -> Result<Place, Fault> {
    let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
    let anchor = anchor.to_owned();
    if file.is_empty() {
        return Ok(Place { page: None, anchor });
    }
    let name = file.strip_suffix(".md").ok_or(Fault::Form)?;
    let name = name.trim_start_matches("./").trim_start_matches("../");
    let name = name.trim_start_matches("pages/");
    let path = named(guide, name).ok_or_else(|| Fault::Page(name.to_owned()))?;
    Ok(Place { page: Some((name.to_owned(), path)), anchor })
}

fn named(guide: &Guide, name: &str) -> Option<SitePath> {
    if let Some(task) = name.strip_prefix("code/") {
        return guide.tasks.get_key_value(task).map(|(id, _)| address::task(id));
    }
    let known = guide.pages.contains_key(name) || guide.generated_pages().any(|it| it == name);
    known.then(|| address::page(name))
}

/// Every name that a link of prose can use, without `.md`.
pub fn names(guide: &Guide) -> Vec<String> {
    let pages = guide.pages.keys().map(ToString::to_string);
    let tasks = guide.tasks.keys().map(|task| format!("code/{task}"));
    let generated = guide.generated_pages().map(str::to_owned);
    pages.chain(generated).chain(tasks).collect()
}

/// The anchors of a page, by its name as links use it.
pub fn anchors(guide: &Guide, name: &str) -> BTreeSet<String> {
    if let Some(task) = name.strip_prefix("code/") {
        return guide.tasks.get(task).map_or_else(BTreeSet::new, |task| {
            let regions = task.regions().into_iter().map(address::region_anchor);
            let files = task.files.iter().map(|file| address::file_anchor(&file.path));
            regions.chain(files).collect()
        });
    }
    match name {
        "compare" => {
            let groups = guide.criteria.iter().flat_map(|criteria| &criteria.groups);
            let groups = groups.map(|group| address::group_anchor(&group.id));
            groups
                .chain(guide.all_criteria().iter().map(|criterion| criterion.id.to_string()))
                .collect()
        }
        "sources" => guide.sources.iter().map(|source| source.id.to_string()).collect(),
        "faq" => guide.faq.keys().map(ToString::to_string).collect(),
        "code" => guide.tasks.keys().map(ToString::to_string).collect(),
        _ => guide
            .pages
            .get(name)
            .map_or_else(BTreeSet::new, |page| prose_anchors(guide, &page.prose)),
    }
}

fn prose_anchors(guide: &Guide, prose: &Prose) -> BTreeSet<String> {
    let mut anchors: BTreeSet<String> =
        prose.headings.iter().map(|heading| heading.id.clone()).collect();
    for block in prose.blocks().filter_map(|written| directive::block(written).ok()) {
        if let (Block::Verdict, Some(verdict)) = (block, &guide.verdict) {
            anchors.extend(verdict.rows.iter().map(|row| address::verdict_anchor(&row.id)));
        }
    }
    anchors
}
