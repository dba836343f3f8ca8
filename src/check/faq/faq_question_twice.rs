//! Two entries ask the same question.

use std::collections::BTreeMap;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::slug::Slug;

pub const RULE: Rule = Rule::error("faq-question-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let mut asked: BTreeMap<String, &Slug> = BTreeMap::new();
    for (id, question) in &case.guide.faq {
        let words = Slug::anchor(&question.front.question);
        if let Some(first) = asked.get(&words) {
            let message = format!("`{first}` asks the same question");
            let hint = "join the two answers, or ask something else";
            found.advise(question.front.at("/question"), message, hint);
        } else {
            asked.insert(words, id);
        }
    }
}
