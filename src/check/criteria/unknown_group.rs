//! A criterion is in a group that does not exist.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("unknown-group", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(record) = &case.guide.criteria else { return };
    let groups: Vec<&str> = record.groups.iter().map(|group| group.id.as_str()).collect();
    for (at, criterion) in record.criteria.iter().enumerate() {
        let group = criterion.group.as_str();
        if !groups.contains(&group) {
            let at = record.at(&format!("/criteria/{at}/group"));
            let message = format!("the group `{group}` does not exist");
            found.unknown(at, message, (group, groups.iter().copied()));
        }
    }
}
