//! A question is asked twice on one route.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::tree::Route;

pub const RULE: Rule = Rule::error("asked-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some((tree, routes)) = &case.walkable else { return };
    for route in routes {
        if let Some(at) = second_time(route) {
            let step = route.steps[at];
            let message = format!("`{}` asks `{}` a second time", step.node, step.question);
            let hint = "the reader has answered it on the way here; ask something else";
            found.advise(tree.at(&format!("/flow/{}/ask", step.node)), message, hint);
        }
    }
}

/// The first step of a route whose question was asked before.
pub fn second_time(route: &Route<'_>) -> Option<usize> {
    let before = |at: usize| route.steps[..at].iter().map(|step| step.question);
    (1..route.steps.len()).find(|at| before(*at).any(|asked| asked == route.steps[*at].question))
}
