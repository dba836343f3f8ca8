//! A text states a version of a subject that a directive could give.

use std::ops::Range;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::Location;
use crate::model::Guide;
use crate::model::subject::Subject;
use crate::slug::Slug;

pub const RULE: Rule = Rule::warning("version-written", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let guide = case.guide;
    for at in guide.proses().flat_map(|prose| &prose.words) {
        tell(case, at, |what, id| format!("write `:version[{id}{what}]`"), found);
    }
    for at in front_matter(guide) {
        tell(case, &at, |_, id| format!("leave it out: `subjects/{id}.md` holds it"), found);
    }
}

/// The values of front matter that readers see as words.
fn front_matter(guide: &Guide) -> impl Iterator<Item = Location> {
    let pages = guide.pages.values().flat_map(|page| {
        let short = page.front.short.as_ref().map(|_| "/short");
        ["/title", "/summary"].into_iter().chain(short).map(|key| page.front.at(key))
    });
    let faq = guide.faq.values().map(|question| question.front.at("/question"));
    let subjects = guide.subjects.values().map(|subject| subject.front.at("/tagline"));
    pages.chain(faq).chain(subjects)
}

fn tell(case: &Case<'_>, at: &Location, hint: fn(&str, &Slug) -> String, found: &mut Found<'_>) {
    let text = case.text(at);
    let start = at.span.map_or(0, |(start, _)| start);
    for (id, subject) in &case.guide.subjects {
        for span in versions(text, &subject.front) {
            let version = &text[span.clone()];
            let what = if version.ends_with(&subject.front.version.exact) { "/exact" } else { "" };
            let message = format!("`{version}` is a version written by hand");
            let span = Some((start + span.start, start + span.end));
            let place = Location { path: at.path.clone(), span };
            found.advise(place, message, hint(what, id));
        }
    }
}

/// Where a text states the compared version of a subject: its name and the line or the exact number,
/// or that number alone where it has three parts. Other versions are history and stay as they are.
fn versions(text: &str, subject: &Subject) -> Vec<Range<usize>> {
    let (exact, line) = (number(&subject.version.exact), number(&subject.version.line));
    let is_compared = |found: &str| {
        found == exact
            || found == line
            || found.len() > line.len() && exact.starts_with(&format!("{found}."))
    };
    let named = [&subject.name, &subject.short].into_iter().flat_map(|name| {
        text.match_indices(name.as_str()).filter_map(move |(at, _)| {
            let rest = text[at + name.len()..].strip_prefix([' ', '\u{a0}'])?;
            let found = number(rest);
            let end = text.len() - rest.len() + found.len();
            (is_compared(found) && is_apart(text, &(at..end))).then_some(at..end)
        })
    });
    let mut spans: Vec<Range<usize>> = named.collect();
    let is_telling = exact.matches('.').count() >= 2;
    for (at, _) in text.match_indices(exact).filter(|_| is_telling) {
        let span = at..at + exact.len();
        if is_apart(text, &span) && !spans.iter().any(|known| known.end == span.end) {
            spans.push(span);
        }
    }
    spans
}

/// The digits and full stops that a text begins with.
fn number(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(text.len());
    text[..end].trim_end_matches('.')
}

/// Whether no word or number goes on at either end.
fn is_apart(text: &str, span: &Range<usize>) -> bool {
    let goes_on = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '/' | '=');
    let before = text[..span.start].ends_with(|c| goes_on(c) || c == '.');
    !(before || text[span.end..].starts_with(goes_on))
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn a_number_ends_where_words_begin() {
        assert_eq!(number("5.2 LTS"), "5.2");
        assert_eq!(number("5.2."), "5.2");
        assert_eq!(number("x"), "");
    }
}
