//! The mark of a subject is not a letter or two.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("mark-letter", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (_, subject) in case.guide.subjects_in_order() {
        let letter = &subject.front.mark.letter;
        let fits =
            (1..=2).contains(&letter.chars().count()) && letter.chars().any(char::is_alphanumeric);
        if !fits {
            let message = format!("`{letter}` is not one letter or two");
            found.advise(subject.front.at("/mark/letter"), message, "take the first of its name");
        }
    }
}
