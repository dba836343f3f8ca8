//! A row of the verdict picks nothing.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("verdict-picks-nothing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (verdict, pointer, row) in super::rows(case.guide).filter(|(.., row)| row.pick.is_empty()) {
        let message = format!("the row `{}` picks nothing", row.id);
        let hint = "name the subject to choose, or all that will do";
        found.advise(verdict.at(&format!("{pointer}/pick")), message, hint);
    }
}
