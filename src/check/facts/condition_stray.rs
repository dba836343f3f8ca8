//! A cell states a condition that its criterion does not ask for.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};

pub const RULE: Rule = Rule::warning("condition-stray", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        let Some(criterion) = case.guide.criterion(fact.criterion.as_str()) else { continue };
        let asked = &criterion.comparable_on;
        if !asked.iter().all(|condition| cell.conditions.contains_key(condition)) {
            continue;
        }
        for condition in cell.conditions.keys().filter(|it| !asked.contains(it)) {
            let message = format!("`{}` is not comparable on `{condition}`", criterion.id);
            let at = fact.key_at(&format!("/cells/{subject}/conditions/{condition}"));
            found.advise(at, message, "add it to `comparable_on` of the criterion, or take it out");
        }
    }
}
