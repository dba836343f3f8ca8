//! No scenario gives an answer.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::slug::Slug;
use crate::tree::Route;

pub const RULE: Rule = Rule::warning("answer-untested", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some((tree, routes)) = super::testable(case) else { return };
    let scenarios = &case.guide.scenarios;
    let given: BTreeSet<(&Slug, &Slug)> = scenarios.iter().flat_map(|it| &it.answers).collect();
    let tested: BTreeSet<&Slug> = scenarios.iter().map(|it| &it.expect.outcome).collect();
    // An answer that leads only to outcomes without a scenario is told with these.
    let worth = routes.iter().filter(|route| tested.contains(route.outcome));
    let possible: BTreeSet<(&Slug, &Slug)> = worth.flat_map(answers).collect();
    for (question, option) in possible.difference(&given) {
        let options = &tree.questions[*question].options;
        let Some(place) = options.iter().position(|it| it.id == **option) else { continue };
        let at = tree.at(&format!("/questions/{question}/options/{place}/id"));
        let message = format!("no scenario answers `{question}` with `{option}`");
        let hint = "add a project that would to `content/scenarios.yaml`";
        found.advise(at, message, hint);
    }
}

fn answers<'a>(route: &Route<'a>) -> Vec<(&'a Slug, &'a Slug)> {
    route.steps.iter().map(|step| (step.question, &step.option.id)).collect()
}
