//! Markdown events into pieces.

mod blocks;
mod fence;
mod footnote;
mod heading;
mod link;
mod missing;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{
    BlockQuoteKind, BrokenLink, Event, LinkType, Options, Parser, Tag, TagEnd, TextMergeWithOffset,
};

use super::{Image, Label, Paragraph, Piece, Prose};
use crate::diag::{Diagnostic, Diagnostics, Location};
use crate::html::Html;
use crate::source::SourcePath;
use footnote::Footnotes;
use table::Columns;

type Events<'a> = Peekable<IntoIter<(Event<'a>, Range<usize>)>>;

/// The pieces of `text`, which begins at byte `offset` of `path`.
pub fn write(path: &SourcePath, text: &str, offset: usize, notes: &mut Diagnostics) -> Prose {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let mut broken = Vec::new();
    let keep = |link: BrokenLink<'_>| {
        broken.push((link.link_type, link.reference.to_string(), link.span));
        None
    };
    let parser = Parser::new_with_broken_link_callback(text, options, Some(keep));
    let events: Vec<_> = TextMergeWithOffset::new(parser.into_offset_iter()).collect();
    let mut writer = Writer {
        path,
        text,
        offset,
        notes,
        prose: Prose::default(),
        markup: Html::default(),
        anchors: BTreeMap::new(),
        footnotes: Footnotes::of(&events),
        table: None,
        label: None,
        refused: BTreeSet::new(),
        depth: 0,
    };
    broken.into_iter().for_each(|(kind, name, span)| writer.reference_missing(kind, &name, span));
    let mut events = events.into_iter().peekable();
    while let Some((event, span)) = events.next() {
        writer.take(event, span, &mut events);
    }
    writer.flush();
    writer.prose
}

struct Writer<'a> {
    path: &'a SourcePath,
    text: &'a str,
    offset: usize,
    notes: &'a mut Diagnostics,
    prose: Prose,
    markup: Html,
    anchors: BTreeMap<String, usize>,
    footnotes: Footnotes,
    table: Option<Columns>,
    /// The link that is open.
    label: Option<Label>,
    /// Names of HTML elements that were told of, so that their ends need not be.
    refused: BTreeSet<String>,
    /// How many lists, quotes and footnotes are open.
    depth: usize,
}

impl<'a> Writer<'a> {
    fn take(&mut self, event: Event<'a>, span: Range<usize>, events: &mut Events<'a>) {
        match event {
            Event::Start(Tag::HtmlBlock) => {
                self.raw_html(&span);
                skip(events, TagEnd::HtmlBlock);
            }
            Event::Start(Tag::Paragraph) if self.directives(&span) => {
                skip(events, TagEnd::Paragraph)
            }
            Event::Start(Tag::Paragraph) => self.paragraph(span, events),
            Event::Start(Tag::Heading { level, id, .. }) => {
                let id = id.map(|id| id.to_string());
                self.heading(level, id, span, events);
            }
            Event::Start(Tag::CodeBlock(kind)) => self.fence(&kind, span, events),
            Event::Start(Tag::Image { dest_url, title, .. }) => {
                let image = self.image(&dest_url, &title, span, events);
                self.piece(Piece::Image(image));
            }
            Event::Start(tag) => self.open(tag, span),
            Event::End(tag) => self.close(tag),
            Event::Text(words) => self.words(&words, span),
            Event::Code(code) => {
                self.label(&code);
                self.markup.push("<code>");
                self.markup.push_text(&code);
                self.markup.push("</code>");
            }
            Event::Html(_) | Event::InlineHtml(_) => self.raw_html(&span),
            Event::FootnoteReference(name) => self.footnote_mark(&name),
            Event::SoftBreak => self.markup.push("\n"),
            Event::HardBreak => self.markup.push("<br>\n"),
            Event::Rule => self.markup.push("<hr>\n"),
            Event::TaskListMarker(done) => self.markup.push(if done { "☑ " } else { "☐ " }),
            Event::InlineMath(code) | Event::DisplayMath(code) => self.markup.push_text(&code),
        }
    }

    fn place(&self, span: &Range<usize>) -> Location {
        Location::bytes(self.path, span.start + self.offset..span.end + self.offset)
    }

    fn flush(&mut self) {
        let markup = std::mem::take(&mut self.markup);
        if !markup.as_str().is_empty() {
            self.prose.pieces.push(Piece::Html(markup));
        }
    }

    fn piece(&mut self, piece: Piece) {
        self.flush();
        self.prose.pieces.push(piece);
    }

    /// Refuses a piece of HTML; the end of an element that was refused is not told again.
    fn raw_html(&mut self, span: &Range<usize>) {
        let shown = self.text[span.clone()].trim_end();
        let name = shown.trim_start_matches(['<', '/']).split(|c: char| !c.is_alphanumeric());
        let name = name.map(str::to_lowercase).next().unwrap_or_default();
        if shown.starts_with("</") && self.refused.contains(&name) {
            return;
        }
        self.refused.insert(name);
        let at = self.place(&(span.start..span.start + shown.len()));
        let first = shown.lines().next().unwrap_or_default();
        let message = format!("`{first}` is HTML, which a page does not take");
        let note = Diagnostic::error("raw-html", at, message);
        self.notes.add(note.hint("say it in Markdown, or put it into backticks to show it"));
    }

    fn paragraph(&mut self, span: Range<usize>, events: &mut Events<'a>) {
        let span = span.start..span.start + self.text[span.clone()].trim_end().len();
        let whole = |start: &Tag<'_>, inner: &Range<usize>| match start {
            Tag::Strong | Tag::Image { .. } => *inner == span,
            _ => false,
        };
        let first = events.next_if(|(event, inner)| match event {
            Event::Start(tag) => whole(tag, inner),
            _ => false,
        });
        let is_bold = matches!(first, Some((Event::Start(Tag::Strong), _))) && self.depth == 0;
        self.prose.paragraphs.push(Paragraph { at: self.place(&span), is_bold });
        match first {
            Some((Event::Start(Tag::Image { dest_url, title, .. }), inner)) => {
                let image = self.image(&dest_url, &title, inner, events);
                self.piece(Piece::Image(Image { is_figure: true, ..image }));
                skip(events, TagEnd::Paragraph);
            }
            Some((event, inner)) => {
                self.markup.push("<p>");
                self.take(event, inner, events);
            }
            None => self.markup.push("<p>"),
        }
    }

    fn open(&mut self, tag: Tag<'a>, span: Range<usize>) {
        self.depth += usize::from(is_container(&tag.to_end()));
        match tag {
            Tag::BlockQuote(kind) => self.quote(kind),
            Tag::List(None) => self.markup.push("<ul>\n"),
            Tag::List(Some(1)) => self.markup.push("<ol>\n"),
            Tag::List(Some(start)) => self.markup.push(&format!("<ol start=\"{start}\">\n")),
            Tag::Item => self.markup.push("<li>"),
            Tag::Emphasis => self.markup.push("<em>"),
            Tag::Strong => self.markup.push("<strong>"),
            Tag::Strikethrough => self.markup.push("<del>"),
            Tag::Link { link_type: LinkType::Email, dest_url, .. } => {
                self.link(&format!("mailto:{dest_url}"), &span);
            }
            Tag::Link { dest_url, .. } => self.link(&dest_url, &span),
            Tag::FootnoteDefinition(name) => self.open_footnote(&name, &span),
            Tag::Table(alignments) => self.open_table(alignments),
            Tag::TableHead => {
                self.table_mut(|table| table.in_head = true);
                self.markup.push("<thead><tr>");
            }
            Tag::TableRow => {
                self.ragged(&span);
                self.table_mut(|table| table.next = 0);
                self.markup.push("<tr>");
            }
            Tag::TableCell => self.open_cell(),
            _ => {}
        }
    }

    fn close(&mut self, tag: TagEnd) {
        self.depth -= usize::from(is_container(&tag));
        match tag {
            TagEnd::Paragraph => self.markup.push("</p>\n"),
            TagEnd::BlockQuote(None) => self.markup.push("</blockquote>\n"),
            TagEnd::BlockQuote(Some(_)) => self.markup.push("</div>\n"),
            TagEnd::FootnoteDefinition => self.close_footnote(),
            TagEnd::List(true) => self.markup.push("</ol>\n"),
            TagEnd::List(false) => self.markup.push("</ul>\n"),
            TagEnd::Item => self.markup.push("</li>\n"),
            TagEnd::Emphasis => self.markup.push("</em>"),
            TagEnd::Strong => self.markup.push("</strong>"),
            TagEnd::Strikethrough => self.markup.push("</del>"),
            TagEnd::Link => {
                self.prose.labels.extend(self.label.take());
                self.markup.push("</a>");
            }
            TagEnd::Table => {
                self.table = None;
                self.markup.push("</tbody></table></div>\n");
            }
            TagEnd::TableHead => {
                self.table_mut(|table| table.in_head = false);
                self.markup.push("</tr></thead>\n<tbody>");
            }
            TagEnd::TableRow => self.markup.push("</tr>\n"),
            TagEnd::TableCell => {
                let in_head = self.table.as_ref().is_some_and(|table| table.in_head);
                self.markup.push(if in_head { "</th>" } else { "</td>" });
            }
            _ => {}
        }
    }

    fn quote(&mut self, kind: Option<BlockQuoteKind>) {
        let (class, title) = match kind {
            None => return self.markup.push("<blockquote>\n"),
            Some(BlockQuoteKind::Note) => ("note", "Note"),
            Some(BlockQuoteKind::Tip) => ("tip", "Tip"),
            Some(BlockQuoteKind::Important) => ("important", "Important"),
            Some(BlockQuoteKind::Warning) => ("warning", "Warning"),
            Some(BlockQuoteKind::Caution) => ("caution", "Caution"),
        };
        self.markup.push(&format!(
            "<div class=\"alert alert--{class}\"><p class=\"alert__title\">{title}</p>\n"
        ));
    }
}

fn is_container(tag: &TagEnd) -> bool {
    matches!(tag, TagEnd::List(_) | TagEnd::BlockQuote(_) | TagEnd::FootnoteDefinition)
}

fn skip(events: &mut Events<'_>, end: TagEnd) {
    for (event, _) in events.by_ref() {
        if event == Event::End(end) {
            return;
        }
    }
}

#[cfg(test)]
mod tests;
