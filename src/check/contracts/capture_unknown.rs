//! A step uses a value that no earlier step captures.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::uses;

pub const RULE: Rule = Rule::error("capture-unknown", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for contract in super::all(case) {
        let mut captured: BTreeSet<&str> = BTreeSet::new();
        for (at, step) in contract.steps.iter().enumerate() {
            for used in uses::of(step) {
                if !captured.contains(used.name.as_str()) {
                    let place = contract.at(&format!("/steps/{at}{}", used.pointer));
                    let message = format!("no earlier step captures `{}`", used.name);
                    found.unknown(place, message, (&used.name, captured.iter().copied()));
                }
            }
            captured.extend(step.capture.keys().map(String::as_str));
        }
    }
}
