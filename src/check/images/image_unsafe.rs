//! A drawing runs scripts or loads other files.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Sight, images};
use crate::diag::Location;
use crate::model::picture::Format;
use crate::model::svg;

pub const RULE: Rule = Rule::error("image-unsafe", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (_, sight) in images(case) {
        let Sight::There(path, picture) = sight else { continue };
        let text = std::str::from_utf8(&picture.bytes).ok();
        let Some(text) = text.filter(|_| picture.format == Some(Format::Svg)) else { continue };
        for span in svg::dangers(text) {
            let start: String = text[span.clone()].chars().take(60).collect();
            let message = format!("`{start}` in a drawing acts, or loads another file");
            let hint = "export it as a plain drawing, or take it out by hand";
            found.advise(Location::bytes(path, span), message, hint);
        }
    }
}
