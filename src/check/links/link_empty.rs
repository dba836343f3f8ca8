//! A link has no words.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("link-empty", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for label in case.guide.proses().flat_map(|prose| &prose.labels) {
        let has_picture = case.text(&label.at).starts_with("[![");
        if label.words.trim().is_empty() && !has_picture {
            let message = format!("the link to `{}` has no words", label.target);
            let hint = "say between the square brackets where it leads";
            found.advise(label.at.clone(), message, hint);
        }
    }
}
