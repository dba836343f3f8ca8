//! Two sources have one address.

use std::collections::BTreeMap;

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("source-address-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let mut seen = BTreeMap::new();
    for source in &case.guide.sources {
        let Some(url) = &source.url else { continue };
        let first = *seen.entry(url.as_str()).or_insert(&source.id);
        if *first != source.id {
            let message = format!("the source `{first}` has the same address");
            let hint = "name one source in both places, or add the part of the page as `#…`";
            found.advise(source.at("/url"), message, hint);
        }
    }
}
