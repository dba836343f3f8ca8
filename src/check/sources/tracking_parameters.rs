//! An address carries parameters that only serve to follow readers.

use super::super::address::{self, Address};
use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("tracking-parameters", check);

/// Parameters that a page does without; those that begin with `utm_` come besides.
const TRACKERS: [&str; 9] =
    ["fbclid", "gclid", "dclid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "_hsenc"];

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for written in address::all(case.guide) {
        let query = Address::read(written.text).and_then(|address| address.query);
        let names = query.unwrap_or_default().split('&').map(|pair| pair.split('=').next());
        let tracks = |name: &&str| name.starts_with("utm_") || TRACKERS.contains(name);
        if let Some(name) = names.flatten().find(tracks) {
            let message = format!("`{name}` only serves to follow readers");
            found.advise((written.at)(), message, "take it out; the page is the same without it");
        }
    }
}
