//! A link writes the name of a page or anchor in another case.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{faults, other_case};
use crate::model::links::{self, Fault};

pub const RULE: Rule = Rule::error("link-case", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let names = links::names(case.guide);
    for (link, fault) in faults(case) {
        let (what, written, right) = match fault {
            Fault::Page(name) => {
                let right = other_case(&name, names.iter()).map(str::to_owned);
                ("page", name, right)
            }
            Fault::Anchor { page, anchor } => {
                let anchors = links::anchors(case.guide, &page);
                let right = other_case(&anchor, anchors.iter()).map(str::to_owned);
                ("anchor", anchor, right)
            }
            Fault::Form => continue,
        };
        if let Some(right) = right {
            let message = format!("the {what} `{written}` is called `{right}`");
            let hint = "write it so; servers tell upper from lower case";
            found.advise(link.at.clone(), message, hint);
        }
    }
}
