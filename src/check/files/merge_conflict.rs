//! A file holds a merge conflict that nobody resolved.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::yaml;

pub const RULE: Rule = Rule::error("merge-conflict", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    // What is read as a record or text is told of by the reader, in the same words.
    for (path, bytes) in case.sources.below("content") {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        for note in yaml::conflicts(path, text) {
            found.advise(note.at, note.message, note.hint.unwrap_or_default());
        }
    }
}
