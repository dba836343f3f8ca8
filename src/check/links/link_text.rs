//! The words of a link do not say where it leads.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("link-text", check);

/// Words that say nothing of a target, in English: only for guides in that language.
const EMPTY: [&str; 14] = [
    "click",
    "click here",
    "details",
    "follow this link",
    "here",
    "learn more",
    "link",
    "more",
    "read more",
    "see here",
    "this",
    "this link",
    "this page",
    "this site",
];

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let language = case.guide.settings.language.to_ascii_lowercase();
    let is_english = language == "en" || language.starts_with("en-");
    for label in case.guide.proses().flat_map(|prose| &prose.labels) {
        let words = label.words.trim().trim_end_matches(['.', '…', '!', ':', '›', '»', '→']);
        let says_nothing = is_english && EMPTY.contains(&words.trim().to_lowercase().as_str());
        let is_address = words.starts_with("https://") || words.starts_with("http://");
        if says_nothing || is_address {
            let message = format!("`{words}` does not say where the link leads");
            let hint = "name what the reader will find there";
            found.advise(label.at.clone(), message, hint);
        }
    }
}
