//! A source was last read too long ago.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("source-stale", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let limit = case.guide.settings.review_after_days;
    for source in &case.guide.sources {
        let days = case.days_since(source.read);
        if i64::from(days) > i64::from(limit) {
            let message = format!("the source was read {days} days ago; the limit is {limit}");
            let hint = "read it again, look at what rests on it, and write the new day";
            found.advise(source.at("/read"), message, hint);
        }
    }
}
