//! What a step has to say to the author: findings with a code, a place and a hint.

use std::cmp::Ordering;
use std::ops::Range;

use crate::source::SourcePath;

/// How much a finding weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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

/// All findings of a run.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    notes: Vec<Diagnostic>,
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

/// A hint that names the nearest of `names`, or else all of them, up to a dozen.
pub fn did_you_mean<'a>(
    word: &str,
    names: impl IntoIterator<Item = &'a str> + Clone,
) -> Option<String> {
    if let Some(name) = nearest(word, names.clone()) {
        return Some(format!("did you mean `{name}`?"));
    }
    let names: Vec<_> = names.into_iter().map(|name| format!("`{name}`")).collect();
    match names.len() {
        0 => None,
        1..=12 => Some(format!("known here: {}", names.join(", "))),
        count => Some(format!("none of the {count} known names is near")),
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
