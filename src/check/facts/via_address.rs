//! The address of a package is not an https address.

use super::super::address::is_https;
use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};

pub const RULE: Rule = Rule::error("via-address", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        if let Some(via) = cell.via.as_ref().filter(|via| !is_https(&via.url)) {
            let message = format!("`{}` is not an https address", via.url);
            found.tell(fact.at(&format!("/cells/{subject}/via/url")), message);
        }
    }
}
