//! A question has more answers than a reader can weigh.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("too-many-options", check);

/// What fits a small screen without scrolling, and a short memory.
const LIMIT: usize = 7;

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, question) in &tree.questions {
        let count = question.options.len();
        if count > LIMIT {
            let message = format!("the question `{id}` has {count} options");
            let hint = format!("up to {LIMIT} are easy to compare; join some, or ask in two steps");
            found.advise(tree.key_at(&format!("/questions/{id}/options")), message, hint);
        }
    }
}
