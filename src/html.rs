//! `Html`: markup that may go into a page as it is.

use std::fmt;

use serde::Serialize;

/// Markup that this program made or checked. Text becomes markup only through [`Html::text`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(String);

impl Html {
    /// Markup as written; the caller answers for its being well formed and safe.
    pub fn raw(markup: impl Into<String>) -> Html {
        Html(markup.into())
    }

    /// Plain text with `&`, `<`, `>` and both quotes escaped.
    pub fn text(text: &str) -> Html {
        let mut html = Html(String::with_capacity(text.len()));
        html.push_text(text);
        html
    }

    /// Adds markup as written.
    pub fn push(&mut self, markup: &str) {
        self.0.push_str(markup);
    }

    /// Adds plain text, escaped.
    pub fn push_text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                _ => self.0.push(c),
            }
        }
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The text between tags: entities that [`Html::text`] writes are read back, white space is folded.
pub fn plain_text(markup: &str) -> String {
    let mut text = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some(open) = rest.find('<') {
        text.push_str(&rest[..open]);
        let Some(close) = rest[open..].find('>') else {
            rest = "";
            break;
        };
        if is_block(&rest[open..open + close]) {
            text.push(' ');
        }
        rest = &rest[open + close + 1..];
    }
    text.push_str(rest);
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether words on both sides of a tag are apart: true of all but the inline elements.
fn is_block(tag: &str) -> bool {
    let name = tag.trim_start_matches(['<', '/']);
    let name = name.split([' ', '\n']).next().unwrap_or_default();
    !matches!(
        name,
        "a" | "abbr"
            | "b"
            | "code"
            | "em"
            | "i"
            | "kbd"
            | "mark"
            | "s"
            | "del"
            | "span"
            | "strong"
            | "sub"
    )
}

/// The attribute that says of a tag where its template has it, as `path:start:end` in bytes. Only
/// pages that are made to be looked into have it.
pub const ORIGIN: &str = "data-versus-origin";

/// A tag of finished markup, as far as links, ids and landmarks need it.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag<'a> {
    /// The element's name in lowercase, as this program writes it; empty for a comment.
    pub name: &'a str,
    /// What stands between the name and the closing bracket.
    pub attributes: &'a str,
    /// Where the tag begins, in bytes.
    pub start: usize,
    /// Where the text behind the tag begins, in bytes.
    pub end: usize,
}

impl<'a> Tag<'a> {
    /// The value of a double-quoted attribute, as written; the empty text where it has no value.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let mut rest = self.attributes;
        while !rest.is_empty() {
            rest = rest.trim_start();
            let end = rest.find(['=', ' ', '\n']).unwrap_or(rest.len());
            let (found, after) = rest.split_at(end);
            let Some(quoted) = after.strip_prefix("=\"") else {
                if found == name {
                    return Some("");
                }
                rest = after.get(1..).unwrap_or_default();
                continue;
            };
            let close = quoted.find('"').unwrap_or(quoted.len());
            if found == name {
                return Some(&quoted[..close]);
            }
            rest = quoted.get(close + 1..).unwrap_or_default();
        }
        None
    }
}

/// Every opening tag of markup that this program made: quotes are double, `<` in text is escaped.
pub fn tags(markup: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let start = at + markup[at..].find('<')?;
            let end = start + close_of(&markup[start..])?;
            at = end;
            let inside = &markup[start + 1..end - 1];
            if inside.starts_with(['/', '!']) {
                continue;
            }
            let split = inside.find([' ', '\n']).unwrap_or(inside.len());
            let (name, attributes) = inside.split_at(split);
            return Some(Tag { name, attributes, start, end });
        }
    })
}

/// The length of a tag with its brackets; a `>` inside quotes does not end it.
fn close_of(tag: &str) -> Option<usize> {
    let mut quoted = false;
    for (at, byte) in tag.bytes().enumerate() {
        match byte {
            b'"' => quoted = !quoted,
            b'>' if !quoted => return Some(at + 1),
            _ => {}
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_become_markup() {
        assert_eq!(Html::text("<a b='\"&").as_str(), "&lt;a b=&#39;&quot;&amp;");
    }

    #[test]
    fn plain_text_reads_back_what_text_wrote() {
        let markup = "<p>One <b>bold</b>,</p><p>&lt;two&gt;</p>";
        assert_eq!(plain_text(markup), "One bold, <two>");
    }

    #[test]
    fn tags_give_attributes_and_skip_the_rest() {
        let markup = "<!-- x --><p id=\"a\" hidden>t</p><a title=\"a > b\" href=\"#a\">";
        let found: Vec<_> = tags(markup).collect();
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].attribute("id"), Some("a"));
        assert_eq!(found[0].attribute("hidden"), Some(""));
        assert_eq!(found[1].attribute("href"), Some("#a"));
        assert_eq!(found[1].attribute("id"), None);
    }
}
