//! Links: they lead somewhere, safely, and say where to.

use super::case::Case;
use super::rule::Rule;
use crate::markdown::{Link, Prose};
use crate::model::links::{self, Fault};
use crate::model::{Guide, Part};

mod dead_anchor;
mod dead_link;
mod link_case;
mod link_empty;
mod link_form;
mod link_insecure;
mod link_text;

pub const RULES: &[Rule] = &[
    dead_link::RULE,
    dead_anchor::RULE,
    link_case::RULE,
    link_form::RULE,
    link_empty::RULE,
    link_text::RULE,
    link_insecure::RULE,
];

/// Every link of prose that leads nowhere, and why. Those are left out whose target may stand in a
/// file that could not be read.
fn faults<'a>(case: &Case<'a>) -> impl Iterator<Item = (&'a Link, Fault)> {
    let guide = case.guide;
    texts(guide)
        .into_iter()
        .flat_map(move |(here, prose)| prose.links().map(move |link| (here, link)))
        .filter_map(move |(here, link)| Some((link, follow(guide, here, link).err()?)))
        .filter(move |(_, fault)| is_certain(guide, fault))
}

/// All texts with the page that each stands on.
fn texts(guide: &Guide) -> Vec<(Option<&str>, &Prose)> {
    let pages = guide.pages.iter().map(|(id, page)| (Some(id.as_str()), &page.prose));
    let faq = guide.faq.values().map(|question| (Some("faq"), &question.prose));
    let subjects = guide.subjects.values().map(|subject| (None, &subject.prose));
    pages.chain(faq).chain(subjects).collect()
}

fn follow(guide: &Guide, here: Option<&str>, link: &Link) -> Result<(), Fault> {
    let place = links::resolve(guide, &link.target)?;
    let page = place.page.map_or_else(|| here.unwrap_or_default().to_owned(), |(name, _)| name);
    if place.anchor.is_empty() || links::anchors(guide, &page).contains(&place.anchor) {
        return Ok(());
    }
    Err(Fault::Anchor { page, anchor: place.anchor })
}

fn is_certain(guide: &Guide, fault: &Fault) -> bool {
    let parts: &[Part] = match fault {
        Fault::Form => &[],
        Fault::Page(_) => &[Part::Pages, Part::Tasks],
        Fault::Anchor { page, .. } => anchor_parts(page),
    };
    parts.iter().all(|part| guide.is_whole(*part))
}

/// What gives a page its anchors.
fn anchor_parts(page: &str) -> &'static [Part] {
    match page {
        "compare" => &[Part::Criteria],
        "sources" => &[Part::Sources],
        "faq" => &[Part::Faq],
        _ if page == "code" || page.starts_with("code/") => &[Part::Tasks],
        _ => &[Part::Pages, Part::Verdict],
    }
}

/// The name among `names` that differs from `word` in case alone.
fn other_case<'a>(word: &str, mut names: impl Iterator<Item = &'a String>) -> Option<&'a str> {
    names.find(|name| name.to_lowercase() == word.to_lowercase()).map(String::as_str)
}
