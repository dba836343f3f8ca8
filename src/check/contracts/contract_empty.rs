//! A contract has no steps.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("contract-empty", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for contract in super::all(case).filter(|contract| contract.steps.is_empty()) {
        let hint = "write down what every side must answer";
        found.advise(contract.at("/steps"), "the contract has no steps", hint);
    }
}
