//! A criterion of numbers has no unit.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::model::fact::Kind;

pub const RULE: Rule = Rule::error("unit-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(record) = &case.guide.criteria else { return };
    for (at, criterion) in record.criteria.iter().enumerate() {
        if criterion.kind == Kind::Number && criterion.unit.is_none() {
            let message = format!("the numbers of `{}` have no unit", criterion.id);
            found.advise(record.at(&format!("/criteria/{at}/id")), message, "add `unit:`");
        }
    }
}
