//! The edge of a fact has no reason.

use super::super::case::Case;
use super::super::mention::{Kind, known};
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("edge-unexplained", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let subjects = known(case.guide, Kind::Subject);
    for fact in &case.guide.facts {
        let edge = fact.edge.as_str();
        let needs_reason = subjects.contains(&edge) || matches!(edge, "tie" | "depends");
        if needs_reason && fact.edge_because.is_none() {
            let message = format!("the edge of `{}` has no reason", fact.criterion);
            found.advise(fact.at("/edge"), message, "add `edge_because`");
        }
    }
}
