//! A list names something twice.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::Location;
use crate::slug::Slug;

pub const RULE: Rule = Rule::error("listed-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let settings = &case.guide.settings;
    let chapters = settings.chapters.iter().enumerate();
    let pages = chapters.flat_map(|(chapter, it)| {
        let place = move |at| settings.at(&format!("/chapters/{chapter}/pages/{at}"));
        it.pages.iter().enumerate().map(move |(at, page)| (page, place(at)))
    });
    once("page", pages, found);
    let lists = [
        ("subject", "subjects", &settings.subjects),
        ("task", "tasks", &settings.tasks),
        ("question", "faq", &settings.faq),
    ];
    for (what, key, names) in lists {
        let place = |at| settings.at(&format!("/{key}/{at}"));
        once(what, names.iter().enumerate().map(|(at, name)| (name, place(at))), found);
    }
    for table in &case.guide.tables {
        let place = |at| table.at(&format!("/rows/{at}"));
        once("row", table.rows.iter().enumerate().map(|(at, row)| (row, place(at))), found);
    }
}

fn once<'n>(what: &str, names: impl Iterator<Item = (&'n Slug, Location)>, found: &mut Found<'_>) {
    let mut seen = BTreeSet::new();
    for (name, at) in names {
        if !seen.insert(name) {
            let message = format!("the {what} `{name}` is listed a second time");
            found.advise(at, message, "take one of the two out");
        }
    }
}
