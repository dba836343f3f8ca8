//! The path of a request does not begin at the root.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("step-path", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (contract, pointer, step) in super::steps(case) {
        let path = &step.request.path;
        if !path.starts_with('/') {
            let at = contract.at(&format!("{pointer}/request/path"));
            let message = format!("the path `{path}` does not begin with `/`");
            found.advise(at, message, format!("write `/{path}`"));
        }
    }
}
