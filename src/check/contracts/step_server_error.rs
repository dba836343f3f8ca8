//! A step expects a server to fail.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("step-server-error", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (contract, pointer, step) in super::steps(case) {
        for (place, status) in super::statuses(step) {
            if (500..600).contains(&status) {
                let at = contract.at(&format!("{pointer}{place}"));
                let message =
                    format!("the step `{}` expects `{status}`, a server's fault", step.id);
                found.advise(at, message, "mend the sample; a fault is never what a side must do");
            }
        }
    }
}
