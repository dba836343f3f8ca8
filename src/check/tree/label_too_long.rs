//! The label of an answer is too long for a button.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("label-too-long", check);

/// Two lines on a small screen.
const LIMIT: usize = 60;

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, question) in &tree.questions {
        for (at, option) in question.options.iter().enumerate() {
            let length = option.label.chars().count();
            if length > LIMIT {
                let place = tree.at(&format!("/questions/{id}/options/{at}/label"));
                let message = format!("the label has {length} characters; {LIMIT} fit");
                found.advise(place, message, "keep the answer short, and move the rest to `hint`");
            }
        }
    }
}
