//! Directives: those that fill a line, and those inside a sentence.

use std::ops::Range;

use super::Writer;
use crate::diag::Diagnostic;
use crate::markdown::directive::{self, Spelling};
use crate::markdown::{Directive, Piece};

impl Writer<'_> {
    /// Writes a paragraph whose lines are all directives; `false` where it is an ordinary one.
    pub(super) fn directives(&mut self, span: &Range<usize>) -> bool {
        let paragraph = &self.text[span.clone()];
        if directive::on_line(paragraph.lines().next().unwrap_or_default()).is_none() {
            return false;
        }
        if self.depth > 0 {
            self.unplaced_directive(span);
            return true;
        }
        let mut base = span.start;
        for line in paragraph.split_inclusive('\n') {
            let words = line.trim_end();
            match directive::on_line(words) {
                Some(Ok(spelling)) => {
                    let directive = self.directive(spelling, base);
                    self.piece(Piece::Block(directive));
                }
                Some(Err(message)) => self.broken_directive(message, base..base + words.len()),
                None => self.broken_directive(
                    "this line is joined to a directive",
                    base..base + words.len(),
                ),
            }
            base += line.len();
        }
        true
    }

    fn unplaced_directive(&mut self, span: &Range<usize>) {
        let note = Diagnostic::error(
            "directive-place",
            self.place(span),
            "a directive on a line of its own cannot stand inside a list or quote",
        );
        self.notes.add(note.hint("move it out, between two paragraphs"));
    }

    fn broken_directive(&mut self, message: &str, span: Range<usize>) {
        let note = Diagnostic::error("directive-syntax", self.place(&span), message);
        self.notes
            .add(note.hint("write it as `::name{key=\"value\"}`, with empty lines around it"));
    }

    pub(super) fn words(&mut self, words: &str, span: Range<usize>) {
        self.label(words);
        self.footnotes_missing(&span);
        self.prose.words.push(self.place(&span));
        let source = &self.text[span.clone()];
        let mut rest = words;
        for spelling in directive::in_text(source) {
            let written = &source[spelling.span.clone()];
            let Some((before, after)) = rest.split_once(written) else { continue };
            self.markup.push_text(before);
            rest = after;
            let directive = self.directive(spelling, span.start);
            self.piece(Piece::Inline(directive));
        }
        self.markup.push_text(rest);
    }

    fn directive(&self, spelling: Spelling, base: usize) -> Directive {
        let span = spelling.span.start + base..spelling.span.end + base;
        let at = self.place(&span);
        let span = span.start + self.offset..span.end + self.offset;
        Directive { spelling: Spelling { span, ..spelling }, at }
    }
}
