//! A scenario answers a question that it is not asked.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("scenario-not-asked", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (_, scenario, walk) in super::walks(case) {
        // Where it ends elsewhere, or not at all, that is why.
        if !super::ends_well(scenario, &walk) {
            continue;
        }
        let is_asked = |question| walk.steps.iter().any(|step| step.question == question);
        for question in scenario.answers.keys().filter(|question| !is_asked(*question)) {
            let message = format!("`{}` answers `{question}`, which it is not asked", scenario.id);
            let at = scenario.key_at(&format!("/answers/{question}"));
            found.advise(at, message, "take the answer out");
        }
    }
}
