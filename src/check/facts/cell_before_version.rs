//! A cell was last checked before the version that is compared came out.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};

pub const RULE: Rule = Rule::warning("cell-before-version", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        let Some(version) = case.guide.subjects.get(subject).map(|it| &it.front.version) else {
            continue;
        };
        if cell.checked < version.released {
            let (line, released) = (&version.line, version.released);
            let message = format!("the cell is older than `{subject}` {line} of {released}");
            let hint = "look at its sources again and write the new day";
            found.advise(fact.at(&format!("/cells/{subject}/checked")), message, hint);
        }
    }
}
