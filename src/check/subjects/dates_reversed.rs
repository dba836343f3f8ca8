//! A version's support ends before the version came out.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("dates-reversed", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (_, subject) in case.guide.subjects_in_order() {
        let released = subject.front.version.released;
        if let Some(ends) = subject.front.version.ends.filter(|ends| *ends < released) {
            let message = format!("the version ends on {ends}, but came out on {released}");
            found.advise(subject.front.at("/version/ends"), message, "correct one of the two days");
        }
    }
}
