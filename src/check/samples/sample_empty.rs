//! A listed file holds no code.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("sample-empty", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for file in case.guide.tasks.values().flat_map(|task| &task.files) {
        if file.sample.is_blank() {
            let message = format!("`{}` holds no code", file.path);
            found.advise(file.at.clone(), message, "write it, or take it out of the list");
        }
    }
}
