//! An outcome is named that the tree does not have.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::Location;
use crate::slug::Slug;
use crate::tree::{Target, Tree};

pub const RULE: Rule = Rule::error("unknown-outcome", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, node) in &tree.flow {
        for (option, target) in &node.go {
            if let Target::Outcome(name) = target {
                known(tree, name, || tree.at(&format!("/flow/{id}/go/{option}")), found);
            }
        }
    }
    for scenario in &case.guide.scenarios {
        known(tree, scenario.expect.outcome.as_str(), || scenario.at("/expect/outcome"), found);
    }
}

fn known(tree: &Tree, name: &str, at: impl Fn() -> Location, found: &mut Found<'_>) {
    if !tree.outcomes.contains_key(name) {
        let message = format!("the outcome `{name}` does not exist");
        found.unknown(at(), message, (name, tree.outcomes.keys().map(Slug::as_str)));
    }
}
