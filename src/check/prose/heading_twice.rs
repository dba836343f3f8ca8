//! Two headings of a text have the same words.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("heading-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for prose in case.guide.proses() {
        let mut seen = BTreeSet::new();
        for heading in &prose.headings {
            if !seen.insert(heading.title.to_lowercase()) {
                let message = format!("the heading `{}` stands here a second time", heading.title);
                let hint = format!("say what is different; its anchor is now `{}`", heading.id);
                found.advise(heading.at.clone(), message, hint);
            }
        }
    }
}
