//! The text of a cell does not fit a column of a small screen.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};

pub const RULE: Rule = Rule::warning("cell-text-long", check);

/// What a column takes in four lines or less where two stand side by side at 360 px.
const MOST: usize = 50;

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        let count = cell.text.chars().count();
        if count > MOST {
            let message = format!("the text has {count} characters; {MOST} fit a column");
            let hint = "keep the heart of it, and move the rest to `note`";
            found.advise(fact.at(&format!("/cells/{subject}/text")), message, hint);
        }
    }
}
