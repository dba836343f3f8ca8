//! A word of support says too little by itself.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};
use crate::model::fact::{Cell, Kind, Support};

pub const RULE: Rule = Rule::error("cell-unexplained", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        let kind = case.guide.criterion(fact.criterion.as_str()).map(|criterion| criterion.kind);
        let Some(support) = cell.support().filter(|_| kind == Some(Kind::Support)) else {
            continue;
        };
        if let Some((key, hint)) = missing(support, cell) {
            let (criterion, word) = (&fact.criterion, support.as_str());
            let message = format!("`{criterion}` is `{word}` for `{subject}`, but has no `{key}`");
            found.advise(fact.at(&format!("/cells/{subject}/value")), message, hint);
        }
    }
}

/// The key that must stand beside a word, where it does not, and what to write there.
fn missing(support: Support, cell: &Cell) -> Option<(&'static str, &'static str)> {
    match support {
        Support::Partial | Support::Na | Support::Experimental | Support::Planned => {
            cell.note.is_none().then_some(("note", "say what is missing, or why, in `note`"))
        }
        Support::Addon => {
            cell.via.is_none().then_some(("via", "name the package: `via: {name: …, url: …}`"))
        }
        Support::Yes | Support::No | Support::Unknown => None,
    }
}
