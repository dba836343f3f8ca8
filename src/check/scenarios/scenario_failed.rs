//! A scenario ends at another outcome than it must.

use super::super::case::{Case, path};
use super::super::rule::{Found, Rule};
use crate::tree::End;

pub const RULE: Rule = Rule::error("scenario-failed", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (_, scenario, walk) in super::walks(case) {
        let End::Outcome(name, _) = walk.end else { continue };
        let expected = &scenario.expect.outcome;
        if name != expected {
            let way = path(&walk.steps);
            let message = format!(
                "`{}` should end at `{expected}`, but `{way}` leads to `{name}`",
                scenario.id
            );
            let hint = "correct the tree, or the expectation if the advice is right";
            found.advise(scenario.at("/expect/outcome"), message, hint);
        }
    }
}
