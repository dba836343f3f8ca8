//! All answers to a question lead to the same place.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::unreachable;

pub const RULE: Rule = Rule::error("decides-nothing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some((tree, _)) = &case.walkable else { return };
    // Where the way to something is lost, this may be how: that is told where it is lost.
    if !unreachable::lost(tree).is_empty() {
        return;
    }
    for (id, node) in &tree.flow {
        let mut targets = node.go.values();
        let first = targets.next();
        if node.go.len() > 1 && targets.all(|target| Some(target) == first) {
            let message = format!("every answer at `{id}` leads to the same place");
            let hint = "let the answers part, or take the question out";
            found.advise(tree.at(&format!("/flow/{id}/go")), message, hint);
        }
    }
}
