//! A page or a subject has no text.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("page-empty", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let guide = case.guide;
    // The first page shows the verdict and the first question of the tree by itself.
    let shows_more = guide.verdict.is_some() || guide.tree.is_some();
    let pages = case.listed_pages().filter(|(id, _)| !(id.as_str() == "home" && shows_more));
    for (_, page) in pages.filter(|(_, page)| page.prose.pieces.is_empty()) {
        let hint = "write it below the front matter, or take the page out of the guide";
        found.advise(page.front.at("/title"), "the page has no text", hint);
    }
    let subjects = guide.subjects_in_order().map(|(_, subject)| subject);
    for subject in subjects.filter(|subject| subject.prose.pieces.is_empty()) {
        let hint = "say below the front matter in a sentence or two what it is";
        found.advise(subject.front.at("/name"), "the subject has no text", hint);
    }
}
