//! The tree makes more pages than the budget allows.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::tree::Route;

pub const RULE: Rule = Rule::error("too-many-pages", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some((tree, routes)) = &case.walkable else { return };
    let (count, budget) = (pages(routes), tree.budget.max_step_pages);
    if count > budget {
        let message = format!("the tree makes {count} pages; the budget is {budget}");
        let hint = "let answers that mean the same lead to an outcome sooner, or raise the budget";
        found.advise(tree.at("/budget/max_step_pages"), message, hint);
    }
}

/// One page for the first question, and one behind each answer given. Routes that begin alike follow
/// each other, so each brings as many pages as it has steps that the one before has not.
fn pages(routes: &[Route<'_>]) -> usize {
    let shared = |pair: &[Route<'_>]| {
        let mut steps = pair[0].steps.iter().zip(&pair[1].steps);
        steps.position(|(one, other)| one.option.id != other.option.id).unwrap_or_default()
    };
    let steps: usize = routes.iter().map(|route| route.steps.len()).sum();
    1 + steps - routes.windows(2).map(shared).sum::<usize>()
}
