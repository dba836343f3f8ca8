//! All that a row of the verdict rests on speaks for subjects that it does not pick.

use super::super::case::Case;
use super::super::edge;
use super::super::rule::{Found, Rule};
use crate::slug::Slug;

pub const RULE: Rule = Rule::warning("verdict-against-evidence", check);

/// One criterion against the rest is no fault: advice weighs one thing against another.
fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (verdict, pointer, row) in
        super::rows(case.guide).filter(|(.., row)| case.is_choice(&row.pick))
    {
        let ahead: Vec<&Slug> =
            row.evidence.iter().filter_map(|criterion| edge::ahead(case, criterion)).collect();
        if let Some(first) = ahead.first()
            && !ahead.iter().any(|id| row.pick.contains(id))
        {
            let message = format!("the evidence of `{}` speaks for `{first}`", row.id);
            let hint = "name the criteria that speak for its pick, or pick otherwise";
            found.advise(verdict.at(&format!("{pointer}/evidence")), message, hint);
        }
    }
}
