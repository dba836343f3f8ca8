//! What tools leave in a text without anyone having written it.

use crate::diag::{Diagnostic, Location};
use crate::source::SourcePath;

/// A finding for each merge conflict in a text, at the line that begins it; or at the line that ends
/// one where the beginning is gone.
pub fn conflicts(path: &SourcePath, text: &str) -> Vec<Diagnostic> {
    let mut conflicts = Vec::new();
    let (mut at, mut is_open) = (0, false);
    for line in text.split_inclusive('\n') {
        let (begins, ends) = (line.starts_with("<<<<<<< "), line.starts_with(">>>>>>> "));
        if begins || ends && !is_open {
            let place = Location::bytes(path, at..at + line.trim_end().len());
            let note = Diagnostic::error("merge-conflict", place, "a merge conflict stands here");
            conflicts.push(note.hint("keep one side, and delete the lines that mark the conflict"));
        }
        is_open = begins || is_open && !ends;
        at += line.len();
    }
    conflicts
}

/// A finding for each character that nobody sees, in a text that begins at byte `offset` of a file.
pub fn invisibles(path: &SourcePath, text: &str, offset: usize) -> Vec<Diagnostic> {
    let finding = |(at, c): (usize, char)| {
        let message = format!("the invisible character U+{:04X} stands here", c as u32);
        let at = at + offset;
        let place = Location::bytes(path, at..at + c.len_utf8());
        Diagnostic::error("invisible-character", place, message).hint("delete it")
    };
    // Many editors write a byte order mark at the beginning of a file.
    let is_mark = |at: usize, c: char| at + offset == 0 && c == '\u{feff}';
    let invisible = text.char_indices().filter(|(at, c)| is_invisible(*c) && !is_mark(*at, *c));
    invisible.map(finding).collect()
}

/// Controls, marks that turn the direction of a text, and spaces without width; joiners that
/// scripts and emoji need are none of these.
fn is_invisible(c: char) -> bool {
    let is_mark = matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}');
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    is_control(c) || is_mark || turns
}

/// Controls of ASCII other than tab and the ends of lines.
pub fn is_control(c: char) -> bool {
    c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r')
}
