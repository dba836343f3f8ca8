//! A source is for one version, but its address moves on with later ones.

use super::super::address::Address;
use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("source-moving", check);

/// Parts of a path that name whatever is newest.
const MOVING: [&str; 8] = ["latest", "stable", "current", "main", "master", "trunk", "HEAD", "dev"];

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for source in &case.guide.sources {
        let version = source.about.as_ref().and_then(|about| about.version.as_ref());
        let (Some(version), Some(url)) = (version, &source.url) else { continue };
        let Some(address) = Address::read(url) else { continue };
        if let Some(part) = address.path.split('/').find(|part| MOVING.contains(part)) {
            let message = format!("the source is for `{version}`, but `{part}` moves on");
            let hint = "take the address of that version, a tag or a commit";
            found.advise(source.at("/url"), message, hint);
        }
    }
}
