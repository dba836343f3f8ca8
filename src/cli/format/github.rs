//! Findings as workflow commands of GitHub, which shows them beside the lines of a change.

use std::io::{self, Write};

use super::Files;
use crate::diag::{Diagnostics, Severity};

/// One command a line.
pub fn write(notes: &Diagnostics, files: &Files<'_>, out: &mut impl Write) -> io::Result<()> {
    for note in notes.sorted() {
        let command = match note.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        let mut properties = format!("file={}", property(&files.path(note)));
        if let Some((start, end)) = files.range(note) {
            properties.push_str(&format!(",line={},endLine={}", start.line, end.line));
            // Columns count only where a place is on one line.
            if start.line == end.line {
                properties.push_str(&format!(",col={},endColumn={}", start.column, end.column));
            }
        }
        let text = match &note.hint {
            Some(hint) => format!("{}\n{hint}", note.message),
            None => note.message.clone(),
        };
        let title = property(note.code);
        writeln!(out, "::{command} {properties},title={title}::{}", data(&text))?;
    }
    Ok(())
}

/// Text behind the second `::`, escaped as GitHub's runner reads it back.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
