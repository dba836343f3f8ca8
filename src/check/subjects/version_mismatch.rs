//! The exact version of a subject is not one of its line.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::super::version::numbers;

pub const RULE: Rule = Rule::warning("version-mismatch", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (_, subject) in case.guide.subjects_in_order() {
        let version = &subject.front.version;
        if !numbers(&version.exact).starts_with(&numbers(&version.line)) {
            let message = format!("`{}` is not of the line `{}`", version.exact, version.line);
            found.advise(subject.front.at("/version/exact"), message, "correct one of the two");
        }
    }
}
