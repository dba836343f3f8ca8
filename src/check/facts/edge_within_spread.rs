//! The edge goes to a subject although the measured ranges overlap.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::compare;
use crate::model::fact::Kind;

pub const RULE: Rule = Rule::error("edge-within-spread", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for fact in &case.guide.facts {
        let Some(criterion) = case.guide.criterion(fact.criterion.as_str()) else { continue };
        let Some(ahead) = fact.cells.get(&fact.edge) else { continue };
        if criterion.kind != Kind::Number || compare::ahead_of_edge(criterion, fact).is_some() {
            continue;
        }
        let mut others = fact.cells.iter().filter(|(subject, _)| **subject != fact.edge);
        if let Some((other, _)) = others.find(|(_, other)| compare::overlap(ahead, other)) {
            let message = format!("the spreads of `{}` and `{other}` overlap", fact.edge);
            let hint = "write `tie`, or `depends` and say on what";
            found.advise(fact.at("/edge"), message, hint);
        }
    }
}
