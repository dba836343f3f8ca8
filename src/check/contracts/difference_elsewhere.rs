//! A side is said to differ in a step that is not for it.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("difference-elsewhere", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (contract, pointer, step) in super::steps(case) {
        let known = step.differs.keys().filter(|id| case.subjects().any(|known| known == *id));
        for subject in known.filter(|subject| !super::concerns(step, subject)) {
            let at = contract.key_at(&format!("{pointer}/differs/{subject}"));
            let message = format!("`{subject}` differs in a step that `only` keeps from it");
            found.advise(at, message, "add it to `only`, or take the difference out");
        }
    }
}
