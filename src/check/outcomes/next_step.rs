//! A next step does not say where it leads, or says so twice.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("next-step", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, outcome) in &tree.outcomes {
        for (at, next) in outcome.next.iter().enumerate() {
            let targets = [next.url.is_some(), next.page.is_some(), next.task.is_some()];
            let message = match targets.iter().filter(|given| **given).count() {
                0 => format!("“{}” leads nowhere", next.label),
                1 => continue,
                _ => format!("“{}” leads to more than one place", next.label),
            };
            let place = tree.at(&format!("/outcomes/{id}/next/{at}"));
            found.advise(place, message, "give it one of `url`, `page` and `task`");
        }
    }
}
