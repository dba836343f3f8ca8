//! An image writes the name of its file in another case.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Sight, images, written};

pub const RULE: Rule = Rule::error("image-case", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (image, sight) in images(case) {
        if let Sight::OtherCase(path) = sight {
            let message =
                format!("the picture `{}` is called `{}`", image.target, written(path, image));
            let hint = "write it so; servers tell upper from lower case";
            found.advise(image.at.clone(), message, hint);
        }
    }
}
