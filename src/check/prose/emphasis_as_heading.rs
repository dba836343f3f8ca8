//! A paragraph is all bold, like a heading, and is none.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("emphasis-as-heading", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let paragraphs = case.guide.proses().flat_map(|prose| &prose.paragraphs);
    for paragraph in paragraphs.filter(|paragraph| paragraph.is_bold) {
        let text = case.text(&paragraph.at);
        let words = text.trim_matches(['*', '_']);
        let is_sentence = words.ends_with(['.', '!', '?', ':', '…', '。', '！', '？', '؟']);
        if !is_sentence && words.split_whitespace().count() <= 10 {
            let message = format!("`{text}` looks like a heading and is a paragraph");
            let hint = "write it as `## …` or `### …`, or end it like a sentence";
            found.advise(paragraph.at.clone(), message, hint);
        }
    }
}
