//! A row of the verdict rests on nothing.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("verdict-evidence", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (verdict, pointer, row) in super::rows(case.guide) {
        if row.evidence.is_empty() {
            let message = format!("the row `{}` rests on nothing", row.id);
            let at = verdict.at(&format!("{pointer}/evidence"));
            found.advise(at, message, "name the criteria that speak for it");
        }
    }
}
