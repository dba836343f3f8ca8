//! A frequent question has no answer.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("answer-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for question in case.guide.faq.values().filter(|question| question.prose.pieces.is_empty()) {
        let hint = "write it below the front matter";
        found.advise(question.front.at("/question"), "the question has no answer", hint);
    }
}
