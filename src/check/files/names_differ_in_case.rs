//! Two paths of the project differ only in the case of their letters.

use std::collections::BTreeMap;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::Location;
use crate::source::SourcePath;

pub const RULE: Rule = Rule::error("names-differ-in-case", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let mut seen: BTreeMap<String, &SourcePath> = BTreeMap::new();
    let themes = case.sources.below("themes");
    for (path, _) in case.sources.below("content").chain(themes).filter(|(path, _)| !is_named(path))
    {
        let first = *seen.entry(path.as_str().to_lowercase()).or_insert(path);
        if first != path {
            let message = format!("the path differs from `{first}` only in case");
            let hint = "rename one of the two; many disks take them for one file";
            found.advise(Location::file(path), message, hint);
        }
    }
}

/// Whether the file's name must be in lowercase anyway, which is told by itself.
fn is_named(path: &SourcePath) -> bool {
    let folders = ["content/pages/", "content/faq/", "content/subjects/"];
    path.as_str().ends_with(".md") && folders.iter().any(|it| path.as_str().starts_with(it))
}
