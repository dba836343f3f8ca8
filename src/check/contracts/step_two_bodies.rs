//! A request has more than one body.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("step-two-bodies", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (contract, pointer, step) in super::steps(case) {
        if let [first, second, ..] = super::bodies(step)[..] {
            let at = contract.key_at(&format!("{pointer}/request/{second}"));
            let message = format!("the request has a body as `{first}` and one as `{second}`");
            found.advise(at, message, "keep the one that is to be sent");
        }
    }
}
