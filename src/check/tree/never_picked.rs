//! No outcome recommends a subject.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::slug::Slug;

pub const RULE: Rule = Rule::error("never-picked", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    let picks: Vec<&Vec<Slug>> = tree.outcomes.values().map(|outcome| &outcome.picks).collect();
    // An outcome that picks nothing, or something unknown, may be meant for it.
    if !picks.iter().all(|picks| case.is_choice(picks)) {
        return;
    }
    for subject in case.subjects() {
        if !picks.iter().any(|picks| picks.contains(subject)) {
            let message = format!("no outcome picks `{subject}`");
            let hint = "add an outcome that recommends it, and answers that lead there";
            found.advise(tree.key_at("/outcomes"), message, hint);
        }
    }
}
