//! A route asks more questions than the budget allows.

use super::super::case::{Case, path};
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("too-many-questions", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some((tree, routes)) = &case.walkable else { return };
    let Some(longest) = routes.iter().max_by_key(|route| route.steps.len()) else { return };
    let (count, budget) = (longest.steps.len(), tree.budget.max_questions);
    if count > budget {
        let message =
            format!("`{}` asks {count} questions; the budget is {budget}", path(&longest.steps));
        let hint = "drop the question that decides least, or raise the budget";
        found.advise(tree.at("/budget/max_questions"), message, hint);
    }
}
