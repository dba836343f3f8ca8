//! A chapter has no pages.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("chapter-empty", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let settings = &case.guide.settings;
    for (at, chapter) in settings.chapters.iter().enumerate() {
        if chapter.pages.is_empty() {
            let message = format!("the chapter “{}” has no pages", chapter.title);
            let at = settings.at(&format!("/chapters/{at}/pages"));
            found.advise(at, message, "name its pages, or take the chapter out");
        }
    }
}
