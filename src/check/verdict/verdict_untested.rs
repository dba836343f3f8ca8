//! No scenario stands for a row of the verdict.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("verdict-untested", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    if case.guide.scenarios.is_empty() {
        return;
    }
    for (verdict, pointer, row) in super::rows(case.guide) {
        if row.scenarios.is_empty() {
            let message = format!("no scenario stands for the row `{}`", row.id);
            let hint = "name one under `scenarios`: then the tree has to say the same";
            found.advise(verdict.at(&format!("{pointer}/id")), message, hint);
        }
    }
}
