//! A reason rests on a row in which a subject is ahead that the outcome does not pick.

use super::super::case::Case;
use super::super::edge;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("reason-against-table", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, outcome) in tree.outcomes.iter().filter(|(_, it)| case.is_choice(&it.picks)) {
        for (at, reason) in outcome.because.iter().enumerate() {
            let Some(criterion) = &reason.criterion else { continue };
            let Some(ahead) = edge::ahead(case, criterion) else { continue };
            if !outcome.picks.contains(ahead) {
                let place = tree.at(&format!("/outcomes/{id}/because/{at}/criterion"));
                let message =
                    format!("`{criterion}` speaks for `{ahead}`, which `{id}` does not pick");
                let hint = "name another criterion, or move the sentence to `watch_out`";
                found.advise(place, message, hint);
            }
        }
    }
}
