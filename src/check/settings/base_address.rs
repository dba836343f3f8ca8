//! The address that the guide is published at cannot begin the addresses of its pages.

use super::super::address::Address;
use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("base-address", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let settings = &case.guide.settings;
    let Some(text) = &settings.base_url else { return };
    let fits = |address: &Address<'_>| {
        matches!(address.scheme, "http" | "https")
            && !address.host().is_empty()
            && address.query.is_none()
            && address.fragment.is_none()
            && !text.contains(char::is_whitespace)
    };
    if !Address::read(text).is_some_and(|address| fits(&address)) {
        let message = format!("`{text}` cannot begin the addresses of pages");
        let hint = "write it like `https://example.org/guide/`, without `?` and `#`";
        found.advise(settings.at("/base_url"), message, hint);
    }
}
