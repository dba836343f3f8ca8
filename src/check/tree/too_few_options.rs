//! A question leaves no choice.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("too-few-options", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, _) in tree.questions.iter().filter(|(_, it)| it.options.len() < 2) {
        let message = format!("the question `{id}` has fewer than two options");
        let at = tree.key_at(&format!("/questions/{id}"));
        found.advise(at, message, "add the other answers, or take the question out");
    }
}
