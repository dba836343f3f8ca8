//! A criterion has a unit, but its cells hold no numbers.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::model::fact::Kind;

pub const RULE: Rule = Rule::warning("unit-stray", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(record) = &case.guide.criteria else { return };
    for (at, criterion) in record.criteria.iter().enumerate() {
        if let Some(unit) = criterion.unit.as_ref().filter(|_| criterion.kind != Kind::Number) {
            let message = format!("`{}` has the unit `{unit}`, but no numbers", criterion.id);
            let hint = "take it out, or write `type: number`";
            found.advise(record.at(&format!("/criteria/{at}/unit")), message, hint);
        }
    }
}
