//! Something was looked at after the day that the guide gives as its last update.

use super::super::case::Case;
use super::super::dates::{self, Dated};
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("updated-behind", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let settings = &case.guide.settings;
    let is_past = |day: &Dated<'_>| !case.today_is_given || day.date <= case.today;
    let latest = dates::all(case.guide).into_iter().filter(is_past).max_by_key(|it| it.date);
    if let Some(latest) = latest.filter(|it| it.date > settings.updated) {
        let Dated { what, date, .. } = latest;
        let message = format!("`updated` is {}, but {what} was on {date}", settings.updated);
        found.advise(settings.at("/updated"), message, format!("write {date}"));
    }
}
