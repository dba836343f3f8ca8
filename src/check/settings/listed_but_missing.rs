//! The guide lists something that has no file.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::model::Part;
use crate::slug::Slug;

pub const RULE: Rule = Rule::error("listed-but-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let guide = case.guide;
    let settings = &guide.settings;
    let subjects = (Part::Subjects, "subjects", "subject", settings.subjects.as_slice());
    listed(case, subjects, guide.subjects.keys().collect(), found);
    let tasks = (Part::Tasks, "tasks", "task", settings.tasks.as_slice());
    listed(case, tasks, guide.tasks.keys().collect(), found);
    let questions = (Part::Faq, "faq", "question", settings.faq.as_slice());
    listed(case, questions, guide.faq.keys().collect(), found);
}

fn listed(
    case: &Case<'_>,
    (part, key, what, names): (Part, &str, &str, &[Slug]),
    known: Vec<&Slug>,
    found: &mut Found<'_>,
) {
    let names = names.iter().enumerate().filter(|_| case.guide.is_whole(part));
    for (at, name) in names.filter(|(_, name)| !known.contains(name)) {
        let at = case.guide.settings.at(&format!("/{key}/{at}"));
        let message = format!("the {what} `{name}` does not exist");
        let known = known.iter().map(|name| name.as_str());
        found.unknown(at, message, (name.as_str(), known));
    }
}
