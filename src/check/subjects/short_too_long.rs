//! The short name of a subject does not fit a table's head.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("short-too-long", check);

/// What fits a column's head where two stand beside the rows' names at 360 px.
const MOST: usize = 14;

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (_, subject) in case.guide.subjects_in_order() {
        let count = subject.front.short.chars().count();
        if count > MOST {
            let message = format!("the short name has {count} characters; {MOST} fit a table");
            found.advise(subject.front.at("/short"), message, "shorten it");
        }
    }
}
