//! A picture is so large that readers wait for it.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Sight, images};
use crate::diag::Location;

pub const RULE: Rule = Rule::warning("image-too-large", check);

/// About what a page with all its styles and scripts weighs five times over.
const LIMIT: usize = 500_000;

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (_, sight) in images(case) {
        let Sight::There(path, picture) = sight else { continue };
        let length = picture.bytes.len();
        if length > LIMIT {
            let message = format!("the picture has {} kB", length / 1000);
            let hint = "make it smaller, or save it as WebP or AVIF; up to 500 kB are fine";
            found.advise(Location::file(path), message, hint);
        }
    }
}
