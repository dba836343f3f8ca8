//! Two pages have the same title.

use std::collections::BTreeMap;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::slug::Slug;

pub const RULE: Rule = Rule::warning("title-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let guide = case.guide;
    let pages =
        case.listed_pages().map(|(id, page)| (id, &page.front.title, page.front.at("/title")));
    let tasks =
        guide.tasks.iter().map(|(id, task)| (id, &task.record.title, task.record.at("/title")));
    let mut seen: BTreeMap<String, &Slug> = BTreeMap::new();
    for (id, title, at) in pages.chain(tasks) {
        if let Some(first) = seen.get(&title.to_lowercase()) {
            let message = format!("`{first}` has the title `{title}` too");
            found.advise(at, message, "say in each what readers find there and not on the other");
        } else {
            seen.insert(title.to_lowercase(), id);
        }
    }
}
