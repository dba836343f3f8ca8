//! Two subjects have one mark.

use std::ptr;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::model::subject::Mark;

pub const RULE: Rule = Rule::error("mark-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let subjects: Vec<_> = case.guide.subjects_in_order().collect();
    for (at, (_, subject)) in subjects.iter().enumerate() {
        let mark = &subject.front.mark;
        let earlier = subjects[..at].iter().filter(|(_, other)| !ptr::eq(*other, *subject));
        let same = |other: &Mark| other.letter == mark.letter && other.shape == mark.shape;
        if let Some((id, _)) = earlier.into_iter().find(|(_, it)| same(&it.front.mark)) {
            let message = format!("the subject `{id}` has the same letter and shape");
            let hint = "choose another shape: square, circle, diamond or hexagon";
            found.advise(subject.front.at("/mark/letter"), message, hint);
        }
    }
}
