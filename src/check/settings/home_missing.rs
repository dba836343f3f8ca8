//! The guide has no page to begin with.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::Location;
use crate::model::Part;

pub const RULE: Rule = Rule::error("home-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let guide = case.guide;
    if guide.is_whole(Part::Pages) && !guide.pages.contains_key("home") {
        let at = Location::file(guide.settings.path());
        found.advise(at, "the guide has no home page", "add `content/pages/home.md`");
    }
}
