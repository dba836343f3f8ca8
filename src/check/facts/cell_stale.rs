//! A cell was last checked too long ago.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};

pub const RULE: Rule = Rule::warning("cell-stale", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let limit = case.guide.settings.review_after_days;
    for Place { fact, subject, cell } in cells(case) {
        let days = case.days_since(cell.checked);
        let is_older = case.guide.subjects.get(subject);
        let is_older = is_older.is_some_and(|it| cell.checked < it.front.version.released);
        if i64::from(days) > i64::from(limit) && !is_older {
            let message = format!("the cell was checked {days} days ago; the limit is {limit}");
            let hint = "look at its sources again and write the new day";
            found.advise(fact.at(&format!("/cells/{subject}/checked")), message, hint);
        }
    }
}
