//! Where words go, and the figures at their end.

use std::fmt;
use std::io;
use std::path::Path;
use std::time::Duration;

use anstream::{AutoStream, ColorChoice};

use super::args::Color;
use crate::diag::{Diagnostics, Severity};
use crate::emit::Plan;
use crate::output::Output;

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

/// `2 errors and 1 warning`
pub fn counted(notes: &Diagnostics) -> String {
    words(notes.count(Severity::Error), notes.count(Severity::Warning))
}

fn words(errors: usize, warnings: usize) -> String {
    let counted =
        |count: usize, word: &str| format!("{count} {word}{}", if count == 1 { "" } else { "s" });
    match (errors, warnings) {
        (errors, 0) => counted(errors, "error"),
        (0, warnings) => counted(warnings, "warning"),
        (errors, warnings) => {
            format!("{} and {}", counted(errors, "error"), counted(warnings, "warning"))
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
        assert_eq!(words(1, 0), "1 error");
        assert_eq!(words(2, 1), "2 errors and 1 warning");
        assert_eq!(words(0, 3), "3 warnings");
    }
}
