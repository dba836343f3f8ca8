//! A subject has a file, but the guide does not list it.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::Location;

pub const RULE: Rule = Rule::error("subject-unlisted", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let listed = &case.guide.settings.subjects;
    if listed.len() < 2 {
        // Those that lack a place are named where the guide has too few.
        return;
    }
    for (id, subject) in case.guide.subjects.iter().filter(|(id, _)| !listed.contains(id)) {
        let message = format!("the subject `{id}` is not part of the guide");
        let hint = "list it under `subjects` in `content/guide.yaml`, or delete it";
        found.advise(Location::file(subject.front.path()), message, hint);
    }
}
