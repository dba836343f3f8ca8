//! An outcome does not say where to go from there.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("no-next-step", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, _) in tree.outcomes.iter().filter(|(_, outcome)| outcome.next.is_empty()) {
        let message = format!("the outcome `{id}` has no next step");
        let hint = "name a tutorial, or a page or task of the guide";
        found.advise(tree.at(&format!("/outcomes/{id}/next")), message, hint);
    }
}
