//! Two subjects have one name.

use std::ptr;

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("subject-name-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let subjects: Vec<_> = case.guide.subjects_in_order().collect();
    for (at, (_, subject)) in subjects.iter().enumerate() {
        for (id, other) in subjects[..at].iter().filter(|(_, other)| !ptr::eq(*other, *subject)) {
            let (one, two) = (&subject.front, &other.front);
            let name = (same(&one.name, &two.name), "name", &one.name);
            let short = (same(&one.short, &two.short), "short", &one.short);
            if let Some((_, key, name)) = [name, short].into_iter().find(|(same, ..)| *same) {
                let message = format!("the subject `{id}` is called “{name}” too");
                found.advise(one.at(&format!("/{key}")), message, "give one of them another name");
            }
        }
    }
}

fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}
