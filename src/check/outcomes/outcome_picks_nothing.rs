//! An outcome recommends nothing.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("outcome-picks-nothing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, _) in tree.outcomes.iter().filter(|(_, outcome)| outcome.picks.is_empty()) {
        let message = format!("the outcome `{id}` picks nothing");
        let hint = "name the subjects that it recommends";
        found.advise(tree.at(&format!("/outcomes/{id}/picks")), message, hint);
    }
}
