//! The flow leads back to where it was.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("circle", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for circle in tree.circles() {
        let Some(last) = circle.last() else { continue };
        let way: Vec<&str> =
            circle.iter().chain(circle.first()).map(|node| node.as_str()).collect();
        let message = format!("the flow runs in a circle: {}", way.join(" → "));
        let hint = format!("let an answer of `{last}` lead elsewhere");
        found.advise(tree.key_at(&format!("/flow/{last}")), message, hint);
    }
}
