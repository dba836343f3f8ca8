//! A group has no criteria.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::slug::Slug;

pub const RULE: Rule = Rule::warning("group-empty", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(record) = &case.guide.criteria else { return };
    let is_known = |id: &Slug| record.groups.iter().any(|group| group.id == *id);
    if !record.criteria.iter().all(|criterion| is_known(&criterion.group)) {
        return;
    }
    for (at, group) in record.groups.iter().enumerate() {
        if !record.criteria.iter().any(|criterion| criterion.group == group.id) {
            let message = format!("the group `{}` has no criteria", group.id);
            let at = record.at(&format!("/groups/{at}/id"));
            found.advise(at, message, "put criteria into it, or take it out");
        }
    }
}
