//! The text of a cell has no words.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};

pub const RULE: Rule = Rule::error("cell-text-wordless", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        if !cell.text.contains(char::is_alphanumeric) {
            let message = format!("the text `{}` has no words", cell.text);
            let hint = "say it in words; a sign alone cannot be read aloud";
            found.advise(fact.at(&format!("/cells/{subject}/text")), message, hint);
        }
    }
}
