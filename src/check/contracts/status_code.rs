//! A step expects a status that HTTP does not have.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("status-code", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (contract, pointer, step) in super::steps(case) {
        for (place, status) in super::statuses(step) {
            if !(100..600).contains(&status) {
                let at = contract.at(&format!("{pointer}{place}"));
                let message = format!("`{status}` is not a status of HTTP");
                found.advise(at, message, "statuses lie between 100 and 599");
            }
        }
    }
}
