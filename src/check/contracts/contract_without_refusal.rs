//! A contract never sends what must be refused.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("contract-without-refusal", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for contract in super::all(case).filter(|contract| !contract.steps.is_empty()) {
        let mut statuses = contract.steps.iter().flat_map(super::statuses);
        if !statuses.any(|(_, status)| (400..500).contains(&status)) {
            let hint =
                "add a step with a wrong address, input or login, and expect a status of 4xx";
            found.advise(contract.key_at("/steps"), "no step expects to be refused", hint);
        }
    }
}
