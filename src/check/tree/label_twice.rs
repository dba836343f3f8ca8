//! Two answers to a question read the same.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("label-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, question) in &tree.questions {
        for (at, option) in question.options.iter().enumerate() {
            // An option that is there twice is told by its id.
            let mut others = question.options[..at].iter().filter(|it| it.id != option.id);
            if others.any(|other| other.label == option.label) {
                let place = tree.at(&format!("/questions/{id}/options/{at}/label"));
                let message = format!("two options are called “{}”", option.label);
                found.advise(place, message, "say in the label what sets them apart");
            }
        }
    }
}
