//! Pictures: files that are there, fit to be shown, and told in words.

use super::case::Case;
use super::rule::Rule;
use crate::diag::nearest;
use crate::markdown::Image;
use crate::model::Guide;
use crate::model::picture::{self, Picture, Place};
use crate::output::SitePath;
use crate::source::SourcePath;

mod image_case;
mod image_format;
mod image_missing;
mod image_name;
mod image_outside;
mod image_too_large;
mod image_unsafe;
mod image_unused;
mod image_without_alt;

pub const RULES: &[Rule] = &[
    image_missing::RULE,
    image_case::RULE,
    image_outside::RULE,
    image_format::RULE,
    image_name::RULE,
    image_without_alt::RULE,
    image_unsafe::RULE,
    image_too_large::RULE,
    image_unused::RULE,
];

/// What an image of prose leads to.
enum Sight<'a> {
    /// A picture.
    There(&'a SourcePath, &'a Picture),
    /// A picture whose name is written with other capitals.
    OtherCase(&'a SourcePath),
    /// A file that is no picture by its name.
    NoPicture,
    /// Nothing; perhaps this one is meant.
    Missing(Option<&'a SourcePath>),
    /// Something outside of the guide.
    Elsewhere,
}

/// All images of prose.
fn images<'a>(case: &Case<'a>) -> impl Iterator<Item = (&'a Image, Sight<'a>)> {
    let (guide, sources) = (case.guide, case.sources);
    guide.proses().flat_map(|prose| prose.images()).map(move |image| {
        let path = match picture::place(image) {
            Place::Elsewhere => return (image, Sight::Elsewhere),
            Place::Outside => return (image, Sight::Missing(None)),
            Place::File(path) => path,
        };
        let same = |it: &&SourcePath| it.as_str().to_lowercase() == path.as_str().to_lowercase();
        let sight = if let Some((path, picture)) = guide.pictures.get_key_value(&path) {
            Sight::There(path, picture)
        } else if sources.get(path.as_str()).is_some() {
            Sight::NoPicture
        } else if let Some(other) = guide.pictures.keys().find(same) {
            Sight::OtherCase(other)
        } else {
            Sight::Missing(near(guide, &path))
        };
        (image, sight)
    })
}

/// A picture's path as the text of an image would write it.
fn written(path: &SourcePath, image: &Image) -> String {
    SitePath::new(image.at.path.as_str()).link_to(&SitePath::new(path.as_str()))
}

/// The picture that a path is most likely meant to name: a similar one of the same folder, or one
/// of the same name in another.
fn near<'a>(guide: &'a Guide, path: &SourcePath) -> Option<&'a SourcePath> {
    let pictures = || guide.pictures.keys();
    let name = |path: &SourcePath| path.as_str()[path.folder().len()..].to_owned();
    let beside = pictures().filter(|it| it.folder() == path.folder());
    let similar = nearest(&name(path), beside.map(|it| &it.as_str()[it.folder().len()..]));
    let similar = similar.map(|name| format!("{}{name}", path.folder()));
    let similar = similar.and_then(|similar| pictures().find(|it| it.as_str() == similar));
    similar.or_else(|| pictures().find(|it| name(it) == name(path)))
}
