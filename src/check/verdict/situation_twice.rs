//! Two rows of the verdict are about one situation.

use std::collections::BTreeMap;

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("situation-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let mut seen = BTreeMap::new();
    for (verdict, pointer, row) in super::rows(case.guide) {
        if let Some(first) = seen.insert(row.situation.trim().to_lowercase(), &row.id) {
            let at = verdict.at(&format!("{pointer}/situation"));
            let message = format!("`{}` is about the same situation as `{first}`", row.id);
            found.advise(at, message, "join the two, or say what sets them apart");
        }
    }
}
