//! Two facts answer one criterion.

use std::collections::BTreeMap;
use std::ptr;

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("fact-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let mut seen = BTreeMap::new();
    for fact in &case.guide.facts {
        let first = *seen.entry(&fact.criterion).or_insert(fact);
        if !ptr::eq(first, fact) {
            let message = format!("`{}` has a fact already, in `{}`", fact.criterion, first.path());
            found.advise(fact.at("/criterion"), message, "keep one of the two");
        }
    }
}
