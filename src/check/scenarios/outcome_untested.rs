//! No scenario ends at an outcome.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::slug::Slug;

pub const RULE: Rule = Rule::warning("outcome-untested", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some((tree, routes)) = super::testable(case) else { return };
    let scenarios = &case.guide.scenarios;
    let expected: BTreeSet<&Slug> = scenarios.iter().map(|it| &it.expect.outcome).collect();
    let reached: BTreeSet<&Slug> = routes.iter().map(|route| route.outcome).collect();
    for id in reached.difference(&expected) {
        let message = format!("no scenario ends at `{id}`");
        let at = tree.key_at(&format!("/outcomes/{id}"));
        let hint = "add a project that should end there to `content/scenarios.yaml`";
        found.advise(at, message, hint);
    }
}
