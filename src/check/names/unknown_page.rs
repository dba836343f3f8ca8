//! A page is named that is neither written nor generated.

use super::super::case::Case;
use super::super::mention::Kind;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("unknown-page", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    found.unknown_mentions(case, Kind::Page);
}
