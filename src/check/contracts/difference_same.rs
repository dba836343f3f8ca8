//! A side is said to differ, but is held to the same answer.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::contract::Expect;

pub const RULE: Rule = Rule::error("difference-same", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (contract, pointer, step) in super::steps(case) {
        // A step that expects nothing of a side is told of by itself.
        let own = step.differs.keys().filter(|id| case.subjects().any(|known| known == *id));
        for subject in own.filter(|id| super::concerns(step, id)) {
            let expected = step.expected_of(subject);
            if expected == step.expect && expected != Expect::default() {
                let at = contract.at(&format!("{pointer}/differs/{subject}/expect"));
                let message = format!("`{subject}` is held to the same answer as the others");
                found.advise(at, message, "say what it answers instead, or take the entry out");
            }
        }
    }
}
