//! The guide has fewer than two subjects, so there is nothing to compare.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("too-few-subjects", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let settings = &case.guide.settings;
    let count = settings.subjects.len();
    if count < 2 {
        let message = format!("a guide compares two subjects or more, not {count}");
        let written = case.guide.subjects.keys().filter(|id| !settings.subjects.contains(id));
        let names: Vec<String> = written.map(|id| format!("`{id}`")).collect();
        let hint = match names.is_empty() {
            true => "add a file for each below `content/subjects/`".to_owned(),
            false => format!("not listed yet: {}", names.join(", ")),
        };
        found.advise(settings.at("/subjects"), message, hint);
    }
}
