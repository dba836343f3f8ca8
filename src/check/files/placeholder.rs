//! A text holds a word that stands for something still to be written.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::Location;
use crate::source::SourcePath;

pub const RULE: Rule = Rule::warning("placeholder", check);

/// Words that authors leave where something is missing.
const WORDS: [&str; 4] = ["TODO", "FIXME", "TBD", "XXX"];
/// The text that printers fill pages with.
const FILLER: &str = "lorem ipsum";

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (path, bytes) in case.sources.below("content").filter(|(path, _)| is_shown(case, path)) {
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            let is_comment = path.as_str().ends_with(".yaml") && line.trim_start().starts_with('#');
            for (at, word) in placeholders(line).filter(|_| !is_comment) {
                let at = start + at;
                let message = format!("`{word}` stands for something still to be written");
                let at = Location::bytes(path, at..at + word.len());
                found.advise(at, message, "write it, or take it out");
            }
            start += line.len();
        }
    }
}

/// Whether readers see what the file holds: records, texts, and the code of samples.
fn is_shown(case: &Case<'_>, path: &SourcePath) -> bool {
    if !path.as_str().starts_with("content/samples/") {
        return path.as_str().ends_with(".yaml") || path.as_str().ends_with(".md");
    }
    case.guide.tasks.values().any(|task| {
        let mut files = task.files.iter();
        task.record.path() == path
            || files.any(|file| task.record.path().beside(&file.path).as_ref() == Some(path))
    })
}

/// Placeholders of a line with their bytes; what stands in a code span only speaks of them.
fn placeholders(line: &str) -> impl Iterator<Item = (usize, &str)> {
    let words = WORDS.iter().flat_map(move |word| line.match_indices(word));
    let filler =
        line.to_ascii_lowercase().find(FILLER).map(|at| (at, &line[at..at + FILLER.len()]));
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '/');
    let stands_alone = move |&(at, word): &(usize, &str)| {
        !line[..at].ends_with(is_part) && !line[at + word.len()..].starts_with(is_part)
    };
    let is_code = move |&(at, _): &(usize, &str)| line[..at].matches('`').count() % 2 == 1;
    words.chain(filler).filter(move |it| stands_alone(it) && !is_code(it))
}
