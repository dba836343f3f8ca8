//! Two reasons for the same readers rest on the same row.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("reason-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, outcome) in &tree.outcomes {
        for (at, reason) in outcome.because.iter().enumerate() {
            let Some(criterion) = &reason.criterion else { continue };
            let mut earlier = outcome.because[..at].iter();
            if earlier.any(|it| it.criterion == reason.criterion && it.when == reason.when) {
                let place = tree.at(&format!("/outcomes/{id}/because/{at}/criterion"));
                let message = format!("`{id}` gives two reasons from `{criterion}` to one reader");
                found.advise(place, message, "join them, or name the criterion that is meant");
            }
        }
    }
}
