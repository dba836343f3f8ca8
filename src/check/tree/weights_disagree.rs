//! A route recommends a subject, and its answers weigh more for another.

use std::collections::BTreeMap;

use super::super::case::{Case, path};
use super::super::rule::{Found, Rule};
use super::weights;

pub const RULE: Rule = Rule::warning("weights-disagree", check);

/// Routes that end by the same answer at the same node are told together.
fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some((tree, routes)) = &case.walkable else { return };
    let mut ends = BTreeMap::new();
    for route in routes {
        let Some(pick) = weights::only_pick(tree, route.outcome) else { continue };
        let Some((other, most, own)) = weights::against(tree, &route.steps, pick) else { continue };
        let Some(last) = route.steps.last() else { continue };
        let place = format!("/flow/{}/go/{}", last.node, last.option.id);
        let words = format!(
            "`{}` leads to `{}`, but weighs {most} for `{other}` and {own} for `{pick}`",
            path(&route.steps),
            route.outcome
        );
        ends.entry(place).or_insert((words, 0)).1 += 1;
    }
    for (place, (words, count)) in ends {
        let message = match count {
            1 => words,
            2 => format!("{words}; so does 1 more route"),
            _ => format!("{words}; so do {} more routes", count - 1),
        };
        let hint = "correct the route or the weights; they are to say the same";
        found.advise(tree.at(&place), message, hint);
    }
}
