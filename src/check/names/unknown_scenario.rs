//! A scenario is named that `scenarios.yaml` does not have.

use super::super::case::Case;
use super::super::mention::Kind;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("unknown-scenario", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    found.unknown_mentions(case, Kind::Scenario);
}
