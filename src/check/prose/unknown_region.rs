//! A page shows a region that the task does not have.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::model::directive::{self, Block};

pub const RULE: Rule = Rule::error("unknown-region", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for written in case.guide.proses().flat_map(|prose| prose.blocks()) {
        let Ok(Block::Sample { task, region: Some(region) }) = directive::block(written) else {
            continue;
        };
        let Some(task) = case.guide.tasks.get(task.as_str()) else { continue };
        let regions = task.regions();
        if !regions.contains(&region.as_str()) {
            let message = format!("the task has no region `{region}` to show");
            found.unknown(written.at.clone(), message, (&region, regions));
        }
    }
}
