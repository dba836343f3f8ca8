//! Generic directives: `::name{key="value"}` on a line, `:name[label]` inside a sentence.

use std::collections::BTreeMap;
use std::ops::Range;

/// A directive as written; what its name means is for others to say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spelling {
    /// The letters behind the colons.
    pub name: String,
    /// What stands in square brackets.
    pub label: Option<String>,
    /// What stands in braces.
    pub attributes: BTreeMap<String, String>,
    /// Its bytes in the text that was searched.
    pub span: Range<usize>,
}

/// The directive that fills a line, or `None` where the line does not begin with two colons and a
/// name. `Err` says what is wrong behind them.
pub fn on_line(line: &str) -> Option<Result<Spelling, &'static str>> {
    let start = line.len() - line.trim_start().len();
    let rest = line[start..].strip_prefix("::")?;
    let name = name_of(rest)?;
    let end = start + 2 + name.len();
    Some(finish(line, start, end, name).and_then(|spelling| {
        let left = line[spelling.span.end..].trim();
        if left.is_empty() {
            Ok(spelling)
        } else {
            Err("a directive on a line of its own takes nothing behind it")
        }
    }))
}

/// Every `:name[label]` of a text, in order.
pub fn in_text(text: &str) -> Vec<Spelling> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(next) = text[at..].find(':') {
        let start = at + next;
        at = start + 1;
        let Some(name) = name_of(&text[at..]) else { continue };
        let end = at + name.len();
        if text[..start].ends_with(['\\', ':']) || !text[end..].starts_with('[') {
            continue;
        }
        if let Ok(spelling) = finish(text, start, end, name) {
            at = spelling.span.end;
            found.push(spelling);
        }
    }
    found
}

fn name_of(text: &str) -> Option<&str> {
    let end = text.find(|c: char| !c.is_ascii_lowercase() && c != '-').unwrap_or(text.len());
    (end > 0).then(|| &text[..end])
}

fn finish(text: &str, start: usize, mut end: usize, name: &str) -> Result<Spelling, &'static str> {
    let mut label = None;
    if let Some(rest) = text[end..].strip_prefix('[') {
        let close = rest.find(']').ok_or("the square bracket is never closed")?;
        label = Some(rest[..close].trim().to_owned());
        end += close + 2;
    }
    let mut attributes = BTreeMap::new();
    if let Some(rest) = text[end..].strip_prefix('{') {
        let close = rest.find('}').ok_or("the brace is never closed")?;
        attributes = pairs(&rest[..close])?;
        end += close + 2;
    }
    Ok(Spelling { name: name.to_owned(), label, attributes, span: start..end })
}

/// `key="value"` or `key=value`, apart by spaces.
pub fn pairs(text: &str) -> Result<BTreeMap<String, String>, &'static str> {
    let mut pairs = BTreeMap::new();
    let mut rest = text.trim();
    while !rest.is_empty() {
        let (key, value) = rest.split_once('=').ok_or("attributes are written as key=\"value\"")?;
        let (value, left) = match value.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').ok_or("the quote is never closed")?,
            None => value.split_once(' ').unwrap_or((value, "")),
        };
        pairs.insert(key.trim().to_owned(), value.to_owned());
        rest = left.trim();
    }
    Ok(pairs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_holds_one_directive() {
        let table = on_line("::table{id=\"at-a-glance\" show=all}").unwrap().unwrap();
        assert_eq!(table.name, "table");
        assert_eq!(table.attributes["id"], "at-a-glance");
        assert_eq!(table.attributes["show"], "all");
        assert!(on_line("::tree").unwrap().is_ok());
        assert!(on_line("::table{id=\"a\"").unwrap().is_err());
        assert!(on_line("::tree and more").unwrap().is_err());
        assert!(on_line(":: tree").is_none());
        assert!(on_line("std::fs").is_none());
    }

    #[test]
    fn a_sentence_holds_many() {
        let found =
            in_text("See :fact[orm/django]:cite[models], not \\:fact[x], std::fmt[0] or a:b.");
        let names: Vec<_> =
            found.iter().map(|it| (it.name.as_str(), it.label.as_deref())).collect();
        assert_eq!(names, [("fact", Some("orm/django")), ("cite", Some("models"))]);
    }
}
