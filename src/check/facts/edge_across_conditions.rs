//! The edge goes to a subject although the cells were found under different conditions.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("edge-across-conditions", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for fact in &case.guide.facts {
        let Some(criterion) = case.guide.criterion(fact.criterion.as_str()) else { continue };
        let Some(ahead) = fact.cells.get(&fact.edge) else { continue };
        for condition in &criterion.comparable_on {
            let Some(here) = ahead.conditions.get(condition) else { continue };
            let there = fact.cells.values().filter_map(|cell| cell.conditions.get(condition));
            if let Some(there) = there.into_iter().find(|there| *there != here) {
                let message = format!("the `{condition}` differs: `{here}` and `{there}`");
                let hint = "write `depends`, or compare under the same conditions";
                found.advise(fact.at("/edge"), message, hint);
                break;
            }
        }
    }
}
