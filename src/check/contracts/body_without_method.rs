//! A request that only reads has a body.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::contract::Method;

pub const RULE: Rule = Rule::warning("body-without-method", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (contract, pointer, step) in super::steps(case) {
        let method = step.request.method;
        let Some(body) = super::bodies(step).into_iter().next() else { continue };
        if matches!(method, Method::Get | Method::Head) {
            let at = contract.key_at(&format!("{pointer}/request/{body}"));
            let message = format!("a {} request is sent with a body", method.as_str());
            found.advise(at, message, "name the method, as in `method: POST`, or drop the body");
        }
    }
}
