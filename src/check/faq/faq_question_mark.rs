//! A frequent question does not end like a question.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("faq-question-mark", check);

/// Question marks at the end of a sentence: Latin, full width, Arabic, Greek, and the joined ones.
const MARKS: [char; 7] = ['?', '？', '؟', ';', '⁇', '⁈', '⁉'];

/// The Armenian one, which stands above the word that is asked for.
const INSIDE: char = '՞';

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for text in case.guide.faq.values() {
        let question = text.front.question.trim_end_matches(['"', '”', '»', ')']);
        if !(question.ends_with(MARKS) || question.contains(INSIDE)) {
            let message = format!("`{}` does not end with a question mark", text.front.question);
            let hint = "write it as readers would ask it";
            found.advise(text.front.at("/question"), message, hint);
        }
    }
}
