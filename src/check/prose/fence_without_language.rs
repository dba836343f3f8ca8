//! A listing does not say which language it is in.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("fence-without-language", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let fences = case.guide.proses().flat_map(|prose| prose.fences());
    for fence in fences.filter(|fence| fence.language.is_empty()) {
        let hint = "name it behind the backticks, for example ```python; plain text is ```text";
        found.advise(fence.at.clone(), "the code has no language", hint);
    }
}
