//! An answer leads nowhere.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("dead-end", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, node) in &tree.flow {
        let Some(question) = tree.questions.get(&node.ask) else { continue };
        // A misspelt answer leaves its option without a way: that is told at the answer.
        if node.go.keys().any(|option| question.option(option).is_none()) {
            continue;
        }
        for option in question.options.iter().filter(|option| !node.go.contains_key(&option.id)) {
            let option = &option.id;
            let message = format!("a dead end: at `{id}` the answer `{option}` leads nowhere");
            let hint = format!("add `{option}: <node>` or `{option}: outcome:<outcome>`");
            found.advise(tree.key_at(&format!("/flow/{id}/go")), message, hint);
        }
    }
}
