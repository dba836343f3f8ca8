//! A table is shown on no page.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::nearest;
use crate::model::Part;

pub const RULE: Rule = Rule::warning("table-unused", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let guide = case.guide;
    if ![Part::Pages, Part::Faq, Part::Subjects].into_iter().all(|part| guide.is_whole(part)) {
        return;
    }
    let blocks = guide.proses().flat_map(|prose| prose.blocks());
    let shown: BTreeSet<&str> = blocks
        .filter(|block| block.spelling.name == "table")
        .filter_map(|block| block.spelling.attributes.get("id").map(String::as_str))
        .collect();
    let nearest: BTreeSet<&str> = shown
        .iter()
        .filter(|name| guide.table(name).is_none())
        .filter_map(|name| nearest(name, guide.tables.iter().map(|table| table.id.as_str())))
        .collect();
    for table in &guide.tables {
        let id = table.id.as_str();
        if !shown.contains(id) && !nearest.contains(id) {
            let message = format!("no page shows the table `{id}`");
            let hint = format!("write `::table{{id=\"{id}\"}}` on a page, or delete it");
            found.advise(table.at("/id"), message, hint);
        }
    }
}
