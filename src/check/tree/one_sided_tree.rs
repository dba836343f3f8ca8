//! Nearly all routes recommend one and the same subject.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("one-sided-tree", check);

/// The share of all routes that one subject may have for itself, in percent.
const LIMIT: usize = 80;

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some((tree, routes)) = &case.walkable else { return };
    let is_picked = |id| routes.iter().any(|route| tree.outcomes[route.outcome].picks.contains(id));
    // A subject that is never recommended, or only out of reach, is told by itself.
    if !case.subjects().all(is_picked) {
        return;
    }
    for subject in case.subjects() {
        let alone = |outcome| tree.outcomes[outcome].picks == [subject.clone()];
        let count = routes.iter().filter(|route| alone(route.outcome)).count();
        if count * 100 > routes.len() * LIMIT {
            let message = format!("{count} of {} routes lead to `{subject}` alone", routes.len());
            let hint = "ask what speaks for the others, or say in the guide why it is so";
            found.advise(tree.key_at("/flow"), message, hint);
        }
    }
}
