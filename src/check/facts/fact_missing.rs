//! A criterion has no fact.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::nearest;
use crate::model::{Guide, Part};

pub const RULE: Rule = Rule::error("fact-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let guide = case.guide;
    let Some(record) = guide.criteria.as_ref().filter(|_| guide.is_whole(Part::Facts)) else {
        return;
    };
    let meant = meant(guide);
    for (at, criterion) in record.criteria.iter().enumerate() {
        let id = criterion.id.as_str();
        if guide.fact(id).is_none() && !meant.contains(id) {
            let message = format!("the criterion `{id}` has no fact");
            let hint = format!("add it to `content/facts/{}.yaml`", criterion.group);
            found.advise(record.at(&format!("/criteria/{at}/id")), message, hint);
        }
    }
}

/// The criteria that facts with an unknown name are most likely about: those are told of already.
fn meant(guide: &Guide) -> BTreeSet<&str> {
    let unknown =
        guide.facts.iter().filter(|fact| guide.criterion(fact.criterion.as_str()).is_none());
    let ids = || guide.all_criteria().iter().map(|criterion| criterion.id.as_str());
    unknown.filter_map(|fact| nearest(fact.criterion.as_str(), ids())).collect()
}
