//! An address hides where it leads.

use super::super::address::{self, Address};
use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("link-shortener", check);

/// Services that answer with another address.
const SHORTENERS: [&str; 9] = [
    "bit.ly",
    "t.co",
    "tinyurl.com",
    "goo.gl",
    "ow.ly",
    "is.gd",
    "buff.ly",
    "rebrand.ly",
    "cutt.ly",
];

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for written in address::all(case.guide) {
        let host = Address::read(written.text).map_or("", |address| address.host());
        if SHORTENERS.contains(&host.strip_prefix("www.").unwrap_or(host)) {
            let message = format!("`{host}` hides where the address leads");
            found.advise((written.at)(), message, "write the address that it leads to");
        }
    }
}
