//! A text has a heading of the first level besides its title.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("second-title", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let headings = case.guide.proses().flat_map(|prose| &prose.headings);
    for heading in headings.filter(|heading| heading.level == 1) {
        let message = "the page has its title in the front matter";
        found.advise(heading.at.clone(), message, "begin with `##`");
    }
}
