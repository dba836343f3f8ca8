//! A heading has nothing below it.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("section-empty", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for prose in case.guide.proses() {
        let next = prose.headings.iter().skip(1).map(Some).chain([None]);
        for (heading, next) in prose.headings.iter().zip(next) {
            let is_over = next.is_none_or(|next| next.level <= heading.level);
            let end = next.and_then(|next| next.at.span).map(|(start, _)| start);
            if is_over && case.text_between(&heading.at, end).trim().is_empty() {
                let message = format!("there is nothing below the heading `{}`", heading.title);
                let hint = "write the section, or take the heading out";
                found.advise(heading.at.clone(), message, hint);
            }
        }
    }
}
