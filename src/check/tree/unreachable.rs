//! No answers lead to a part of the tree.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::slug::Slug;
use crate::tree::{Target, Tree};

pub const RULE: Rule = Rule::error("unreachable", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some((tree, _)) = &case.walkable else { return };
    for Lost { list, what, id } in lost(tree) {
        let message = format!("no answers lead to the {what} `{id}`");
        let at = tree.key_at(&format!("/{list}/{id}"));
        found.advise(at, message, "let an answer lead there, or delete it");
    }
}

/// A part of a tree that nothing leads to.
pub struct Lost<'a> {
    /// The list that holds it.
    list: &'static str,
    /// What it is.
    what: &'static str,
    /// Its name.
    id: &'a Slug,
}

/// All parts of a tree that nothing leads to. What lies behind a lost node is not among them: it is
/// reached as soon as the node is.
pub fn lost(tree: &Tree) -> Vec<Lost<'_>> {
    let targets: BTreeSet<String> =
        tree.flow.values().flat_map(|node| node.go.values()).cloned().map(String::from).collect();
    let is_target = |target: Target| targets.contains(&String::from(target));
    let asked: BTreeSet<&Slug> = tree.flow.values().map(|node| &node.ask).collect();
    let outcomes = tree.outcomes.keys().filter(|id| !is_target(Target::Outcome(id.to_string())));
    let nodes = tree.flow.keys().filter(|id| **id != tree.start);
    let nodes = nodes.filter(|id| !is_target(Target::Node(id.to_string())));
    let questions = tree.questions.keys().filter(|id| !asked.contains(id));
    let outcomes = outcomes.map(|id| Lost { list: "outcomes", what: "outcome", id });
    let nodes = nodes.map(|id| Lost { list: "flow", what: "node", id });
    let questions = questions.map(|id| Lost { list: "questions", what: "question", id });
    outcomes.chain(nodes).chain(questions).collect()
}
