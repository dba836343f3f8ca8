//! Findings for people: each with the lines that it means.

use std::io::{self, Write};

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::Files;
use crate::diag::{Diagnostic, Diagnostics, Severity};

/// All findings in the order of their places.
pub fn write(notes: &Diagnostics, files: &Files<'_>, out: &mut impl Write) -> io::Result<()> {
    let renderer = Renderer::styled().decor_style(DecorStyle::Ascii);
    for note in notes.sorted() {
        let text = String::from_utf8_lossy(files.bytes(&note.at.path).unwrap_or_default());
        let path = files.path(note);
        writeln!(out, "{}\n", renderer.render(&[group(note, &path, &text)]))?;
    }
    Ok(())
}

fn group<'a>(note: &'a Diagnostic, path: &'a str, text: &'a str) -> Group<'a> {
    let level = match note.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(note.message.as_str()).id(note.code);
    let group = match note.at.span {
        Some((start, end))
            if end <= text.len() && text.is_char_boundary(start) && text.is_char_boundary(end) =>
        {
            let snippet = Snippet::source(text).path(path).fold(true);
            title.element(snippet.annotation(AnnotationKind::Primary.span(shown(text, start, end))))
        }
        _ => title.element(Origin::path(path)),
    };
    match &note.hint {
        Some(hint) => group.element(Level::HELP.message(hint.as_str())),
        None => group,
    }
}

/// The part of a place that is underlined: no more than its first line, and at least one character
/// where there is one.
fn shown(text: &str, start: usize, end: usize) -> std::ops::Range<usize> {
    let line = text[start..].find('\n').map_or(text.len(), |newline| start + newline);
    let end = end.min(line);
    if end > start {
        return start..end;
    }
    let next = text[start..].chars().next().filter(|c| *c != '\n');
    start..start + next.map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_is_one_line_and_not_nothing() {
        let text = "ab\ncd";
        assert_eq!(shown(text, 0, 5), 0..2);
        assert_eq!(shown(text, 1, 1), 1..2);
        assert_eq!(shown(text, 5, 5), 5..5);
    }
}
