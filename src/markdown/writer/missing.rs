//! Things that a text names and does not define.

use std::ops::Range;

use pulldown_cmark::LinkType;

use super::Writer;
use crate::diag::Diagnostic;

impl Writer<'_> {
    /// Tells a reference without a definition. Words in brackets alone are none: they are prose.
    pub(super) fn reference_missing(&mut self, kind: LinkType, name: &str, span: Range<usize>) {
        if !matches!(kind, LinkType::Reference | LinkType::Collapsed) {
            return;
        }
        let collapsed = self.text[span.end..].starts_with("[]");
        let span = span.start..span.end + if collapsed { "[]".len() } else { 0 };
        let message = format!("the link names `{name}`, which the text does not define");
        let note = Diagnostic::error("reference-missing", self.place(&span), message);
        let hint = format!("add a line `[{name}]: page.md`, or write `[words](page.md)`");
        self.notes.add(note.hint(hint));
    }

    /// Tells the footnotes of a stretch of text that have no definition: they are text themselves.
    pub(super) fn footnotes_missing(&mut self, span: &Range<usize>) {
        let source = &self.text[span.clone()];
        for (start, _) in source.match_indices("[^") {
            let name = &source[start + 2..];
            let Some(end) = name.find(']') else { continue };
            let name = &name[..end];
            let is_name = !name.is_empty() && !name.contains(char::is_whitespace);
            if !is_name || source[..start].ends_with('\\') {
                continue;
            }
            let place = span.start + start..span.start + start + end + 3;
            let message = format!("the footnote `{name}` has no text");
            let note = Diagnostic::error("footnote-missing", self.place(&place), message);
            let hint = format!("add a paragraph `[^{name}]: …`, or put it into backticks");
            self.notes.add(note.hint(hint));
        }
    }

    /// Tells a row that has more cells than its table has columns.
    pub(super) fn ragged(&mut self, span: &Range<usize>) {
        let row = self.text[span.clone()].trim_end();
        let (cells, columns) = (cells(row), self.columns());
        if cells > columns {
            let at = self.place(&(span.start..span.start + row.len()));
            let message = format!("the row has {cells} cells, and the table {columns} columns");
            let note = Diagnostic::warning("table-ragged", at, message);
            let hint = "give the head another column, or write `\\|` for a bar inside a cell";
            self.notes.add(note.hint(hint));
        }
    }
}

/// How many cells a row of a table has: bars that are not escaped part them, in code as well.
fn cells(row: &str) -> usize {
    let row = row.trim();
    let row = row.strip_prefix('|').unwrap_or(row);
    let bars = row.match_indices('|').filter(|(at, _)| !row[..*at].ends_with('\\')).count();
    let closed = row.ends_with('|') && !row.ends_with("\\|");
    bars + usize::from(!closed)
}
