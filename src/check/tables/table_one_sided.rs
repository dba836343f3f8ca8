//! Every row of a table gives the edge to one subject.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::slug::Slug;

pub const RULE: Rule = Rule::warning("table-one-sided", check);

/// A shorter table may well be about what one subject is good at.
const LEAST: usize = 6;

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for table in case.guide.tables.iter().filter(|table| table.rows.len() >= LEAST) {
        let edge = |row: &Slug| case.guide.fact(row.as_str()).map(|fact| fact.edge.as_str());
        let mut edges: Vec<Option<&str>> = table.rows.iter().map(edge).collect();
        edges.dedup();
        if let [Some(subject)] = edges[..]
            && case.subjects().any(|id| id.as_str() == subject)
        {
            let count = table.rows.len();
            let message = format!("all {count} rows give the edge to `{subject}`");
            let hint = "look for rows where another subject is ahead";
            found.advise(table.at("/rows"), message, hint);
        }
    }
}
