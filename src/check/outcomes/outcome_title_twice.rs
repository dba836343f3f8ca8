//! Two outcomes have one title.

use std::collections::BTreeMap;

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("outcome-title-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    let mut seen = BTreeMap::new();
    for (id, outcome) in &tree.outcomes {
        if let Some(first) = seen.insert(outcome.title.trim().to_lowercase(), id) {
            let at = tree.at(&format!("/outcomes/{id}/title"));
            let message = format!("`{id}` has the same title as `{first}`");
            found.advise(at, message, "say in the title how its advice differs");
        }
    }
}
