//! A spread does not hold the value that it surrounds.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};

pub const RULE: Rule = Rule::error("cell-spread", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        let Some([low, high]) = cell.spread else { continue };
        let is_outside = |number: f64| number < low || number > high;
        if low > high || cell.number().is_some_and(is_outside) {
            let message = format!("the spread [{low}, {high}] does not hold the value");
            let hint = "write the lowest and the highest value seen, in that order";
            found.advise(fact.at(&format!("/cells/{subject}/spread")), message, hint);
        }
    }
}
