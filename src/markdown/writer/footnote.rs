//! Footnotes: numbered in the order in which the text names them, each with a way back.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::Event;

use super::Writer;
use crate::diag::Diagnostic;

/// The footnotes of a text.
pub(super) struct Footnotes {
    /// Their names, in the order of their numbers.
    names: Vec<String>,
    /// Those that the text refers to.
    used: BTreeSet<String>,
    /// Those whose first mark is written.
    marked: BTreeSet<usize>,
    /// Those whose text is written.
    defined: BTreeSet<String>,
    /// The one whose text is being written, where the text refers to it.
    open: Option<usize>,
}

impl Footnotes {
    /// The footnotes of a text that none is written of.
    pub(super) fn of(events: &[(Event<'_>, Range<usize>)]) -> Footnotes {
        let used = events.iter().filter_map(|(event, _)| match event {
            Event::FootnoteReference(name) => Some(name.to_string()),
            _ => None,
        });
        Footnotes {
            names: Vec::new(),
            used: used.collect(),
            marked: BTreeSet::new(),
            defined: BTreeSet::new(),
            open: None,
        }
    }

    fn number(&mut self, name: &str) -> usize {
        let known = self.names.iter().position(|known| known == name);
        known.unwrap_or_else(|| {
            self.names.push(name.to_owned());
            self.names.len() - 1
        }) + 1
    }
}

impl Writer<'_> {
    /// The anchor of a footnote: several texts may stand on one page.
    fn footnote_anchor(&self, number: usize) -> String {
        format!("footnote-{}-{number}", self.path.stem())
    }

    pub(super) fn footnote_mark(&mut self, name: &str) {
        let number = self.footnotes.number(name);
        let anchor = self.footnote_anchor(number);
        self.markup.push("<sup class=\"footnote-mark\"><a class=\"ref\" href=\"#");
        self.markup.push_text(&anchor);
        if self.footnotes.marked.insert(number) {
            self.markup.push("\" id=\"");
            self.markup.push_text(&anchor);
            self.markup.push("-mark");
        }
        self.markup
            .push(&format!("\"><span class=\"visually-hidden\">Note </span>{number}</a></sup>"));
    }

    pub(super) fn open_footnote(&mut self, name: &str, span: &Range<usize>) {
        self.footnote_fault(name, span);
        let number = self.footnotes.number(name);
        let anchor = self.footnote_anchor(number);
        self.footnotes.open = self.footnotes.used.contains(name).then_some(number);
        self.markup.push("<div class=\"footnote\" id=\"");
        self.markup.push_text(&anchor);
        self.markup.push(&format!(
            "\"><span class=\"footnote__number\">{number}</span><div class=\"footnote__text\">\n"
        ));
    }

    pub(super) fn close_footnote(&mut self) {
        self.markup.push("</div>");
        if let Some(number) = self.footnotes.open.take() {
            let anchor = self.footnote_anchor(number);
            self.markup.push("<a class=\"footnote__back\" href=\"#");
            self.markup.push_text(&anchor);
            self.markup
                .push("-mark\"><span class=\"visually-hidden\">Back to the text</span>↩</a>");
        }
        self.markup.push("</div>\n");
    }

    fn footnote_fault(&mut self, name: &str, span: &Range<usize>) {
        let label = span.start..span.start + format!("[^{name}]").len();
        let at = self.place(&label);
        if !self.footnotes.defined.insert(name.to_owned()) {
            let message = format!("the footnote `{name}` has a text already");
            let note = Diagnostic::error("footnote-twice", at, message);
            self.notes.add(note.hint("give one of the two another name, or join them"));
        } else if !self.footnotes.used.contains(name) {
            let message = format!("nothing refers to the footnote `{name}`");
            let note = Diagnostic::warning("footnote-unused", at, message);
            self.notes.add(note.hint(format!("write `[^{name}]` where it belongs, or delete it")));
        }
    }
}
