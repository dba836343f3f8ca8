//! A file in a task's folder is not among the files that the task lists.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::lines;
use crate::diag::Location;
use crate::model::task::Task;
use crate::source::SourcePath;

pub const RULE: Rule = Rule::warning("sample-file-unlisted", check);

/// What stands in a task's folder besides its code: its records, and the report of a run.
const RECORDS: [&str; 3] = ["task.yaml", "contract.yaml", "report.json"];

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for task in case.guide.tasks.values() {
        let folder = task.record.path().folder();
        let listed = listed(task);
        // A missing side or file is told by itself; its files may be those that are not listed.
        let has_sides = case.subjects().all(|id| task.record.subjects.contains_key(id));
        if !has_sides || listed.iter().any(|path| case.sources.get(path.as_str()).is_none()) {
            continue;
        }
        for (path, bytes) in case.sources.below(folder) {
            let name = &path.as_str()[folder.len() + 1..];
            if !bytes.is_empty() && !RECORDS.contains(&name) && !listed.contains(path) {
                let message = format!("the task does not list its file `{name}`");
                let hint = "list it under `files` of its side, or delete it";
                found.advise(Location::file(path), message, hint);
            }
        }
    }
}

fn listed(task: &Task) -> BTreeSet<SourcePath> {
    let files = lines::sides(task).flat_map(|(_, _, side)| &side.files);
    files.filter_map(|file| task.record.path().beside(&file.path)).collect()
}
