//! A paragraph stands in the guide twice.

use std::collections::BTreeMap;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::Location;

pub const RULE: Rule = Rule::warning("paragraph-twice", check);

/// Shorter ones may well be said again, as `See the table below.`
const WORDS: usize = 12;

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let mut seen: BTreeMap<Vec<&str>, &Location> = BTreeMap::new();
    for paragraph in case.guide.proses().flat_map(|prose| &prose.paragraphs) {
        let words: Vec<&str> = case.text(&paragraph.at).split_whitespace().collect();
        if words.len() < WORDS {
            continue;
        }
        if let Some(first) = seen.get(&words) {
            let message = format!("the paragraph stands in `{}` already", first.path);
            let hint = "say it once, and link to it from here";
            found.advise(paragraph.at.clone(), message, hint);
        } else {
            seen.insert(words, &paragraph.at);
        }
    }
}
