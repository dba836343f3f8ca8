//! A heading leaves out a level.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("heading-jump", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for prose in case.guide.proses() {
        let mut before = 1;
        for heading in &prose.headings {
            let level = heading.level;
            if level > before + 1 {
                let message = format!("the heading jumps from level {before} to level {level}");
                let hint = format!("begin it with `{}`", "#".repeat(usize::from(before) + 1));
                found.advise(heading.at.clone(), message, hint);
            }
            before = level;
        }
    }
}
