//! No row of the verdict picks a subject.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("subject-never-chosen", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(verdict) = &case.guide.verdict else { return };
    // A row that picks nothing, or something unknown, may be meant for it.
    if !verdict.rows.iter().all(|row| case.is_choice(&row.pick)) {
        return;
    }
    for subject in case.subjects() {
        if !verdict.rows.iter().any(|row| row.pick.contains(subject)) {
            let message = format!("no row of the verdict picks `{subject}`");
            let hint = "add the situation in which it is the better choice";
            found.advise(verdict.key_at("/rows"), message, hint);
        }
    }
}
