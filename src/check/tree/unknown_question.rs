//! A question is named that the tree does not have.

use super::super::case::Case;
use super::super::reason;
use super::super::rule::{Found, Rule};
use crate::diag::Location;
use crate::slug::Slug;
use crate::tree::Tree;
use crate::yaml::Record;

pub const RULE: Rule = Rule::error("unknown-question", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, node) in &tree.flow {
        known(tree, &node.ask, || tree.at(&format!("/flow/{id}/ask")), found);
    }
    for listed in reason::reasons(tree) {
        for question in listed.reason.when.keys() {
            let at = || tree.key_at(&format!("{}/when/{question}", listed.pointer));
            known(tree, question, at, found);
        }
    }
    for scenario in &case.guide.scenarios {
        for question in scenario.answers.keys() {
            let at = || scenario.key_at(&format!("/answers/{question}"));
            known(tree, question, at, found);
        }
    }
}

fn known(tree: &Record<Tree>, name: &Slug, at: impl Fn() -> Location, found: &mut Found<'_>) {
    if !tree.questions.contains_key(name) {
        let message = format!("the question `{name}` does not exist");
        let names = tree.questions.keys().map(Slug::as_str);
        found.unknown(at(), message, (name.as_str(), names));
    }
}
