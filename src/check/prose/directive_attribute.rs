//! A directive lacks what it needs, or has what it does not take.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::unknown_directive::tell;
use crate::model::directive::FaultKind;

pub const RULE: Rule = Rule::error("directive-attribute", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    tell(case.guide, FaultKind::Attribute, found);
}
