//! A link is written as an address of the site and not as a file of the guide.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::faults;
use crate::diag::nearest;
use crate::markdown::Link;
use crate::model::links::{self, Fault};

pub const RULE: Rule = Rule::error("link-form", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let names = links::names(case.guide);
    for (link, fault) in faults(case) {
        if fault == Fault::Form {
            let message = format!("`{}` does not name a page of the guide", link.target);
            found.advise(link.at.clone(), message, hint(link, &names));
        }
    }
}

fn hint(link: &Link, names: &[String]) -> String {
    let (address, anchor) = link.target.split_once('#').unwrap_or((&link.target, ""));
    let hash = if anchor.is_empty() { "" } else { "#" };
    match meant(address, names) {
        Some(name) => format!("link to its Markdown file: `{name}.md{hash}{anchor}`"),
        None => "link to the Markdown file of a page, as `compare.md`, or to a full https address"
            .to_owned(),
    }
}

/// The page that an address of the finished site stands for.
fn meant<'a>(address: &str, names: &'a [String]) -> Option<&'a str> {
    let name = address.trim_start_matches(['.', '/']).trim_end_matches('/');
    let name = name.trim_end_matches(".html").trim_end_matches("/index");
    match name {
        "" | "index" => names.iter().map(String::as_str).find(|name| *name == "home"),
        _ => nearest(name, names.iter().map(String::as_str)),
    }
}
