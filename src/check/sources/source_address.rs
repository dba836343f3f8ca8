//! A source has no address, two of them, or one that is not https.

use super::super::address::is_https;
use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("source-address", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for source in &case.guide.sources {
        match (&source.url, &source.page) {
            (Some(url), None) if !is_https(url) => {
                found.tell(source.at("/url"), format!("`{url}` is not an https address"));
            }
            (Some(_), None) | (None, Some(_)) => {}
            _ => {
                let message = format!("the source `{}` needs one of `url` and `page`", source.id);
                let hint = "`url` for what others published, `page` for a page of this guide";
                found.advise(source.at("/id"), message, hint);
            }
        }
    }
}
