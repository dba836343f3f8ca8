//! A summary is longer than search engines show.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("summary-length", check);

/// What search engines show of a description, in characters.
const LIMIT: usize = 160;

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let guide = case.guide;
    let settings = [(&guide.settings.summary, guide.settings.at("/summary"))];
    let pages = guide.pages.values().map(|page| (&page.front.summary, page.front.at("/summary")));
    let tasks = guide.tasks.values().map(|task| (&task.record.summary, task.record.at("/summary")));
    for (summary, at) in settings.into_iter().chain(pages).chain(tasks) {
        let length = summary.chars().count();
        if length > LIMIT {
            let message = format!("the summary has {length} characters");
            found.advise(at, message, "search engines show about 160; put the point first, or cut");
        }
    }
}
