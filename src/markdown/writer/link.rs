//! Links and pictures.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::{Events, Writer};
use crate::diag::Location;
use crate::markdown::{Image, Label, Link, Piece};

impl<'a> Writer<'a> {
    pub(super) fn link(&mut self, target: &str, span: &Range<usize>) {
        let at = self.place(span);
        self.label = Some(Label { target: target.to_owned(), words: String::new(), at });
        let outside = target.starts_with("https://")
            || target.starts_with("http://")
            || target.starts_with("mailto:");
        let at = self.target_place(target, span);
        let link = Link { target: target.to_owned(), at };
        if outside {
            self.markup.push("<a href=\"");
            self.markup.push_text(target);
            self.markup.push("\">");
            self.prose.outside.push(link);
            return;
        }
        self.piece(Piece::Link(link));
    }

    /// Adds words to the link that is open.
    pub(super) fn label(&mut self, words: &str) {
        if let Some(label) = &mut self.label {
            label.words.push_str(words);
        }
    }

    pub(super) fn image(
        &mut self,
        target: &str,
        caption: &str,
        span: Range<usize>,
        events: &mut Events<'a>,
    ) -> Image {
        let mut alt = String::new();
        let mut depth = 0;
        for (event, _) in events.by_ref() {
            match event {
                Event::Text(words) | Event::Code(words) => alt.push_str(&words),
                Event::SoftBreak | Event::HardBreak => alt.push(' '),
                Event::Start(Tag::Image { .. }) => depth += 1,
                Event::End(TagEnd::Image) if depth == 0 => break,
                Event::End(TagEnd::Image) => depth -= 1,
                _ => {}
            }
        }
        self.label(&alt);
        Image {
            target: target.to_owned(),
            alt,
            caption: caption.to_owned(),
            is_figure: false,
            at: self.target_place(target, &span),
            whole: self.place(&span),
        }
    }

    /// Where the target of a link stands; all of it where the target is written in another way.
    fn target_place(&self, target: &str, span: &Range<usize>) -> Location {
        match self.text[span.clone()].rfind(target) {
            Some(start) if !target.is_empty() => {
                self.place(&(span.start + start..span.start + start + target.len()))
            }
            _ => self.place(span),
        }
    }
}
