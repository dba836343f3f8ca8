//! A long file is shown whole.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("listing-too-long", check);

/// Some three screens of code.
const LIMIT: usize = 80;

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let files = case.guide.tasks.values().flat_map(|task| &task.files);
    for file in files.filter(|file| file.regions.is_empty()) {
        let count = file.sample.code.lines().count();
        if count > LIMIT {
            let message = format!("`{}` is shown whole, with {count} lines", file.path);
            let hint = "mark the part that matters as a region, and name it under `regions`";
            found.advise(file.at.clone(), message, hint);
        }
    }
}
