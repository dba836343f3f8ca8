//! A scenario is not shown a reason that it must be shown.

use super::super::case::Case;
use super::super::reason;
use super::super::rule::{Found, Rule};
use crate::slug::Slug;
use crate::tree::{End, Reason};

pub const RULE: Rule = Rule::error("scenario-reason", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (tree, scenario, walk) in super::walks(case) {
        let End::Outcome(name, outcome) = walk.end else { continue };
        // A scenario that ends elsewhere, and a reason that names what does not exist or that never
        // holds, are told by themselves.
        let is_sound = |reason: &Reason| {
            let routes = case.walkable.as_ref().map_or(&[][..], |(_, routes)| routes);
            reason.criterion.as_ref().is_none_or(|criterion| is_criterion(case, criterion))
                && reason::is_known(tree, reason)
                && (routes.is_empty() || reason::is_ever_shown(routes, name, reason))
        };
        if *name != scenario.expect.outcome || !outcome.because.iter().all(is_sound) {
            continue;
        }
        let given = walk.answers();
        for (at, criterion) in scenario.expect.reasons.iter().enumerate() {
            let shown =
                |it: &Reason| it.criterion.as_ref() == Some(criterion) && it.applies(&given);
            if is_criterion(case, criterion) && !outcome.because.iter().any(shown) {
                let id = &scenario.id;
                let message = format!("`{id}` is not shown a reason from `{criterion}`");
                let hint = format!("add one to `{name}` that its answers allow, or expect another");
                found.advise(scenario.at(&format!("/expect/reasons/{at}")), message, hint);
            }
        }
    }
}

fn is_criterion(case: &Case<'_>, id: &Slug) -> bool {
    case.guide.criterion(id.as_str()).is_some()
}
