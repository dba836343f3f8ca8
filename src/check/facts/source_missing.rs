//! A cell names no source.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};

pub const RULE: Rule = Rule::error("source-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        if cell.sources.is_empty() {
            let message = format!("the cell of `{subject}` names no source");
            let hint = "name what it rests on, from `content/sources.yaml`";
            found.advise(fact.at(&format!("/cells/{subject}/sources")), message, hint);
        }
    }
}
