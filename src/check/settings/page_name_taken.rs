//! A page has the name of one that is made from records.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::Location;
use crate::model::address;

pub const RULE: Rule = Rule::error("page-name-taken", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let is_taken = |id: &str| address::GENERATED.contains(&id) || id == "404";
    for (id, page) in case.guide.pages.iter().filter(|(id, _)| is_taken(id.as_str())) {
        let message = format!("`{id}` is the name of a page that is made from records");
        found.advise(Location::file(page.front.path()), message, "choose another file name");
    }
}
