//! A page, task or question has a file, but the guide does not list it.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::Location;
use crate::model::address;
use crate::slug::Slug;
use crate::source::SourcePath;

pub const RULE: Rule = Rule::warning("file-unused", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let guide = case.guide;
    let settings = &guide.settings;
    let listed: BTreeSet<&Slug> = settings.chapters.iter().flat_map(|it| &it.pages).collect();
    let is_taken = |id: &Slug| {
        // That a page has the name of another is told by itself.
        id.as_str() == "404" || address::GENERATED.contains(&id.as_str())
    };
    let pages = guide
        .pages
        .iter()
        .filter(|(id, _)| id.as_str() != "home" && !is_taken(id) && !listed.contains(id));
    for (id, page) in pages {
        tell(("page", "chapters", id), page.front.path(), found);
    }
    for (id, task) in guide.tasks.iter().filter(|(id, _)| !settings.tasks.contains(id)) {
        tell(("task", "tasks", id), task.record.path(), found);
    }
    for (id, question) in guide.faq.iter().filter(|(id, _)| !settings.faq.contains(id)) {
        tell(("question", "faq", id), question.front.path(), found);
    }
}

fn tell((what, key, id): (&str, &str, &Slug), path: &SourcePath, found: &mut Found<'_>) {
    let message = format!("the {what} `{id}` is not part of the guide");
    let hint = format!("list it under `{key}` in `content/guide.yaml`, or delete it");
    found.advise(Location::file(path), message, hint);
}
