//! An address of a subject is not an https address.

use super::super::address::is_https;
use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("subject-address", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (_, subject) in case.guide.subjects_in_order() {
        let links = &subject.front.links;
        let keyed =
            [("home", &links.home), ("docs", &links.docs), ("repository", &links.repository)];
        for (key, url) in keyed.into_iter().filter(|(_, url)| !is_https(url)) {
            let message = format!("`{url}` is not an https address");
            found.tell(subject.front.at(&format!("/links/{key}")), message);
        }
    }
}
