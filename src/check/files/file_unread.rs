//! A file below `content/` is read by nothing.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::{self, Location};
use crate::model::picture::Format;
use crate::model::schema::RECORDS;
use crate::source::SourcePath;

pub const RULE: Rule = Rule::warning("file-unread", check);

/// Folders whose files have rules of their own, or serve what runs the samples.
const OTHERS: [&str; 2] = ["samples", "measurements"];
/// The folder of tasks.
const SAMPLES: &str = "content/samples";
/// What the tasks run in stands beside them.
const ENVIRONMENTS: &str = "envs";

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (path, _) in case.sources.below("content") {
        let name = &path.as_str()["content/".len()..];
        if !is_read(path, name) {
            let hint = nearest(name).map_or_else(
                || "move it out of `content/`, or delete it".to_owned(),
                |name| format!("is `content/{name}` meant?"),
            );
            found.advise(Location::file(path), format!("nothing reads `{path}`"), hint);
        }
    }
    samples(case, found);
}

/// Folders of samples without a task: the first file of each stands for all.
fn samples(case: &Case<'_>, found: &mut Found<'_>) {
    let paths = || case.sources.below(SAMPLES).map(|(path, _)| path);
    let tasks: Vec<&str> = paths().filter_map(|it| it.as_str().strip_suffix("task.yaml")).collect();
    let mut told = BTreeSet::new();
    for path in paths() {
        let folder = path.as_str()[SAMPLES.len() + 1..].split('/').next().unwrap_or_default();
        // That a task of the guide is missing is told where the guide lists it.
        let is_listed = case.guide.settings.tasks.iter().any(|task| task.as_str() == folder);
        let has_task = tasks.iter().any(|task| path.as_str().starts_with(task));
        if folder != ENVIRONMENTS && !is_listed && !has_task && told.insert(folder) {
            let message = format!("no `task.yaml` makes a task of `{path}`");
            let hint = format!("add `{SAMPLES}/{folder}/task.yaml`, or delete the folder");
            found.advise(Location::file(path), message, hint);
        }
    }
}

/// Whether something reads the file at `path`, which has this name below `content/`.
fn is_read(path: &SourcePath, name: &str) -> bool {
    let (folder, rest) = name.split_once('/').unwrap_or(("", name));
    let is_record = || folders().any(|(it, end)| it == folder && rest.ends_with(end));
    // Pictures have rules of their own.
    names().any(|it| it == name)
        || Format::of_ending(path).is_some()
        || OTHERS.contains(&folder)
        || is_record()
}

/// The name that was most likely meant.
fn nearest(name: &str) -> Option<String> {
    let Some((folder, rest)) = name.split_once('/') else {
        return diag::nearest(name, names()).map(str::to_owned);
    };
    let meant = diag::nearest(folder, folders().map(|(folder, _)| folder).chain(OTHERS))?;
    let end = folders().find(|(folder, _)| *folder == meant).map(|(_, end)| end);
    let stem = rest.rsplit_once('.').map_or(rest, |(stem, _)| stem);
    Some(end.map_or_else(|| format!("{meant}/{rest}"), |end| format!("{meant}/{stem}{end}")))
}

/// Records below `content/` as the list of records names their files: `guide.yaml`, `facts/*.yaml`.
fn records() -> impl Iterator<Item = &'static str> {
    RECORDS.iter().filter_map(|record| record.file.split_once("content/").map(|(_, file)| file))
}

/// Files that are read by their name.
fn names() -> impl Iterator<Item = &'static str> {
    records().filter(|file| !file.contains(['/', '*']))
}

/// Folders of which all files with an ending are read.
fn folders() -> impl Iterator<Item = (&'static str, &'static str)> {
    records().filter_map(|file| file.split_once("/*")).filter(|(_, end)| !end.contains('/'))
}
