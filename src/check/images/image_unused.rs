//! A picture lies below `content/` and no page shows it.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Sight, images};
use crate::diag::Location;
use crate::model::Part;
use crate::source::SourcePath;

pub const RULE: Rule = Rule::warning("image-unused", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let guide = case.guide;
    if ![Part::Pages, Part::Faq, Part::Subjects].into_iter().all(|part| guide.is_whole(part)) {
        return;
    }
    let used: BTreeSet<&SourcePath> = images(case)
        .filter_map(|(_, sight)| match sight {
            Sight::There(path, _) | Sight::OtherCase(path) | Sight::Missing(Some(path)) => {
                Some(path)
            }
            _ => None,
        })
        .collect();
    for path in guide.pictures.keys().filter(|path| !used.contains(path)) {
        if !path.as_str().starts_with("content/samples/") {
            let hint = "show it in a text as `![what it shows](path)`, or delete it";
            found.advise(Location::file(path), "no page shows this picture", hint);
        }
    }
}
