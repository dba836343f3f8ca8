//! Headings and the sections that they begin.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, TagEnd};

use super::{Events, Writer};
use crate::html::Html;
use crate::markdown::{Heading, Piece};
use crate::slug::Slug;

impl<'a> Writer<'a> {
    pub(super) fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<String>,
        span: Range<usize>,
        events: &mut Events<'a>,
    ) {
        let outer = std::mem::take(&mut self.markup);
        let first = self.prose.pieces.len();
        let mut title = String::new();
        while let Some((event, inner)) = events.next() {
            match event {
                Event::End(TagEnd::Heading(_)) => break,
                Event::Text(ref words) | Event::Code(ref words) => title.push_str(words),
                _ => {}
            }
            self.take(event, inner, events);
        }
        let id = self.unique(id.unwrap_or_else(|| Slug::anchor(&title)));
        let level = level as u8;
        let written = std::mem::replace(&mut self.markup, outer);
        let mut open = Html::default();
        open.push(&format!("<h{level} id=\""));
        open.push_text(&id);
        open.push("\">");
        let inner = self.prose.pieces.split_off(first);
        if level == 2 {
            self.piece(Piece::Section(id.clone()));
        }
        self.markup.push(open.as_str());
        if !inner.is_empty() {
            self.flush();
            self.prose.pieces.extend(inner);
        }
        self.markup.push(written.as_str());
        self.markup.push(&format!("</h{level}>\n"));
        if level == 2 {
            self.piece(Piece::Body);
        }
        let at = self.place(&(span.start..span.start + self.text[span].trim_end().len()));
        self.prose.headings.push(Heading { level, id, title, at });
    }

    fn unique(&mut self, id: String) -> String {
        let count = self.anchors.entry(id.clone()).or_default();
        *count += 1;
        if *count == 1 { id } else { format!("{id}-{count}") }
    }
}
