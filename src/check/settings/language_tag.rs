//! The guide's language is not written as browsers know it.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("language-tag", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let settings = &case.guide.settings;
    if !is_tag(&settings.language) {
        let message = format!("`{}` is not a language tag", settings.language);
        let hint = "write it like `en`, `pt-BR` or `zh-Hant`";
        found.advise(settings.at("/language"), message, hint);
    }
}

/// Whether a text has the form of RFC 5646: a language of two or three letters, then subtags of up
/// to eight letters or digits.
fn is_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let language = parts.next().unwrap_or_default();
    let is_language = (2..=3).contains(&language.len())
        && language.chars().all(|letter| letter.is_ascii_alphabetic());
    is_language
        && parts.all(|part| {
            (1..=8).contains(&part.len()) && part.chars().all(|c| c.is_ascii_alphanumeric())
        })
}
