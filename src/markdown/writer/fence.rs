//! Code fences and the marks behind their language.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, Event, TagEnd};

use super::{Events, Writer};
use crate::diag::Diagnostic;
use crate::markdown::{Fence, Marks, Piece};

impl<'a> Writer<'a> {
    pub(super) fn fence(
        &mut self,
        kind: &CodeBlockKind<'_>,
        span: Range<usize>,
        events: &mut Events<'a>,
    ) {
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
