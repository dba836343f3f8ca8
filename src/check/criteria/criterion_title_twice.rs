//! Two criteria of one group have the same title.

use std::collections::BTreeMap;

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("criterion-title-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(record) = &case.guide.criteria else { return };
    let mut seen = BTreeMap::new();
    for (at, criterion) in record.criteria.iter().enumerate() {
        let title = (criterion.group.as_str(), criterion.title.to_lowercase());
        let first = *seen.entry(title).or_insert(&criterion.id);
        if *first != criterion.id {
            let message =
                format!("the criterion `{first}` has the title “{}” too", criterion.title);
            found.advise(
                record.at(&format!("/criteria/{at}/title")),
                message,
                "rename one of them",
            );
        }
    }
}
