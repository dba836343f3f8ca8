//! A number measured more than once has no spread.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};

pub const RULE: Rule = Rule::warning("spread-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        let runs = fact.measured.as_ref().map_or(0, |measured| measured.runs);
        if runs > 1 && cell.number().is_some() && cell.spread.is_none() {
            let message = format!("the number of `{subject}` is of {runs} runs, but has no spread");
            let hint = "add the lowest and the highest value seen: `spread: [low, high]`";
            found.advise(fact.at(&format!("/cells/{subject}/value")), message, hint);
        }
    }
}
