//! A task is named that has no folder below `samples/`.

use super::super::case::Case;
use super::super::mention::Kind;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("unknown-task", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    found.unknown_mentions(case, Kind::Task);
}
