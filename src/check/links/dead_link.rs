//! A link names a page that does not exist.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{faults, other_case};
use crate::model::links::{self, Fault};

pub const RULE: Rule = Rule::error("dead-link", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let names = links::names(case.guide);
    for (link, fault) in faults(case) {
        let Fault::Page(name) = fault else { continue };
        if other_case(&name, names.iter()).is_none() {
            let message = format!("the page `{name}` does not exist");
            let names = names.iter().map(String::as_str);
            found.unknown(link.at.clone(), message, (&name, names));
        }
    }
}
