//! A picture is not told in words.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("image-without-alt", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for image in case.guide.proses().flat_map(|prose| prose.images()) {
        if image.alt.trim().is_empty() {
            let message = format!("the picture `{}` has no words that stand for it", image.target);
            let hint = "say between the square brackets what a reader would see";
            found.advise(image.whole.clone(), message, hint);
        }
    }
}
