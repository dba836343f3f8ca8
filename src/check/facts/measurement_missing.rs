//! A spread stands without word of how it was measured.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("measurement-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for fact in case.guide.facts.iter().filter(|fact| fact.measured.is_none()) {
        if let Some((subject, _)) = fact.cells.iter().find(|(_, cell)| cell.spread.is_some()) {
            let message = format!("`{}` has a spread, but not how it was measured", fact.criterion);
            let hint = "add `measured: {date: …, environment: …, command: …, runs: …}`";
            found.advise(fact.at(&format!("/cells/{subject}/spread")), message, hint);
        }
    }
}
