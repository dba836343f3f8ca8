//! A cell says that it was not looked at yet.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};
use crate::model::fact::Support;

pub const RULE: Rule = Rule::warning("cell-unknown", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        if cell.support() == Some(Support::Unknown) {
            let message = format!("`{}` is not known yet for `{subject}`", fact.criterion);
            let hint = "look it up, or take the criterion out";
            found.advise(fact.at(&format!("/cells/{subject}/value")), message, hint);
        }
    }
}
