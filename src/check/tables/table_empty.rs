//! A table has no rows.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("table-empty", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for table in case.guide.tables.iter().filter(|table| table.rows.is_empty()) {
        let message = format!("the table `{}` has no rows", table.id);
        found.advise(table.at("/rows"), message, "name the criteria that it shows, or delete it");
    }
}
