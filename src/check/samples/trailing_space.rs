//! A line of code ends in blanks.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::lines;

pub const RULE: Rule = Rule::warning("trailing-space", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for line in lines::files(case).flatten() {
        let end = line.text.trim_end().len();
        if end < line.text.len() {
            let at = line.at(end..line.text.len());
            found.advise(at, "the line ends in blanks", "take them out");
        }
    }
}
