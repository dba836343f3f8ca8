//! A link names an anchor that its page does not have.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{faults, other_case};
use crate::model::links::{self, Fault};

pub const RULE: Rule = Rule::error("dead-anchor", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (link, fault) in faults(case) {
        let Fault::Anchor { page, anchor } = fault else { continue };
        let anchors = links::anchors(case.guide, &page);
        if other_case(&anchor, anchors.iter()).is_none() {
            let message = format!("the page `{page}` has no anchor `{anchor}`");
            let anchors = anchors.iter().map(String::as_str);
            found.unknown(link.at.clone(), message, (&anchor, anchors));
        }
    }
}
