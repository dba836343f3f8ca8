//! Clear advice comes without a word of caution.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::tree::Strength;

pub const RULE: Rule = Rule::warning("no-watch-out", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, outcome) in &tree.outcomes {
        if outcome.strength == Strength::Strong && outcome.watch_out.is_empty() {
            let message = format!("the outcome `{id}` is strong and warns of nothing");
            let hint = "say under `watch_out` what the choice costs";
            found.advise(tree.key_at(&format!("/outcomes/{id}")), message, hint);
        }
    }
}
