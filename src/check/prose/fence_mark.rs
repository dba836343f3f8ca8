//! A listing marks a line that it does not have.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("fence-mark", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for fence in case.guide.proses().flat_map(|prose| prose.fences()) {
        let lines = fence.code.lines().count();
        let marks = [&fence.marks.marked, &fence.marks.added, &fence.marks.removed];
        let beyond = marks.into_iter().flatten().filter(|line| **line > lines).max();
        if let Some(line) = beyond {
            let message = format!("line {line} is marked, and the listing has {lines}");
            found.advise(fence.at.clone(), message, "lines are counted from 1, inside the fence");
        }
    }
}
