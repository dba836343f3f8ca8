//! What a step has to say to the author: findings with a code, a place and a hint.

use std::cmp::Ordering;
use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use crate::source::SourcePath;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The site is not built.
    Error,
    /// The site is built; `--strict` makes an error of it.
    Warning,
}

/// Where a finding is: a file of the project and, where it is known, the bytes meant.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    /// The file, relative to the project's root.
    pub path: String,
    /// Byte offsets into the file; `None` where the whole file is meant, or one that is missing.
    pub span: Option<(usize, usize)>,
}

impl Location {
    /// The whole of a file.
    pub fn file(path: &SourcePath) -> Location {
        Location { path: path.to_string(), span: None }
    }

    /// Some bytes of a file.
    pub fn bytes(path: &SourcePath, span: Range<usize>) -> Location {
        Location { path: path.to_string(), span: Some((span.start, span.end)) }
    }
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule's name: lowercase words joined by hyphens.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// What is, as a lowercase phrase without a full stop, values in backticks.
    pub message: String,
    /// Where it is.
    pub at: Location,
    /// What to do.
    pub hint: Option<String>,
}

impl Diagnostic {
    /// A finding that stops the build.
    pub fn error(code: &'static str, at: Location, message: impl Into<String>) -> Diagnostic {
        Diagnostic { code, severity: Severity::Error, message: message.into(), at, hint: None }
    }

    /// A finding that stops the build only under `--strict`.
    pub fn warning(code: &'static str, at: Location, message: impl Into<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(code, at, message) }
    }

    /// The same finding with a hint.
    pub fn hint(mut self, hint: impl Into<String>) -> Diagnostic {
        self.hint = Some(hint.into());
        self
    }

    fn order(&self, other: &Diagnostic) -> Ordering {
        let key = |note: &Diagnostic| (note.at.clone(), note.code, note.message.clone());
        key(self).cmp(&key(other))
    }
}

/// A finding that the author allows, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Allowed {
    /// The finding.
    pub note: Diagnostic,
    /// The author's reason.
    pub because: String,
}

/// All findings of a run.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    notes: Vec<Diagnostic>,
    allowed: Vec<Allowed>,
}

impl Diagnostics {
    /// Adds a finding; the same one twice counts once.
    pub fn add(&mut self, note: Diagnostic) {
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// Adds all findings of another run.
    pub fn append(&mut self, other: Diagnostics) {
        for note in other.notes {
            self.add(note);
        }
        self.allowed.extend(other.allowed);
    }

    /// Whether nothing is to be told.
    pub fn is_empty(&self) -> bool {
        self.notes.is_empty()
    }

    /// Sets every finding aside that `reason` gives a reason for.
    pub fn allow(&mut self, mut reason: impl FnMut(&Diagnostic) -> Option<String>) {
        for note in std::mem::take(&mut self.notes) {
            match reason(&note) {
                Some(because) => self.allowed.push(Allowed { note, because }),
                None => self.notes.push(note),
            }
        }
    }

    /// The findings that were set aside, in the order of their places.
    pub fn allowed(&self) -> Vec<&Allowed> {
        let mut allowed: Vec<_> = self.allowed.iter().collect();
        allowed.sort_by(|a, b| a.note.order(&b.note));
        allowed
    }

    /// Whether the site must not be written.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many findings have this weight.
    pub fn count(&self, severity: Severity) -> usize {
        let same = |note: &&Diagnostic| note.severity == severity;
        self.notes.iter().filter(same).count()
    }

    /// The findings in the order of their places.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut notes: Vec<_> = self.notes.iter().collect();
        notes.sort_by(|a, b| a.order(b));
        notes
    }

    /// Makes every warning an error.
    pub fn make_strict(&mut self) {
        for note in &mut self.notes {
            note.severity = Severity::Error;
        }
    }
}

/// A line and a column of a text, both counted from 1; columns count characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

impl Position {
    /// The position of a byte of `text` that a character begins at; one behind the end counts as
    /// the end.
    pub fn of(text: &[u8], byte: usize) -> Position {
        let before = &text[..byte.min(text.len())];
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |newline| newline + 1);
        let begins = |byte: &&u8| **byte & 0b1100_0000 != 0b1000_0000;
        Position {
            line: before.iter().filter(|byte| **byte == b'\n').count() + 1,
            column: before[start..].iter().filter(begins).count() + 1,
        }
    }
}

/// The name among `names` that `word` is most likely meant to be: at most a third of its letters
/// differ (edit distance with swaps), at least one.
pub fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let limit = ((word.chars().count() + 1) / 3).max(1);
    names
        .into_iter()
        .map(|name| (strsim::damerau_levenshtein(word, name), name))
        .filter(|(distance, _)| *distance <= limit)
        .min()
        .map(|(_, name)| name)
}

/// A hint that names the nearest of `names`, or else all of them where they are a dozen at most.
pub fn did_you_mean<'a>(
    word: &str,
    names: impl IntoIterator<Item = &'a str> + Clone,
) -> Option<String> {
    if let Some(name) = nearest(word, names.clone()) {
        return Some(format!("did you mean `{name}`?"));
    }
    let names: Vec<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.len() {
        1..=12 => Some(format!("known here: {}", names.join(", "))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_near() {
        let names = ["admin", "orm", "migrations"];
        assert_eq!(nearest("amdin", names), Some("admin"));
        assert_eq!(nearest("migration", names), Some("migrations"));
        assert_eq!(nearest("caching", names), None);
        let hint = did_you_mean("caching", names).unwrap();
        assert_eq!(hint, "known here: `admin`, `orm`, `migrations`");
    }

    #[test]
    fn a_position_counts_lines_and_characters() {
        let text = "ä: 1\nbö: 2\n".as_bytes();
        assert_eq!(Position::of(text, 0), Position { line: 1, column: 1 });
        assert_eq!(Position::of(text, 2), Position { line: 1, column: 2 });
        assert_eq!(Position::of(text, 9), Position { line: 2, column: 3 });
        assert_eq!(Position::of(text, 99), Position { line: 3, column: 1 });
    }

    #[test]
    fn one_fault_is_one_finding() {
        let path = SourcePath::new("a").unwrap();
        let mut notes = Diagnostics::default();
        notes.add(Diagnostic::warning("w", Location::file(&path), "same"));
        notes.add(Diagnostic::warning("w", Location::file(&path), "same"));
        assert_eq!(notes.sorted().len(), 1);
        assert!(!notes.has_errors());
        notes.make_strict();
        assert!(notes.has_errors());
    }
}
