//! Reasons and warnings of outcomes, wherever they stand in a tree.

use crate::slug::Slug;
use crate::tree::{Reason, Route, Tree};

/// A reason and where it stands in the tree.
pub struct Listed<'a> {
    /// The outcome that it is given for.
    pub outcome: &'a Slug,
    /// The reason.
    pub reason: &'a Reason,
    /// Its place.
    pub pointer: String,
}

/// Every reason and every warning of a tree.
pub fn reasons(tree: &Tree) -> impl Iterator<Item = Listed<'_>> {
    tree.outcomes.iter().flat_map(|(outcome, it)| {
        [("because", &it.because), ("watch_out", &it.watch_out)].into_iter().flat_map(
            move |(key, reasons)| {
                reasons.iter().enumerate().map(move |(at, reason)| {
                    let pointer = format!("/outcomes/{outcome}/{key}/{at}");
                    Listed { outcome, reason, pointer }
                })
            },
        )
    })
}

/// Whether a reason names only questions and options that the tree has.
pub fn is_known(tree: &Tree, reason: &Reason) -> bool {
    reason.when.iter().all(|(question, options)| {
        let asked = tree.questions.get(question);
        asked.is_some_and(|asked| options.iter().all(|option| asked.option(option).is_some()))
    })
}

/// Whether a reason is shown on some route to its outcome.
pub fn is_ever_shown(routes: &[Route<'_>], outcome: &Slug, reason: &Reason) -> bool {
    let mut to_it = routes.iter().filter(|route| route.outcome == outcome);
    reason.when.is_empty() || to_it.any(|route| applies(reason, route))
}

/// Whether the answers of a route support a reason.
pub fn applies(reason: &Reason, route: &Route<'_>) -> bool {
    reason.when.iter().all(|(question, options)| {
        let mut steps = route.steps.iter();
        steps.any(|step| step.question == question && options.contains(&step.option.id))
    })
}
