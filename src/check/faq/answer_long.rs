//! The first paragraph of an answer is long.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("answer-long", check);

/// What fits a search result's answer and a phone's screen without scrolling.
const LIMIT: usize = 60;

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for question in case.guide.faq.values() {
        let Some(first) = question.prose.paragraphs.first() else { continue };
        let words = case.text(&first.at).split_whitespace().count();
        if words > LIMIT {
            let message = format!("the answer begins with a paragraph of {words} words");
            let hint = "answer in its first 60 words, and explain in a second paragraph";
            found.advise(first.at.clone(), message, hint);
        }
    }
}
