//! A step holds no answer against anything.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::contract::Expect;

pub const RULE: Rule = Rule::error("step-expects-nothing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (contract, pointer, step) in super::steps(case) {
        let subjects = case.subjects().filter(|subject| super::concerns(step, subject));
        let free: Vec<String> = subjects
            .filter(|subject| step.expected_of(subject) == Expect::default())
            .map(|subject| format!("`{subject}`"))
            .collect();
        if !free.is_empty() {
            let at = contract.at(&format!("{pointer}/expect"));
            let names = free.join(" and ");
            let message = format!("the step `{}` expects nothing of {names}", step.id);
            found.advise(at, message, "say which status, header or body must come back");
        }
    }
}
