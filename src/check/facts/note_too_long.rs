//! The note of a cell is too long for a table.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};

pub const RULE: Rule = Rule::warning("note-too-long", check);

/// Two or three lines below a table.
const MOST: usize = 160;

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        let count = cell.note.as_ref().map_or(0, |note| note.chars().count());
        if count > MOST {
            let message = format!("the note has {count} characters; {MOST} are enough");
            let hint = "shorten it, and tell the rest on a page";
            found.advise(fact.at(&format!("/cells/{subject}/note")), message, hint);
        }
    }
}
