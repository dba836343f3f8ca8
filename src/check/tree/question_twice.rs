//! Two questions ask the same.

use std::collections::BTreeMap;

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("question-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    let mut seen = BTreeMap::new();
    for (id, question) in &tree.questions {
        if let Some(first) = seen.insert(question.text.trim().to_lowercase(), id) {
            let message = format!("`{id}` asks the same as `{first}`");
            let hint = "let both nodes ask one question, so that its answer is kept for both";
            found.advise(tree.at(&format!("/questions/{id}/text")), message, hint);
        }
    }
}
