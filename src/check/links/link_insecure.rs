//! A link leads to an address that anyone on the way can read and change.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("link-insecure", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for label in case.guide.proses().flat_map(|prose| &prose.labels) {
        let Some(rest) = label.target.strip_prefix("http://") else { continue };
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        if !matches!(name, "localhost" | "127.0.0.1" | "[::1]") {
            let message = format!("`{}` is not encrypted", label.target);
            let hint = format!("write `https://{rest}` if the site has it");
            found.advise(label.at.clone(), message, hint);
        }
    }
}
