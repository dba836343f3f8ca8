//! A tie is told although one subject is clearly ahead.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::compare;
use crate::model::fact::Cell;
use crate::slug::Slug;

pub const RULE: Rule = Rule::error("tie-against-values", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for fact in case.guide.facts.iter().filter(|fact| fact.edge.as_str() == "tie") {
        let Some(criterion) = case.guide.criterion(fact.criterion.as_str()) else { continue };
        let is_ahead = |(subject, cell): &(&Slug, &Cell)| {
            let mut others = fact.cells.iter().filter(|(other, _)| other != subject).peekable();
            others.peek().is_some()
                && others.all(|(_, other)| compare::is_clearly_better(criterion, cell, other))
        };
        if let Some((subject, _)) = fact.cells.iter().find(is_ahead) {
            let message = format!("the edge is `tie`, but `{subject}` is clearly ahead");
            let hint = format!("write `{subject}`, or `depends` and say on what");
            found.advise(fact.at("/edge"), message, hint);
        }
    }
}
