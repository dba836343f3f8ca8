//! Whether a page of others has an anchor.

/// Elements whose text is never markup.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// Whether markup has an element of this id, or an `a` of this name. Hosts of repositories write
/// `user-content-` before the anchors of their readers' texts.
pub fn is_in(markup: &str, anchor: &str) -> bool {
    let decoded = decode(anchor);
    let is_it = |value: &str| {
        let value = unescape(value);
        let value = value.strip_prefix("user-content-").unwrap_or(&value);
        value == anchor || value == decoded
    };
    let mut rest = markup;
    while let Some((_, behind)) = rest.split_once('<') {
        rest = behind;
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, behind)| behind);
        } else if rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
            let tag = Tag::read(rest);
            if tag.anchors.iter().any(|value| is_it(value)) {
                return true;
            }
            rest = behind_raw_text(&tag.name, tag.rest);
        }
    }
    false
}

/// An opening tag.
struct Tag<'a> {
    name: String,
    anchors: Vec<&'a str>,
    rest: &'a str,
}

impl<'a> Tag<'a> {
    /// The tag whose name `text` begins with; in foreign markup, values stand in either quotes or
    /// in none.
    fn read(text: &'a str) -> Tag<'a> {
        let (name, mut rest) = cut(text, |c| is_space(c) || c == '/' || c == '>');
        let name = name.to_ascii_lowercase();
        let mut anchors = Vec::new();
        loop {
            rest = rest.trim_start_matches(|c| is_space(c) || c == '/');
            if let Some(behind) = rest.strip_prefix('>') {
                return Tag { name, anchors, rest: behind };
            }
            if rest.is_empty() {
                return Tag { name, anchors, rest };
            }
            let first = rest.chars().next().map_or(0, char::len_utf8);
            let end = rest[first..].find(|c| is_space(c) || "/>=".contains(c));
            let (attribute, behind) = rest.split_at(end.map_or(rest.len(), |end| end + first));
            let (value, behind) = value(behind);
            let is_anchor = attribute.eq_ignore_ascii_case("id")
                || (name == "a" && attribute.eq_ignore_ascii_case("name"));
            anchors.extend(value.filter(|_| is_anchor));
            rest = behind;
        }
    }
}

/// The value behind an attribute's name, and what follows it.
fn value(text: &str) -> (Option<&str>, &str) {
    let Some(text) = text.trim_start_matches(is_space).strip_prefix('=') else {
        return (None, text);
    };
    let text = text.trim_start_matches(is_space);
    for quote in ['"', '\''] {
        if let Some(inside) = text.strip_prefix(quote) {
            // Where the quote never closes, the page was cut off in the middle of the value.
            return inside
                .split_once(quote)
                .map_or((None, ""), |(value, behind)| (Some(value), behind));
        }
    }
    let (value, behind) = cut(text, |c| is_space(c) || c == '>');
    (Some(value), behind)
}

/// What follows the text of an element that holds no markup.
fn behind_raw_text<'a>(name: &str, text: &'a str) -> &'a str {
    if !RAW.contains(&name) {
        return text;
    }
    let closes = |at: &usize| {
        let end = text.as_bytes().get(at + 2..at + 2 + name.len());
        end.is_some_and(|end| end.eq_ignore_ascii_case(name.as_bytes()))
    };
    let end = text.match_indices("</").map(|(at, _)| at).find(closes);
    end.map_or("", |end| &text[end..])
}

fn cut(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

fn is_space(c: char) -> bool {
    c.is_ascii_whitespace()
}

fn unescape(value: &str) -> String {
    let value = value.replace("&quot;", "\"").replace("&#39;", "'").replace("&#x27;", "'");
    value.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// `%C3%A4` as `ä`; what is no such sign stays.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let digit = |at: usize| behind.get(at).and_then(|byte| (*byte as char).to_digit(16));
        match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push((high * 16 + low) as u8);
                rest = &behind[2..];
            }
            _ => {
                bytes.push(*first);
                rest = behind;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::is_in;

    #[test]
    fn an_anchor_is_found_however_it_is_written() {
        for markup in [
            "<h2 id=\"x\">",
            "<H2 CLASS=a ID=x>",
            "<h2\n  id = 'x' hidden>",
            "<br/><h2 id=x>",
            "<a name=\"x\"></a>",
            "<h2 id=\"user-content-x\">",
            "<p title=\"a > b\" id=\"x\">",
            "<script>\"<b>\"</SCRIPT><p id=x>",
            "<!-- > --><p id=x",
        ] {
            assert!(is_in(markup, "x"), "{markup}");
        }
        assert!(is_in("<p id=\"größe\">", "gr%C3%B6%C3%9Fe"));
        assert!(is_in("<p id=\"a&amp;b\">", "a&b"));
        assert!(is_in("<p id=\"100%\">", "100%"));
    }

    #[test]
    fn what_only_looks_like_an_anchor_is_none() {
        for markup in [
            "id=\"x\"",
            "<!-- <p id=\"x\"> -->",
            "<script>'<p id=\"x\">'</script>",
            "<input name=\"x\">",
            "<p data-id=\"x\">",
            "<p title='id=\"x\"'>",
            "<p id=\"xy\">",
            "<p id=\"x",
            "<p =\"x\" =>",
            "<",
            "<é",
        ] {
            assert!(!is_in(markup, "x"), "{markup}");
        }
    }
}
