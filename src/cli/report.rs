//! Findings and figures for people.

use std::fmt;
use std::io::{self, Write};
use std::path::Path;
use std::time::Duration;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use anstream::{AutoStream, ColorChoice};

use super::args::Color;
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::emit::Plan;
use crate::output::Output;
use crate::render::theme;
use crate::source::Sources;

/// Standard error, with colour where it is wanted.
pub fn stderr(color: Color) -> AutoStream<io::Stderr> {
    AutoStream::new(io::stderr(), choice(color))
}

/// Standard output, with colour where it is wanted.
pub fn stdout(color: Color) -> AutoStream<io::Stdout> {
    AutoStream::new(io::stdout(), choice(color))
}

fn choice(color: Color) -> ColorChoice {
    match color {
        Color::Auto => ColorChoice::Auto,
        Color::Always => ColorChoice::Always,
        Color::Never => ColorChoice::Never,
    }
}

/// All findings in the order of their places, each with the lines that it means.
pub fn findings(notes: &Diagnostics, sources: &Sources, out: &mut impl Write) -> io::Result<()> {
    let built_in = theme::embedded();
    let renderer = Renderer::styled().decor_style(DecorStyle::Ascii);
    for note in notes.sorted() {
        let bytes = sources.get(&note.at.path).or_else(|| built_in.get(&note.at.path));
        let text = String::from_utf8_lossy(bytes.unwrap_or_default());
        let report = group(note, &text);
        writeln!(out, "{}\n", renderer.render(&[report]))?;
    }
    Ok(())
}

fn group<'a>(note: &'a Diagnostic, text: &'a str) -> Group<'a> {
    let level = match note.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let title = level.primary_title(note.message.as_str()).id(note.code);
    let group = match note.at.span {
        Some((start, end))
            if end <= text.len() && text.is_char_boundary(start) && text.is_char_boundary(end) =>
        {
            let snippet = Snippet::source(text).path(note.at.path.as_str()).fold(true);
            title.element(snippet.annotation(AnnotationKind::Primary.span(shown(text, start, end))))
        }
        _ => title.element(annotate_snippets::Origin::path(note.at.path.as_str())),
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

/// `2 errors and 1 warning`
pub fn counted(errors: usize, warnings: usize) -> String {
    let words =
        |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    match (errors, warnings) {
        (errors, 0) => words(errors, "error"),
        (0, warnings) => words(warnings, "warning"),
        (errors, warnings) => {
            format!("{} and {}", words(errors, "error"), words(warnings, "warning"))
        }
    }
}

/// The last line of a build.
pub struct Summary<'a> {
    /// What was made.
    pub site: &'a Output,
    /// What was written of it.
    pub plan: &'a Plan,
    /// Where.
    pub folder: &'a Path,
    /// How long it took.
    pub took: Duration,
}

impl fmt::Display for Summary<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let pages = self.site.iter().filter(|(path, _)| path.as_str().ends_with(".html")).count();
        write!(
            formatter,
            "{pages} pages, {} bytes in {} ms; {} files written to {}",
            self.site.size(),
            self.took.as_millis(),
            self.plan.write.len(),
            self.folder.display(),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_words() {
        assert_eq!(counted(1, 0), "1 error");
        assert_eq!(counted(2, 1), "2 errors and 1 warning");
        assert_eq!(counted(0, 3), "3 warnings");
    }

    #[test]
    fn what_is_shown_is_one_line_and_not_nothing() {
        let text = "ab\ncd";
        assert_eq!(shown(text, 0, 5), 0..2);
        assert_eq!(shown(text, 1, 1), 1..2);
        assert_eq!(shown(text, 5, 5), 5..5);
    }
}
