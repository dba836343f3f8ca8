//! Nothing rests on a source.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::mention::Kind;
use super::super::rule::{Found, Rule};
use crate::diag::nearest;
use crate::model::Part;

pub const RULE: Rule = Rule::warning("source-unused", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let guide = case.guide;
    let parts = [Part::Facts, Part::Pages, Part::Faq, Part::Subjects];
    if !parts.into_iter().all(|part| guide.is_whole(part)) {
        return;
    }
    let named = case.mentions.iter().filter(|mention| mention.kind == Kind::Source);
    let versions = guide.subjects.values().map(|subject| subject.front.version.source.as_str());
    let mut used: BTreeSet<&str> = named.map(|mention| mention.name.as_ref()).collect();
    used.extend(versions);
    let ids = || guide.sources.iter().map(|source| source.id.as_str());
    let unknown = used.iter().filter(|name| guide.source(name).is_none());
    let meant: BTreeSet<&str> = unknown.filter_map(|name| nearest(name, ids())).collect();
    for source in &guide.sources {
        let id = source.id.as_str();
        if !used.contains(id) && !meant.contains(id) {
            let message = format!("nothing rests on the source `{id}`");
            found.advise(source.at("/id"), message, "cite it, or delete it");
        }
    }
}
