//! A table is named that `tables.yaml` does not have.

use super::super::case::Case;
use super::super::mention::Kind;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("unknown-table", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    found.unknown_mentions(case, Kind::Table);
}
