//! A line of code is too long to be read beside another.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::lines;

pub const RULE: Rule = Rule::warning("line-too-long", check);

/// What most style guides for code allow, and what a wide screen shows of two listings.
const LIMIT: usize = 80;

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for line in lines::files(case).flatten() {
        let length = line.text.chars().count();
        if let Some((end, _)) = line.text.char_indices().nth(LIMIT) {
            let message = format!("the line has {length} characters; {LIMIT} fit");
            found.advise(line.at(end..line.text.len()), message, "break it before this place");
        }
    }
}
