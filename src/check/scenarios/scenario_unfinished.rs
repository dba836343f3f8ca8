//! A scenario does not answer a question that it is asked.

use super::super::case::{Case, path};
use super::super::rule::{Found, Rule};
use crate::tree::End;

pub const RULE: Rule = Rule::error("scenario-unfinished", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (tree, scenario, walk) in super::walks(case) {
        let End::Asks(node, asked) = walk.end else { continue };
        let question = &tree.flow[node].ask;
        let when = match walk.steps.is_empty() {
            true => "first".to_owned(),
            false => format!("after `{}`", path(&walk.steps)),
        };
        let id = &scenario.id;
        let message = format!("`{id}` does not answer `{question}`, which the tree asks {when}");
        let options: Vec<String> =
            asked.options.iter().map(|option| format!("`{}`", option.id)).collect();
        let hint = format!("add its answer: {}", options.join(", "));
        found.advise(scenario.key_at("/answers"), message, hint);
    }
}
