//! A cell holds since a version that comes after the one compared.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::super::version::numbers;
use super::{Place, cells};

pub const RULE: Rule = Rule::warning("since-after-version", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        let Some(subject_record) = case.guide.subjects.get(subject) else { continue };
        // Behind `via` stands the version of a package, not of the subject.
        let Some(since) = cell.since.as_ref().filter(|_| cell.via.is_none()) else { continue };
        let exact = &subject_record.front.version.exact;
        if numbers(since) > numbers(exact) {
            let message = format!("it holds since `{since}`, but `{subject}` {exact} is compared");
            let hint = "correct the version, or say what holds in the one compared";
            found.advise(fact.at(&format!("/cells/{subject}/since")), message, hint);
        }
    }
}
