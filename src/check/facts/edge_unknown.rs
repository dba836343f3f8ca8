//! The edge of a fact is neither a subject nor one of the words for none.

use super::super::case::Case;
use super::super::mention::{Kind, known};
use super::super::rule::{Found, Rule};
use super::NOBODY;
use crate::model::Part;

pub const RULE: Rule = Rule::error("edge-unknown", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    if !case.guide.is_whole(Part::Subjects) {
        return;
    }
    let names: Vec<&str> = known(case.guide, Kind::Subject).into_iter().chain(NOBODY).collect();
    for fact in &case.guide.facts {
        let edge = fact.edge.as_str();
        if !names.contains(&edge) {
            let message = format!("`{edge}` is not a subject, `tie`, `depends` or `none`");
            found.unknown(fact.at("/edge"), message, (edge, names.iter().copied()));
        }
    }
}
