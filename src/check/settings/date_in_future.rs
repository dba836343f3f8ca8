//! A day of the past lies in the future.

use super::super::case::Case;
use super::super::dates;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("date-in-future", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    if !case.today_is_given {
        return;
    }
    for day in dates::all(case.guide).into_iter().filter(|day| day.date > case.today) {
        let message = format!("{} is on {}, and today is {}", day.what, day.date, case.today);
        found.advise((day.at)(), message, "write the day on which it happened");
    }
}
