//! The edge goes to a subject whose value is not the best.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::compare;

pub const RULE: Rule = Rule::error("edge-against-values", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for fact in &case.guide.facts {
        let Some(criterion) = case.guide.criterion(fact.criterion.as_str()) else { continue };
        if let Some(better) = compare::ahead_of_edge(criterion, fact) {
            let edge = &fact.edge;
            let message =
                format!("the edge goes to `{edge}`, but the value of `{better}` is better");
            let hint = "correct the edge or the values, or write `depends` and say on what";
            found.advise(fact.at("/edge"), message, hint);
        }
    }
}
