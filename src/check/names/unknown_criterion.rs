//! A criterion is named that `criteria.yaml` does not have.

use super::super::case::Case;
use super::super::mention::Kind;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("unknown-criterion", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    found.unknown_mentions(case, Kind::Criterion);
}
