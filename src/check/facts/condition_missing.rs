//! A cell does not say under which conditions it was found.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};

pub const RULE: Rule = Rule::error("condition-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        let Some(criterion) = case.guide.criterion(fact.criterion.as_str()) else { continue };
        let missing = criterion.comparable_on.iter().find(|it| !cell.conditions.contains_key(*it));
        if let Some(condition) = missing {
            let message = format!("the cell of `{subject}` does not say its `{condition}`");
            let stray = cell.conditions.keys().find(|it| !criterion.comparable_on.contains(it));
            let hint = match stray {
                Some(stray) => format!("`{}` is not comparable on `{stray}`", criterion.id),
                None => format!("add `conditions: {{{condition}: …}}`"),
            };
            found.advise(fact.key_at(&format!("/cells/{subject}")), message, hint);
        }
    }
}
