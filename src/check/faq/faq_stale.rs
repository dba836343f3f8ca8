//! An answer was looked at too long ago.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("faq-stale", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let limit = i64::from(case.guide.settings.review_after_days);
    for question in case.guide.faq.values() {
        let days = case.days_since(question.front.checked);
        if i64::from(days) > limit {
            let message = format!("the answer was checked {days} days ago; the limit is {limit}");
            let hint = "read it again, mend it where it is no longer true, and set today's date";
            found.advise(question.front.at("/checked"), message, hint);
        }
    }
}
