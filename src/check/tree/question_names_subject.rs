//! A question names a subject and so gives its answer away.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("question-names-subject", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    let subjects = case.guide.subjects.values();
    let names: Vec<&str> = subjects.flat_map(|it| [&*it.front.name, &*it.front.short]).collect();
    for (id, question) in &tree.questions {
        if let Some(name) = names.iter().find(|name| has_word(&question.text, name)) {
            let at = tree.at(&format!("/questions/{id}/text"));
            let message = format!("the question `{id}` names {name}");
            let hint = "ask about what the reader has or needs, not about what is recommended";
            found.advise(at, message, hint);
        }
    }
}

/// Whether a text holds a name as a word of its own, in the same capitals: many names are common
/// words besides.
fn has_word(text: &str, name: &str) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    text.match_indices(name).any(|(at, name)| {
        !is_letter(text[..at].chars().next_back())
            && !is_letter(text[at + name.len()..].chars().next())
    })
}
