//! A fact has no cell for a subject.

use super::super::case::Case;
use super::super::mention::{Kind, known};
use super::super::rule::{Found, Rule};
use crate::diag::nearest;
use crate::model::fact::Fact;

pub const RULE: Rule = Rule::error("cell-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for fact in &case.guide.facts {
        let meant = meant(case, fact);
        for subject in case.subjects().filter(|id| !fact.cells.contains_key(*id)) {
            if meant.contains(&subject.as_str()) {
                continue;
            }
            let message = format!("`{}` has no cell for `{subject}`", fact.criterion);
            let hint = format!("add `{subject}: {{text: …, sources: […], checked: …}}`");
            found.advise(fact.key_at("/cells"), message, hint);
        }
    }
}

/// The subjects that cells with an unknown name are most likely for: those are told of already.
fn meant<'a>(case: &Case<'a>, fact: &Fact) -> Vec<&'a str> {
    let known = known(case.guide, Kind::Subject);
    let unknown = fact.cells.keys().filter(|id| !known.contains(&id.as_str()));
    unknown.filter_map(|id| nearest(id.as_str(), known.iter().copied())).collect()
}
