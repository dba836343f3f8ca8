//! A reader ends at an outcome and is shown no reason for it.

use super::super::case::{Case, path};
use super::super::reason;
use super::super::rule::{Found, Rule};
use super::super::tree::second_time;
use crate::tree::Route;

pub const RULE: Rule = Rule::error("no-reason", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some((tree, routes)) = &case.walkable else { return };
    for (id, outcome) in &tree.outcomes {
        // A reason that never holds is told by itself, and so is a question asked twice.
        let is_sound =
            |reason| reason::is_known(tree, reason) && reason::is_ever_shown(routes, id, reason);
        if !outcome.because.iter().all(is_sound) {
            continue;
        }
        let is_bare = |route: &&Route<'_>| {
            route.outcome == id
                && second_time(route).is_none()
                && !outcome.because.iter().any(|reason| reason::applies(reason, route))
        };
        let bare: Vec<&Route<'_>> = routes.iter().filter(is_bare).collect();
        let [first, others @ ..] = &bare[..] else { continue };
        let message = format!("no reason speaks for `{id}` after `{}`", path(&first.steps));
        let message = match others.len() {
            0 => message,
            1 => format!("{message} and on 1 more route"),
            count => format!("{message} and on {count} more routes"),
        };
        let at = tree.key_at(&format!("/outcomes/{id}"));
        found.advise(at, message, "add a reason whose `when` holds there");
    }
}
