//! A file is to be opened at a region that it does not mark.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::lines;

pub const RULE: Rule = Rule::error("open-region-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for task in case.guide.tasks.values() {
        for (subject, pointer, side) in lines::sides(task) {
            for (place, file) in side.files.iter().enumerate() {
                // A region that is listed and missing is told at the list.
                let Some(open) = file.open.as_ref().filter(|it| !file.regions.contains(it)) else {
                    continue;
                };
                let sample = task.files.iter().find(|it| {
                    it.subject.as_ref() == subject && it.path == file.path && !it.sample.is_blank()
                });
                let Some(sample) = sample.map(|it| &it.sample) else { continue };
                if !sample.regions.contains_key(open) {
                    let at = task.record.at(&format!("{pointer}/files/{place}/open"));
                    let message = format!("`{}` has no region `{open}` to begin with", file.path);
                    let known = sample.regions.keys().map(String::as_str);
                    found.unknown(at, message, (open, known));
                }
            }
        }
    }
}
