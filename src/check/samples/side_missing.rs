//! A task has no code for a subject of the guide.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("side-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for task in case.guide.tasks.values() {
        for subject in case.subjects().filter(|id| !task.record.subjects.contains_key(*id)) {
            let message = format!("the task has no code for `{subject}`");
            let hint = format!("add `{subject}: {{files: [{{path: …}}]}}`");
            found.advise(task.record.key_at("/subjects"), message, hint);
        }
    }
}
