//! A page asks for a part that the guide does not have.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::model::Part;
use crate::model::directive::{self, Block};

pub const RULE: Rule = Rule::error("part-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let guide = case.guide;
    for written in guide.proses().flat_map(|prose| prose.blocks()) {
        let (part, what, file) = match directive::block(written) {
            Ok(Block::Tree | Block::Scenarios) if guide.tree.is_none() => {
                (Part::Tree, "decision tree", "content/tree.yaml")
            }
            Ok(Block::Verdict) if guide.verdict.is_none() => {
                (Part::Verdict, "verdict", "content/verdict.yaml")
            }
            _ => continue,
        };
        if guide.is_whole(part) {
            let hint = format!("write `{file}`, or take the directive out");
            found.advise(written.at.clone(), format!("the guide has no {what}"), hint);
        }
    }
}
