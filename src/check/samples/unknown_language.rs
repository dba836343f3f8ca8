//! No grammar is known for a sample file, or for the word of a fence.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::nearest;
use crate::highlight::{Language, known_languages};

pub const RULE: Rule = Rule::error("unknown-language", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for file in case.guide.tasks.values().flat_map(|task| &task.files) {
        if Language::of_file(file.name()).is_none() {
            let message = format!("no language is known for `{}`", file.path);
            found.advise(file.at.clone(), message, "plain text files end in `.txt`");
        }
    }
    let fences = case.guide.proses().flat_map(|prose| prose.fences());
    for fence in fences.filter(|fence| !fence.language.is_empty()) {
        if Language::named(&fence.language).is_none() {
            let message = format!("the language `{}` is not known", fence.language);
            let hint = nearest(&fence.language, known_languages()).map_or_else(
                || "plain text is ```text".to_owned(),
                |name| format!("did you mean `{name}`?"),
            );
            found.advise(fence.at.clone(), message, hint);
        }
    }
}
