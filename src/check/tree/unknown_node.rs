//! A node is named that the flow does not have.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::slug::Slug;
use crate::tree::Target;

pub const RULE: Rule = Rule::error("unknown-node", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    let names = || tree.flow.keys().map(Slug::as_str);
    let start = tree.start.as_str();
    if !tree.flow.contains_key(start) {
        let message = format!("the tree begins at `{start}`, which is not in its flow");
        found.unknown(tree.at("/start"), message, (start, names()));
    }
    for (id, node) in &tree.flow {
        for (option, target) in &node.go {
            let Target::Node(name) = target else { continue };
            if !tree.flow.contains_key(name.as_str()) {
                let at = tree.at(&format!("/flow/{id}/go/{option}"));
                let message = format!("the node `{name}` does not exist");
                if tree.outcomes.contains_key(name.as_str()) {
                    found.advise(at, message, format!("did you mean `outcome:{name}`?"));
                } else {
                    found.unknown(at, message, (name, names()));
                }
            }
        }
    }
}
