//! A picture is of a format that browsers do not show, or not what its name says.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Sight, images};
use crate::diag::Location;

pub const RULE: Rule = Rule::error("image-format", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (image, sight) in images(case) {
        match sight {
            Sight::NoPicture => {
                let message = format!("the name `{}` is not one of a picture", image.target);
                let hint = "take a PNG, JPEG, WebP, AVIF, GIF or SVG file";
                found.advise(image.at.clone(), message, hint);
            }
            Sight::There(path, picture) if picture.format != Some(picture.named) => {
                let named = picture.named.word();
                let message = match picture.format {
                    Some(format) => {
                        format!("the file is {} and is named as {named}", format.word())
                    }
                    None => format!("the file is named as {named} and is no picture"),
                };
                let hint = "give it the ending of its format, or save it anew";
                found.advise(Location::file(path), message, hint);
            }
            _ => {}
        }
    }
}
