//! SVG as text: how large a drawing is, and what in it could act or load.

use std::ops::Range;

/// Whether a text is an SVG drawing.
pub fn is(text: &str) -> bool {
    tags(text).first().is_some_and(|tag| local(tag.name) == "svg")
}

/// The width and height that a drawing tells, in pixels, or else those of its view box.
pub fn size(text: &str) -> Option<(u32, u32)> {
    let tags = tags(text);
    let root = tags.first()?;
    let value = |name: &str| root.attributes.iter().find(|it| it.name == name).map(|it| it.value);
    let pixels = |name: &str| value(name).and_then(|text| whole(text.trim_end_matches("px")));
    if let (Some(width), Some(height)) = (pixels("width"), pixels("height")) {
        return Some((width, height));
    }
    let view = value("viewBox")?.split([' ', ',']).filter(|part| !part.is_empty());
    match view.map(whole).collect::<Vec<_>>()[..] {
        [_, _, Some(width), Some(height)] => Some((width, height)),
        _ => None,
    }
}

fn whole(text: &str) -> Option<u32> {
    let number: f64 = text.trim().parse().ok()?;
    (number.is_finite() && (0.5..1e6).contains(&number)).then_some(number.round() as u32)
}

/// Everything in a drawing that runs, or that is loaded from another file: its place, in bytes.
pub fn dangers(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for tag in tags(text) {
        let start = tag.start..tag.start + 1 + tag.name.len();
        if matches!(local(tag.name), "script" | "foreignobject" | "iframe" | "object" | "embed") {
            found.push(start);
        }
        let acts = tag.attributes.iter().filter(|it| {
            let name = it.name.to_ascii_lowercase();
            name.starts_with("on") || matches!(local(&name), "href" | "src") && is_outside(it.value)
        });
        found.extend(acts.map(|it| it.span.clone()));
    }
    for (word, is_danger) in
        [("url(", is_outside as fn(&str) -> bool), ("@import", |_| true), ("<!entity", |_| true)]
    {
        let lower = text.to_ascii_lowercase();
        let places = lower.match_indices(word).map(|(at, _)| at);
        let bad = places
            .filter(|at| is_danger(text[at + word.len()..].trim_start_matches(['"', '\'', ' '])));
        found.extend(bad.map(|at| at..at + word.len()));
    }
    found.sort_by_key(|span| span.start);
    found
}

/// Whether an address leads out of the drawing.
fn is_outside(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    let is_picture = address.starts_with("data:image/") && !address.starts_with("data:image/svg");
    !(address.starts_with('#') || is_picture)
}

/// A name without its prefix.
fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, name)| name)
}

struct Tag<'a> {
    name: &'a str,
    start: usize,
    attributes: Vec<Attribute<'a>>,
}

struct Attribute<'a> {
    name: &'a str,
    value: &'a str,
    span: Range<usize>,
}

/// Every opening tag; comments and declarations are passed over.
fn tags(text: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find('<').map(|next| at + next) {
        let rest = &text[start..];
        let end =
            ["<!--", "<?"].iter().zip(["-->", "?>"]).find(|(open, _)| rest.starts_with(**open));
        if let Some((_, close)) = end {
            at = rest.find(close).map_or(text.len(), |end| start + end + close.len());
            continue;
        }
        at = start + 1;
        let name = &text[at..];
        let name = &name[..name.find(|c: char| c.is_whitespace() || "/>".contains(c)).unwrap_or(0)];
        if name.starts_with(|c: char| c.is_alphabetic()) {
            at += name.len();
            let attributes = attributes(text, &mut at);
            tags.push(Tag { name, start, attributes });
        }
    }
    tags
}

/// The attributes that begin at `at`, which is left at the tag's end.
fn attributes<'a>(text: &'a str, at: &mut usize) -> Vec<Attribute<'a>> {
    let mut attributes = Vec::new();
    loop {
        let rest = text[*at..].trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        *at = text.len() - rest.len();
        if rest.is_empty() || rest.starts_with(['>', '<']) {
            return attributes;
        }
        let start = *at;
        let length = rest.find(|c: char| c.is_whitespace() || "=/><".contains(c));
        let name = &rest[..length.unwrap_or(rest.len()).max(1).min(rest.len())];
        *at += name.len();
        let mut value = "";
        if let Some(written) = text[*at..].trim_start().strip_prefix('=') {
            let written = written.trim_start();
            let quote = written.chars().next().filter(|c| matches!(c, '"' | '\''));
            let inside = &written[usize::from(quote.is_some())..];
            let end = match quote {
                Some(quote) => inside.find(quote),
                None => inside.find(|c: char| c.is_whitespace() || c == '>'),
            };
            value = &inside[..end.unwrap_or(inside.len())];
            let left = &inside[value.len()..];
            *at = text.len() - left.strip_prefix(['"', '\'']).unwrap_or(left).len();
        }
        attributes.push(Attribute { name, value, span: start..*at });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_tells_its_size() {
        assert_eq!(
            size("<?xml version='1.0'?>\n<svg width='20' height=\"10px\"/>"),
            Some((20, 10))
        );
        assert_eq!(size("<svg width=\"100%\" viewBox=\"0 0 24.4,12\">"), Some((24, 12)));
        assert_eq!(size("<svg/>"), None);
        assert!(is("<!-- a --><svg/>") && !is("plain <b>text</b>") && !is(""));
    }

    #[test]
    fn what_acts_or_loads_is_found() {
        let text = "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'><use href=\"#a\"/>\
            <image xlink:href='https://example.org/a.png'/><a fill='url(#g)' style='a:url(b.png)'/>\
            <Script>1</Script><script/><!-- <script> --><style>@import 'a'</style></svg>";
        let found: Vec<&str> = dangers(text).into_iter().map(|span| &text[span]).collect();
        let expected = [
            "onload='x()'",
            "xlink:href='https://example.org/a.png'",
            "url(",
            "<script",
            "@import",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn broken_tags_end() {
        for text in ["<", "<svg", "<svg a", "<svg a=", "<svg a='", "<svg <b", "<!--", "<ä =\"é"] {
            dangers(text);
            size(text);
        }
    }
}
