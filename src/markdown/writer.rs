//! Markdown events into pieces.

use std::collections::BTreeMap;
use std::iter::Peekable;
use std::ops::Range;
use std::vec::IntoIter;

use pulldown_cmark::{
    Alignment, BlockQuoteKind, CodeBlockKind, Event, HeadingLevel, Options, Parser, Tag, TagEnd,
    TextMergeWithOffset,
};

use super::directive::{self, Spelling};
use super::{Directive, Fence, Heading, Image, Link, Marks, Piece, Prose};
use crate::diag::{Diagnostic, Diagnostics, Location};
use crate::html::Html;
use crate::slug::Slug;
use crate::source::SourcePath;

type Events<'a> = Peekable<IntoIter<(Event<'a>, Range<usize>)>>;

/// The pieces of `text`, which begins at byte `offset` of `path`.
pub fn write(path: &SourcePath, text: &str, offset: usize, notes: &mut Diagnostics) -> Prose {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_GFM;
    let parser = Parser::new_ext(text, options).into_offset_iter();
    let events: Vec<_> = TextMergeWithOffset::new(parser).collect();
    let mut writer = Writer {
        path,
        text,
        offset,
        notes,
        prose: Prose::default(),
        markup: Html::default(),
        anchors: BTreeMap::new(),
        footnotes: Vec::new(),
        table: None,
        depth: 0,
    };
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
    footnotes: Vec<String>,
    table: Option<Columns>,
    /// How many lists, quotes and footnotes are open.
    depth: usize,
}

/// The table that is being written.
struct Columns {
    alignments: Vec<Alignment>,
    next: usize,
    in_head: bool,
}

impl<'a> Writer<'a> {
    fn take(&mut self, event: Event<'a>, span: Range<usize>, events: &mut Events<'a>) {
        match event {
            Event::Start(Tag::Paragraph) if self.directives(&span) => {
                skip(events, TagEnd::Paragraph)
            }
            Event::Start(Tag::Heading { level, id, .. }) => {
                let id = id.map(|id| id.to_string());
                self.heading(level, id, span, events);
            }
            Event::Start(Tag::CodeBlock(kind)) => self.fence(&kind, span, events),
            Event::Start(Tag::Image { dest_url, .. }) => self.image(&dest_url, span, events),
            Event::Start(tag) => self.open(tag, span),
            Event::End(tag) => self.close(tag),
            Event::Text(words) => self.words(&words, span),
            Event::Code(code) => {
                self.markup.push("<code>");
                self.markup.push_text(&code);
                self.markup.push("</code>");
            }
            Event::Html(_) | Event::InlineHtml(_) => self.raw_html(span),
            Event::FootnoteReference(name) => self.footnote_reference(&name),
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

    fn directive(&self, spelling: Spelling, base: usize) -> Directive {
        let span = spelling.span.start + base..spelling.span.end + base;
        let at = self.place(&span);
        let span = span.start + self.offset..span.end + self.offset;
        Directive { spelling: Spelling { span, ..spelling }, at }
    }

    /// Writes a paragraph whose lines are all directives; `false` where it is an ordinary one.
    fn directives(&mut self, span: &Range<usize>) -> bool {
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

    fn words(&mut self, words: &str, span: Range<usize>) {
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

    fn heading(
        &mut self,
        level: HeadingLevel,
        id: Option<String>,
        span: Range<usize>,
        events: &mut Events<'a>,
    ) {
        let outer = std::mem::take(&mut self.markup);
        let first = self.prose.pieces.len();
        let mut title = String::new();
        for (event, inner) in events.by_ref() {
            match event {
                Event::End(TagEnd::Heading(_)) => break,
                Event::Text(ref words) | Event::Code(ref words) => title.push_str(words),
                _ => {}
            }
            let mut none = Vec::new().into_iter().peekable();
            self.take(event, inner, &mut none);
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

    fn fence(&mut self, kind: &CodeBlockKind<'_>, span: Range<usize>, events: &mut Events<'a>) {
        let mut code = String::new();
        for (event, _) in events.by_ref() {
            match event {
                Event::Text(text) => code.push_str(&text),
                Event::End(TagEnd::CodeBlock) => break,
                _ => {}
            }
        }
        let (info, fenced) = match kind {
            CodeBlockKind::Fenced(info) => (info.to_string(), true),
            CodeBlockKind::Indented => (String::new(), false),
        };
        let first = self.text[span.clone()].lines().next().unwrap_or_default().len();
        let at = self.place(&(span.start..span.start + first));
        let (language, rest) = info.split_once([' ', '\t']).unwrap_or((&info, ""));
        match attributes(rest) {
            Ok((title, marks)) => {
                let language = if fenced { language.to_owned() } else { "text".to_owned() };
                self.piece(Piece::Fence(Fence { language, title, code, marks, at }));
            }
            Err(message) => {
                let note = Diagnostic::error("fence-syntax", at, message);
                self.notes.add(note.hint("write it as ```python title=\"views.py\" {2,4-6}"));
            }
        }
    }

    fn image(&mut self, target: &str, span: Range<usize>, events: &mut Events<'a>) {
        let mut alt = String::new();
        for (event, _) in events.by_ref() {
            match event {
                Event::Text(words) | Event::Code(words) => alt.push_str(&words),
                Event::End(TagEnd::Image) => break,
                _ => {}
            }
        }
        let at = self.place(&span);
        self.piece(Piece::Image(Image { target: target.to_owned(), alt, at }));
    }

    fn raw_html(&mut self, span: Range<usize>) {
        let shown = self.text[span.clone()].trim_end();
        let at = self.place(&(span.start..span.start + shown.len()));
        let first = shown.lines().next().unwrap_or_default();
        let note = Diagnostic::error(
            "raw-html",
            at,
            format!("`{first}` is HTML, which a page does not take"),
        );
        self.notes.add(note.hint("say it in Markdown, or put it into backticks to show it"));
    }

    fn footnote(&mut self, name: &str) -> usize {
        let known = self.footnotes.iter().position(|known| known == name);
        known.unwrap_or_else(|| {
            self.footnotes.push(name.to_owned());
            self.footnotes.len() - 1
        }) + 1
    }

    fn footnote_reference(&mut self, name: &str) {
        let number = self.footnote(name);
        self.markup.push(&format!(
            "<sup class=\"footnote-mark\"><a href=\"#footnote-{number}\">{number}</a></sup>"
        ));
    }

    fn open(&mut self, tag: Tag<'a>, span: Range<usize>) {
        self.depth += usize::from(is_container(&tag.to_end()));
        match tag {
            Tag::Paragraph => self.markup.push("<p>"),
            Tag::BlockQuote(kind) => self.quote(kind),
            Tag::List(None) => self.markup.push("<ul>\n"),
            Tag::List(Some(1)) => self.markup.push("<ol>\n"),
            Tag::List(Some(start)) => self.markup.push(&format!("<ol start=\"{start}\">\n")),
            Tag::Item => self.markup.push("<li>"),
            Tag::Emphasis => self.markup.push("<em>"),
            Tag::Strong => self.markup.push("<strong>"),
            Tag::Strikethrough => self.markup.push("<del>"),
            Tag::Link { dest_url, .. } => self.link(&dest_url, span),
            Tag::FootnoteDefinition(name) => {
                let number = self.footnote(&name);
                self.markup.push(&format!(
                    "<div class=\"footnote\" id=\"footnote-{number}\"><span class=\"footnote__number\">{number}</span>"
                ));
            }
            Tag::Table(alignments) => self.open_table(alignments),
            Tag::TableHead => {
                self.table_mut(|table| table.in_head = true);
                self.markup.push("<thead><tr>");
            }
            Tag::TableRow => {
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
            TagEnd::BlockQuote(Some(_)) | TagEnd::FootnoteDefinition => {
                self.markup.push("</div>\n")
            }
            TagEnd::List(true) => self.markup.push("</ol>\n"),
            TagEnd::List(false) => self.markup.push("</ul>\n"),
            TagEnd::Item => self.markup.push("</li>\n"),
            TagEnd::Emphasis => self.markup.push("</em>"),
            TagEnd::Strong => self.markup.push("</strong>"),
            TagEnd::Strikethrough => self.markup.push("</del>"),
            TagEnd::Link => self.markup.push("</a>"),
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

    fn link(&mut self, target: &str, span: Range<usize>) {
        let outside = target.starts_with("https://")
            || target.starts_with("http://")
            || target.starts_with("mailto:");
        let at = match self.text[span.clone()].rfind(target) {
            Some(start) if !target.is_empty() => {
                self.place(&(span.start + start..span.start + start + target.len()))
            }
            _ => self.place(&span),
        };
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

    fn open_table(&mut self, alignments: Vec<Alignment>) {
        let title = self.prose.headings.last().map_or("Table", |heading| heading.title.as_str());
        let mut markup =
            Html::raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        markup.push_text(&format!("Table: {title}"));
        markup.push("\"><table><caption class=\"visually-hidden\">");
        markup.push_text(title);
        markup.push("</caption>\n");
        self.markup.push(markup.as_str());
        self.table = Some(Columns { alignments, next: 0, in_head: false });
    }

    fn table_mut(&mut self, change: impl FnOnce(&mut Columns)) {
        if let Some(table) = &mut self.table {
            change(table);
        }
    }

    fn open_cell(&mut self) {
        let Some(table) = &mut self.table else { return };
        let class = match table.alignments.get(table.next) {
            Some(Alignment::Right) => " class=\"align-right\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            _ => "",
        };
        table.next += 1;
        let markup = if table.in_head {
            format!("<th scope=\"col\"{class}>")
        } else {
            format!("<td{class}>")
        };
        self.markup.push(&markup);
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

/// What stands behind a fence's language: `title="…"`, `{2,4-6}`, `add={1}`, `remove={3}`.
fn attributes(text: &str) -> Result<(Option<String>, Marks), String> {
    let mut title = None;
    let mut marks = Marks::default();
    let mut rest = text.trim();
    while !rest.is_empty() {
        if let Some(quoted) = rest.strip_prefix("title=\"") {
            let (value, left) =
                quoted.split_once('"').ok_or("the title's quote is never closed")?;
            title = Some(value.to_owned());
            rest = left.trim_start();
            continue;
        }
        let (name, inside) =
            rest.split_once('{').ok_or_else(|| format!("`{rest}` is not a mark of a fence"))?;
        let (ranges, left) = inside.split_once('}').ok_or("the brace is never closed")?;
        let lines = line_numbers(ranges)?;
        match name {
            "" => marks.marked = lines,
            "add=" => marks.added = lines,
            "remove=" => marks.removed = lines,
            _ => return Err(format!("`{name}` is not a mark of a fence")),
        }
        rest = left.trim_start();
    }
    Ok((title, marks))
}

fn line_numbers(ranges: &str) -> Result<Vec<usize>, String> {
    let mut lines = Vec::new();
    for range in ranges.split(',') {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        let number = |text: &str| {
            text.trim()
                .parse::<usize>()
                .map_err(|_| format!("`{range}` is not a line or range of lines"))
        };
        let (first, last) = (number(first)?, number(last)?);
        if first == 0 || last < first || last - first > 10_000 {
            return Err(format!("`{range}` is not a range of lines"));
        }
        lines.extend(first..=last);
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (String, Vec<String>) {
        let path = SourcePath::new("page.md").unwrap();
        let mut notes = Diagnostics::default();
        let prose = write(&path, text, 0, &mut notes);
        let shown = |piece: &Piece| match piece {
            Piece::Html(html) => html.to_string(),
            Piece::Block(it) => {
                format!("[block {} {:?}]", it.spelling.name, it.spelling.attributes)
            }
            Piece::Inline(it) => {
                format!("[{} {}]", it.spelling.name, &text[it.spelling.span.clone()])
            }
            Piece::Link(link) => format!("<a {}>", link.target),
            Piece::Image(image) => format!("[image {} {}]", image.target, image.alt),
            Piece::Section(id) => format!("[section {id}]"),
            Piece::Body => "[body]".to_owned(),
            Piece::Fence(fence) => {
                format!("[{} {:?} {:?}]", fence.language, fence.title, fence.marks.marked)
            }
        };
        let notes = notes.sorted().into_iter().map(|note| {
            let (start, end) = note.at.span.unwrap();
            format!("{}: {}", note.code, &text[start..end])
        });
        (prose.pieces.iter().map(shown).collect(), notes.collect())
    }

    #[test]
    fn directives_are_found_outside_of_code_only() {
        let (html, notes) =
            read("A :fact[a/b], `:fact[c/d]`.\n\n::table{id=\"x\"}\n\n```\n::tree\n```\n");
        assert_eq!(
            html,
            "<p>A [fact :fact[a/b]], <code>:fact[c/d]</code>.</p>\n[block table {\"id\": \"x\"}][ None []]"
        );
        assert!(notes.is_empty());
    }

    #[test]
    fn headings_have_unique_anchors_and_links_keep_their_target() {
        let (html, _) = read("## Same\n\n## Same [x](faq.md#a) :cite[s]\n");
        assert_eq!(
            html,
            "[section same]<h2 id=\"same\">Same</h2>\n[body][section same-x-cites]<h2 id=\"same-x-cites\">Same <a faq.md#a>x</a> [cite :cite[s]]</h2>\n[body]"
        );
    }

    #[test]
    fn a_directive_in_a_list_has_no_place() {
        let (_, notes) = read("- one\n\n  ::tree\n");
        assert_eq!(notes, ["directive-place: ::tree\n"]);
    }

    #[test]
    fn html_is_refused_and_fences_are_read() {
        let (html, notes) = read("Hi <b>x</b>\n\n```python title=\"a.py\" {1,3-4}\nx\n```\n");
        assert!(html.ends_with("[python Some(\"a.py\") [1, 3, 4]]"));
        assert_eq!(notes, ["raw-html: <b>", "raw-html: </b>"]);
    }

    #[test]
    fn tables_have_a_caption_and_scopes() {
        let (html, _) = read("## Rates\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n");
        assert!(html.contains("<caption class=\"visually-hidden\">Rates</caption>"));
        assert!(html.contains("<th scope=\"col\" class=\"align-right\">b</th>"));
        assert!(html.contains("<td class=\"align-right\">2</td></tr>\n</tbody></table></div>"));
    }
}
