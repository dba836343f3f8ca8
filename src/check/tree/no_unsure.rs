//! A question has no answer for readers who do not know.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("no-unsure", check);

/// The first question can do without: it asks what brings the reader here.
fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    let first = tree.flow.get(&tree.start).map(|node| &node.ask);
    let Some(first) = first.filter(|ask| tree.questions.contains_key(*ask)) else { return };
    let later = tree.questions.iter().filter(|(id, _)| *id != first);
    for (id, question) in later.filter(|(_, it)| it.options.len() > 1) {
        if !question.options.iter().any(|option| option.unsure) {
            let message = format!("the question `{id}` has no answer for who does not know");
            let hint = "add an option with `unsure: true`";
            found.advise(tree.key_at(&format!("/questions/{id}/options")), message, hint);
        }
    }
}
