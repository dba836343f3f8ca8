//! A cell was checked later than any of its sources was read.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};
use crate::slug::Slug;
use jiff::civil::Date;

pub const RULE: Rule = Rule::warning("checked-unread", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        let is_future = case.today_is_given && cell.checked > case.today;
        let read = |id: &Slug| case.guide.source(id.as_str()).map(|(_, source)| source.read);
        let days: Option<Vec<Date>> = cell.sources.iter().map(read).collect();
        let Some(latest) = days.and_then(|days| days.into_iter().max()) else { continue };
        let limit = case.guide.settings.review_after_days;
        // Such a source has to be read again anyway, and is told of by itself.
        let is_stale = i64::from(case.days_since(latest)) > i64::from(limit);
        if cell.checked > latest && !is_future && !is_stale {
            let message = format!("no source of the cell was read after {latest}");
            let hint = "write under `read` of the source when it was read again";
            found.advise(fact.at(&format!("/cells/{subject}/checked")), message, hint);
        }
    }
}
