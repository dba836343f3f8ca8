//! YAML in, typed records out, with the place of every key and value kept.
//!
//! A text is read twice: once into a tree that knows its bytes (`marked`) and is held against the
//! shape of the record's Rust type, which finds all that is wrong; then by serde into the type.

mod marked;
mod residue;
mod shape;

use std::marker::PhantomData;
use std::ops::{Deref, Range};
use std::sync::Arc;

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde::de::DeserializeOwned;

use crate::diag::{Diagnostic, Diagnostics, Location};
use crate::source::SourcePath;
use marked::Marked;
pub use residue::{conflicts, invisibles};
use shape::Shape;

/// The tree behind a record: where each of its keys and values stands.
#[derive(Debug)]
pub struct Document {
    path: SourcePath,
    offset: usize,
    root: Marked,
}

impl Document {
    /// The place of the value under `pointer` (`/rows/2/pick`); where the file has no such value,
    /// of the nearest one around it.
    pub fn at(&self, pointer: &str) -> Location {
        self.location(&self.root.at(pointer).span)
    }

    /// The place of the key at the end of `pointer`, or else of the value around it.
    pub fn key_at(&self, pointer: &str) -> Location {
        match self.root.key_at(pointer) {
            Some(key) => self.location(&key.span),
            None => self.at(pointer),
        }
    }

    fn location(&self, span: &Range<usize>) -> Location {
        Location::bytes(&self.path, span.start + self.offset..span.end + self.offset)
    }

    /// The file that was read.
    pub fn path(&self) -> &SourcePath {
        &self.path
    }
}

/// A typed value that knows where it was written.
#[derive(Clone, Debug)]
pub struct Record<T> {
    value: T,
    document: Arc<Document>,
    pointer: String,
}

impl<T> Record<T> {
    /// The place of a value inside the record: `pointer` continues the record's own.
    pub fn at(&self, pointer: &str) -> Location {
        self.document.at(&format!("{}{pointer}", self.pointer))
    }

    /// The place of a key inside the record.
    pub fn key_at(&self, pointer: &str) -> Location {
        self.document.key_at(&format!("{}{pointer}", self.pointer))
    }

    /// The file that holds the record.
    pub fn path(&self) -> &SourcePath {
        self.document.path()
    }
}

impl<T> Record<Vec<T>> {
    /// Each item of a list as a record of its own.
    pub fn into_items(self) -> impl Iterator<Item = Record<T>> {
        let (document, pointer) = (self.document, self.pointer);
        self.value.into_iter().enumerate().map(move |(at, value)| Record {
            value,
            document: document.clone(),
            pointer: format!("{pointer}/{at}"),
        })
    }
}

impl<T> Deref for Record<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A reader for one kind of record; made once, it reads many files.
#[derive(Debug)]
pub struct Reader<T> {
    shape: Shape,
    record: PhantomData<fn() -> T>,
}

impl<T: JsonSchema + DeserializeOwned> Default for Reader<T> {
    fn default() -> Self {
        Reader { shape: Shape::from_schema(&schema::<T>()), record: PhantomData }
    }
}

/// The JSON Schema (draft 2020-12) of a record, as its type has it; text says something, wherever a
/// key of the record holds it.
pub fn schema<T: JsonSchema>() -> serde_json::Value {
    let settings =
        SchemaSettings::draft2020_12().with(|settings| settings.inline_subschemas = true);
    let mut schema = settings.into_generator().into_root_schema_for::<T>().to_value();
    shape::want_words(&mut schema);
    schema
}

impl<T: JsonSchema + DeserializeOwned> Reader<T> {
    /// The record that a whole file spells, or `None` with all that is wrong in `notes`.
    pub fn read(
        &self,
        path: &SourcePath,
        bytes: &[u8],
        notes: &mut Diagnostics,
    ) -> Option<Record<T>> {
        self.read_part(path, text(path, bytes, notes)?, 0, notes)
    }

    /// The record that a part of a file spells; `offset` is where the part begins, in bytes.
    pub fn read_part(
        &self,
        path: &SourcePath,
        text: &str,
        offset: usize,
        notes: &mut Diagnostics,
    ) -> Option<Record<T>> {
        let place =
            |span: &Range<usize>| Location::bytes(path, span.start + offset..span.end + offset);
        let root = match marked::read(text) {
            Ok(root) => root,
            // YAML takes no controls; they are told of rather than what follows from them.
            Err(_) if text.contains(residue::is_control) => {
                invisibles(path, text, offset).into_iter().for_each(|note| notes.add(note));
                return None;
            }
            Err(fault) => {
                let note = Diagnostic::error("yaml-syntax", place(&fault.span), fault.message);
                notes.add(Diagnostic { hint: fault.hint.map(str::to_owned), ..note });
                return None;
            }
        };
        let mut misfits = Vec::new();
        self.shape.misfits(&root, "the file", &mut misfits);
        if !misfits.is_empty() {
            for misfit in misfits {
                let note = Diagnostic::error(misfit.code, place(&misfit.span), misfit.message);
                notes.add(Diagnostic { hint: misfit.hint, ..note });
            }
            return None;
        }
        match serde_yaml::from_str(text) {
            Ok(value) => {
                let document = Arc::new(Document { path: path.clone(), offset, root });
                Some(Record { value, document, pointer: String::new() })
            }
            Err(error) => {
                let at = error.location().map_or(0, |location| location.index().min(text.len()));
                notes.add(Diagnostic::error("wrong-type", place(&(at..at)), error.to_string()));
                None
            }
        }
    }
}

/// A file as text, or `None` with a finding at the first byte that is not UTF-8, or at every merge
/// conflict: what stands there is not what anyone wrote.
pub fn text<'a>(path: &SourcePath, bytes: &'a [u8], notes: &mut Diagnostics) -> Option<&'a str> {
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let conflicts = conflicts(path, text);
            let is_sound = conflicts.is_empty();
            conflicts.into_iter().for_each(|conflict| notes.add(conflict));
            is_sound.then_some(text)
        }
        Err(error) => {
            let at = error.valid_up_to();
            let note = Diagnostic::error(
                "not-utf-8",
                Location::bytes(path, at..at),
                format!("byte {:#04x} is not UTF-8", bytes[at]),
            );
            notes.add(note.hint("save the file as UTF-8"));
            None
        }
    }
}

/// A Markdown file taken apart.
#[derive(Debug)]
pub struct Parts<'a> {
    /// The YAML between the two `---` lines.
    pub front: &'a str,
    /// Where the YAML begins, in bytes.
    pub front_offset: usize,
    /// What stands below.
    pub body: &'a str,
    /// Where the body begins, in bytes.
    pub body_offset: usize,
}

/// Front matter and body of a Markdown file, or `None` with a finding.
pub fn split<'a>(path: &SourcePath, text: &'a str, notes: &mut Diagnostics) -> Option<Parts<'a>> {
    let start = text.starts_with('\u{feff}') as usize * '\u{feff}'.len_utf8();
    let first = text[start..].split_inclusive('\n').next().unwrap_or_default();
    if first.trim_end() != "---" {
        let at = Location::bytes(path, start..start + first.trim_end().len());
        let note = Diagnostic::error(
            "front-matter-missing",
            at,
            "the file does not begin with front matter",
        );
        notes.add(note.hint("begin with a line `---`, keys, and another line `---`"));
        return None;
    }
    let front_offset = start + first.len();
    let mut at = front_offset;
    for line in text[front_offset..].split_inclusive('\n') {
        if line.trim_end() == "---" {
            let body_offset = at + line.len();
            let (front, body) = (&text[front_offset..at], &text[body_offset..]);
            return Some(Parts { front, front_offset, body, body_offset });
        }
        at += line.len();
    }
    let at = Location::bytes(path, start..start + 3);
    let note =
        Diagnostic::error("front-matter-open", at, "the front matter that begins here never ends");
    notes.add(note.hint("close it with a line `---`"));
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize, JsonSchema)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only read through Debug")]
    struct Cell {
        value: Support,
        note: Option<String>,
        sources: Vec<crate::slug::Slug>,
        checked: jiff::civil::Date,
        #[serde(default)]
        weight: f64,
    }

    /// Words.
    #[derive(Debug, Deserialize, JsonSchema)]
    #[serde(rename_all = "lowercase")]
    enum Support {
        /// In the box.
        Yes,
        /// Not at all.
        No,
    }

    fn codes(text: &str) -> Vec<String> {
        let path = SourcePath::new("cells.yaml").unwrap();
        let mut notes = Diagnostics::default();
        Reader::<Vec<Cell>>::default().read(&path, text.as_bytes(), &mut notes);
        let shown = |note: &&Diagnostic| {
            let (start, end) = note.at.span.unwrap();
            format!("{} at `{}`", note.code, &text[start..end])
        };
        notes.sorted().iter().map(shown).collect()
    }

    #[test]
    fn a_good_record_is_read() {
        assert!(
            codes("- {value: \"yes\", sources: [a], checked: 2026-11-22, weight: 2}\n").is_empty()
        );
        assert!(codes("- {value: yes, note: , sources: [], checked: 2026-11-22}\n").is_empty());
    }

    #[test]
    fn all_that_is_wrong_is_told_at_its_place() {
        let text = "- value: maybe\n  note: 5.2\n  sorces: [a]\n  checked: 2026-02-30\n  weight: many\n  weight: 1\n";
        assert_eq!(
            codes(text),
            [
                "unknown-value at `maybe`",
                "unquoted-text at `5.2`",
                "unknown-key at `sorces`",
                "wrong-type at `2026-02-30`",
                "wrong-type at `many`",
                "duplicate-key at `weight`",
            ]
        );
    }

    #[test]
    fn front_matter_is_split_off_with_its_place() {
        let path = SourcePath::new("page.md").unwrap();
        let mut notes = Diagnostics::default();
        let parts = split(&path, "---\ntitle: A\n---\nBody\n", &mut notes).unwrap();
        assert_eq!((parts.front, parts.front_offset), ("title: A\n", 4));
        assert_eq!((parts.body, parts.body_offset), ("Body\n", 17));
        assert!(split(&path, "---\ntitle: A\n", &mut notes).is_none());
        assert!(split(&path, "Body\n", &mut notes).is_none());
        let codes: Vec<_> = notes.sorted().iter().map(|note| note.code).collect();
        assert_eq!(codes, ["front-matter-open", "front-matter-missing"]);
    }
}
