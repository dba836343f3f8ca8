//! A file holds a character that nobody sees.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::yaml;

pub const RULE: Rule = Rule::error("invisible-character", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    // Where YAML cannot be read because of one, its reader has told of it in the same words.
    for (path, bytes) in case.sources.below("content") {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        for note in yaml::invisibles(path, text, 0) {
            found.advise(note.at, note.message, note.hint.unwrap_or_default());
        }
    }
}
