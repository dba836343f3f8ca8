//! The path of a picture has characters that an address cannot hold as they are.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Sight, images};

pub const RULE: Rule = Rule::error("image-name", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (image, sight) in images(case) {
        let Sight::There(path, _) = sight else { continue };
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '_' | '.');
        if let Some(odd) = path.as_str().chars().find(|c| !plain(*c)) {
            let message = format!("the path of the picture holds `{odd}`");
            let hint = "rename it with letters a to z, digits, hyphens and full stops";
            found.advise(image.at.clone(), message, hint);
        }
    }
}
