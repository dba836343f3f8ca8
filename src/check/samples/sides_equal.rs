//! Two sides of a task have the same code.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::model::task::Task;
use crate::slug::Slug;

pub const RULE: Rule = Rule::warning("sides-equal", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for task in case.guide.tasks.values() {
        let sides: Vec<(&Slug, Vec<&str>)> = case
            .subjects()
            .map(|subject| (subject, code(task, subject)))
            .filter(|(_, code)| code.iter().any(|file| !file.trim().is_empty()))
            .collect();
        for (at, (subject, code)) in sides.iter().enumerate() {
            if let Some((first, _)) = sides[..at].iter().find(|(_, other)| other == code) {
                let place = task.record.key_at(&format!("/subjects/{subject}"));
                let message = format!("`{subject}` has the same code as `{first}`");
                found.advise(place, message, "show what differs, or leave the task out");
            }
        }
    }
}

fn code<'a>(task: &'a Task, subject: &Slug) -> Vec<&'a str> {
    let files = task.files.iter().filter(|file| file.subject.as_ref() == Some(subject));
    files.map(|file| file.sample.code.as_str()).collect()
}
