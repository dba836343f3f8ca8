//! What is said to be better cannot be told of the criterion's values.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::model::fact::Kind;

pub const RULE: Rule = Rule::error("better-misfit", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(record) = &case.guide.criteria else { return };
    for (at, criterion) in record.criteria.iter().enumerate() {
        let word = criterion.better.as_str();
        let fitting = fitting(criterion.kind);
        if !fitting.contains(&word) {
            let message = format!("`{word}` does not fit the type `{}`", criterion.kind.as_str());
            let words: Vec<String> = fitting.iter().map(|word| format!("`{word}`")).collect();
            let hint = format!("write {}", words.join(" or "));
            found.advise(record.at(&format!("/criteria/{at}/better")), message, hint);
        }
    }
}

/// The words that fit values of a kind.
fn fitting(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Support => &["yes", "none"],
        Kind::Number => &["higher", "lower", "none"],
        Kind::Date | Kind::Version => &["later", "earlier", "none"],
        Kind::Text => &["none"],
    }
}
