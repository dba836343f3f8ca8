//! An answer is named that its question does not have.

use super::super::case::Case;
use super::super::reason;
use super::super::rule::{Found, Rule};
use crate::diag::Location;
use crate::slug::Slug;
use crate::tree::Tree;
use crate::yaml::Record;

pub const RULE: Rule = Rule::error("unknown-option", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, node) in &tree.flow {
        for option in node.go.keys() {
            let at = || tree.key_at(&format!("/flow/{id}/go/{option}"));
            known(tree, (&node.ask, option), at, found);
        }
    }
    for listed in reason::reasons(tree) {
        for (question, options) in &listed.reason.when {
            for (place, option) in options.iter().enumerate() {
                let at = || tree.at(&format!("{}/when/{question}/{place}", listed.pointer));
                known(tree, (question, option), at, found);
            }
        }
    }
    for scenario in &case.guide.scenarios {
        for (question, option) in &scenario.answers {
            let at = || scenario.at(&format!("/answers/{question}"));
            known(tree, (question, option), at, found);
        }
    }
}

fn known(
    tree: &Record<Tree>,
    (question, option): (&Slug, &Slug),
    at: impl Fn() -> Location,
    found: &mut Found<'_>,
) {
    let Some(asked) = tree.questions.get(question) else { return };
    if asked.option(option).is_none() {
        let message = format!("`{option}` is not an option of `{question}`");
        let names = asked.options.iter().map(|option| option.id.as_str());
        found.unknown(at(), message, (option.as_str(), names));
    }
}
