//! The version that is compared has no support any more.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("version-ended", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (id, subject) in case.guide.subjects_in_order() {
        let version = &subject.front.version;
        if let Some(ends) =
            version.ends.filter(|ends| *ends < case.today && *ends >= version.released)
        {
            let message = format!("the support of `{id}` {} ended on {ends}", version.line);
            let hint = "compare a version that has support";
            found.advise(subject.front.at("/version/ends"), message, hint);
        }
    }
}
