//! A question does not end as one.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("question-mark", check);

/// Latin, full width, Arabic, Greek (two ways to write it) and Ethiopic.
const MARKS: [char; 6] = ['?', '？', '؟', ';', '\u{37e}', '፧'];

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, question) in &tree.questions {
        let text = question.text.trim_end().trim_end_matches([')', '"', '”', '»']);
        // The Armenian mark stands on the word that is asked about.
        if !text.ends_with(MARKS) && !text.contains('՞') {
            let at = tree.at(&format!("/questions/{id}/text"));
            let message = format!("the question `{id}` does not end with a question mark");
            found.advise(at, message, "ask it in one sentence");
        }
    }
}
