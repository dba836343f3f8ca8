//! The lines of sample files that readers see, with their places.

use std::ops::Range;

use super::super::case::Case;
use crate::diag::Location;
use crate::model::task::{SampleFile, Side, Task};
use crate::sample;
use crate::slug::Slug;
use crate::source::SourcePath;

/// A line without its end.
pub struct Line<'a> {
    /// Its text.
    pub text: &'a str,
    path: SourcePath,
    start: usize,
}

impl Line<'_> {
    /// The place of some bytes of the line.
    pub fn at(&self, part: Range<usize>) -> Location {
        Location::bytes(&self.path, self.start + part.start..self.start + part.end)
    }
}

/// The lines of each listed file; those that hold markers are not shown and left out.
pub fn files<'a>(case: &Case<'a>) -> impl Iterator<Item = Vec<Line<'a>>> {
    let sources = case.sources;
    let tasks = case.guide.tasks.values();
    tasks.flat_map(|task| task.files.iter().filter_map(move |file| path(task, file))).map(
        move |path| {
            let bytes = sources.get(path.as_str()).unwrap_or_default();
            of_text(&path, std::str::from_utf8(bytes).unwrap_or_default())
        },
    )
}

fn of_text<'a>(path: &SourcePath, text: &'a str) -> Vec<Line<'a>> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let text = line.trim_end_matches(['\n', '\r']);
        start += line.len();
        Line { text, path: path.clone(), start: start - line.len() }
    });
    lines.filter(|line| !sample::is_marker(line.text)).collect()
}

/// Where a listed file stands in the project.
pub fn path(task: &Task, file: &SampleFile) -> Option<SourcePath> {
    task.record.path().beside(&file.path)
}

/// The sides of a task with their places in `task.yaml`: those of subjects, then what is shared.
pub fn sides(task: &Task) -> impl Iterator<Item = (Option<&Slug>, String, &Side)> {
    let own = task.record.subjects.iter();
    let own = own.map(|(subject, side)| (Some(subject), format!("/subjects/{subject}"), side));
    own.chain(task.record.shared.iter().map(|side| (None, "/shared".to_owned(), side)))
}
