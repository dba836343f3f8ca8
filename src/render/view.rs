//! Values that many templates take.

use jiff::civil::Date;
use serde::Serialize;

use crate::model::{Guide, subject};

/// A subject as pages show it.
#[derive(Clone, Debug, Serialize)]
pub struct SubjectView {
    /// Its name in records.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its name where there is little room.
    pub short: String,
    /// `first`, `second` and so on: its place, by which the theme colours its mark.
    pub side: &'static str,
    /// The letter of its mark.
    pub letter: String,
    /// The shape of its mark.
    pub shape: subject::Shape,
    /// The version that readers know.
    pub line: String,
    /// The exact version.
    pub exact: String,
}

/// A link.
#[derive(Clone, Debug, Serialize)]
pub struct LinkView {
    /// Where it leads, relative to the page.
    pub href: String,
    /// Its words.
    pub label: String,
}

/// A day in three forms.
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// `2026-11-22`
    pub iso: String,
    /// `22 November 2026`
    pub long: String,
    /// `22 Nov 2026`
    pub short: String,
}

const SIDES: [&str; 8] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth"];

/// The subjects in order.
pub fn subjects(guide: &Guide) -> Vec<SubjectView> {
    let view = |(at, (id, text)): (
        usize,
        (&crate::slug::Slug, &crate::model::page::Text<subject::Subject>),
    )| {
        let subject = &text.front;
        SubjectView {
            id: id.to_string(),
            name: subject.name.clone(),
            short: subject.short.clone(),
            side: SIDES[at.min(SIDES.len() - 1)],
            letter: subject.mark.letter.clone(),
            shape: subject.mark.shape,
            line: subject.version.line.clone(),
            exact: subject.version.exact.clone(),
        }
    };
    guide.subjects_in_order().enumerate().map(view).collect()
}

impl DateView {
    /// The forms of a day.
    pub fn of(date: Date) -> DateView {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let month = MONTHS[usize::from(date.month().unsigned_abs()) - 1];
        DateView {
            iso: date.to_string(),
            long: format!("{} {month} {}", date.day(), date.year()),
            short: format!("{} {} {}", date.day(), &month[..3], date.year()),
        }
    }
}

/// `a, b and c`
pub fn joined(words: &[String], last: &str) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., end] => format!("{} {last} {end}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_have_three_forms() {
        let view = DateView::of("2026-09-03".parse().unwrap());
        assert_eq!(
            (view.iso.as_str(), view.long.as_str(), view.short.as_str()),
            ("2026-09-03", "3 September 2026", "3 Sep 2026")
        );
    }

    #[test]
    fn words_are_joined() {
        let words = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(joined(&words, "or"), "a, b or c");
        assert_eq!(joined(&words[..1], "or"), "a");
    }
}
