//! A picture would be loaded from another host, or is written into the text.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Sight, images};

pub const RULE: Rule = Rule::error("image-outside", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (image, sight) in images(case) {
        if matches!(sight, Sight::Elsewhere) {
            let message = format!("the picture `{}` is no file of the guide", image.target);
            let hint = "save it beside this text, as far as its licence allows, and name the file";
            found.advise(image.at.clone(), message, hint);
        }
    }
}
