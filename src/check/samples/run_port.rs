//! The command of a side takes no port.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::lines;

pub const RULE: Rule = Rule::error("run-port", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for task in case.guide.tasks.values() {
        for (_, pointer, side) in lines::sides(task) {
            if side.run.as_ref().is_some_and(|run| !run.contains("{port}")) {
                let at = task.record.at(&format!("{pointer}/run"));
                let hint = "write `{port}` where the command takes the number of its port";
                found.advise(at, "the command takes no port", hint);
            }
        }
    }
}
