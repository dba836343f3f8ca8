//! A reason has conditions that no reader meets.

use super::super::case::Case;
use super::super::reason;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("when-never", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some((tree, routes)) = &case.walkable else { return };
    let is_reached = |id| routes.iter().any(|route| route.outcome == id);
    // An outcome that is out of reach is told by itself.
    let listed = reason::reasons(tree).filter(|listed| is_reached(listed.outcome));
    for listed in listed.filter(|listed| reason::is_known(tree, listed.reason)) {
        if !reason::is_ever_shown(routes, listed.outcome, listed.reason) {
            let at = tree.key_at(&format!("{}/when", listed.pointer));
            let message = format!("no route to `{}` has these answers", listed.outcome);
            found.advise(at, message, "correct `when`, or take the sentence out");
        }
    }
}
