//! A step captures a value that no later step uses.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::uses;

pub const RULE: Rule = Rule::warning("capture-unused", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for contract in super::all(case) {
        let mut used: BTreeSet<String> = BTreeSet::new();
        let mut unused = Vec::new();
        for (at, step) in contract.steps.iter().enumerate().rev() {
            let stray = step.capture.keys().filter(|name| !used.contains(*name));
            unused.extend(stray.map(|name| (at, name)));
            used.extend(uses::of(step).into_iter().map(|it| it.name));
        }
        // A misspelt use leaves its capture unused: that is told where it is used.
        let captured = || contract.steps.iter().flat_map(|step| step.capture.keys());
        if used.iter().any(|name| !captured().any(|it| it == name)) {
            continue;
        }
        for (at, name) in unused {
            let place = contract.key_at(&format!("/steps/{at}/capture/{name}"));
            let message = format!("no later step uses `{name}`");
            found.advise(
                place,
                message,
                format!("write `${{{name}}}` where it is meant, or drop it"),
            );
        }
    }
}
