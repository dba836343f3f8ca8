//! A file of the project is a symbolic link.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::Location;

pub const RULE: Rule = Rule::error("symbolic-link", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for path in case.sources.links() {
        let hint = "put the file itself there";
        found.advise(Location::file(path), "symbolic links are not followed", hint);
    }
}
