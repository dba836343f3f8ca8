//! An image names a file that does not exist.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Sight, images, written};
use crate::model::picture::{Place, place};

pub const RULE: Rule = Rule::error("image-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (image, sight) in images(case) {
        let Sight::Missing(near) = sight else { continue };
        let is_link = case.sources.links().any(|link| Place::File(link.clone()) == place(image));
        if !is_link {
            let message = format!("the picture `{}` does not exist", image.target);
            let hint = near.map_or_else(
                || "name a file below `content/`, from the folder of this text".to_owned(),
                |near| format!("did you mean `{}`?", written(near, image)),
            );
            found.advise(image.at.clone(), message, hint);
        }
    }
}
