//! An answer that speaks more for a subject moves the advice away from it.

use std::collections::BTreeSet;

use super::super::case::{Case, path};
use super::super::rule::{Found, Rule};
use super::weights;
use crate::slug::Slug;
use crate::tree::{End, QuestionOption, Route, Step, Tree, Walk};

pub const RULE: Rule = Rule::warning("not-monotone", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some((tree, routes)) = &case.walkable else { return };
    let mut told = BTreeSet::new();
    for route in routes {
        let Some(pick) = weights::only_pick(tree, route.outcome) else { continue };
        // A route against its own weights is told by itself.
        if weights::against(tree, &route.steps, pick).is_some() {
            continue;
        }
        for step in &route.steps {
            for option in &step.asked.options {
                let change = (step.node, &step.option.id, &option.id);
                if !told.contains(&change)
                    && favours(pick, step.option, option)
                    && let Some(other) = turned(tree, route, (step, option), pick)
                {
                    told.insert(change);
                    let message = format!(
                        "`{}` leads to `{pick}`; with `{}`, which weighs more for it, to `{other}`",
                        path(&route.steps),
                        option.id
                    );
                    let at = tree.at(&format!("/flow/{}/go/{}", step.node, option.id));
                    let hint = "correct where the answer leads, or what it weighs";
                    found.advise(at, message, hint);
                }
            }
        }
    }
}

/// Whether an option weighs more for `pick` than another does, and no more for anyone else.
fn favours(pick: &Slug, given: &QuestionOption, instead: &QuestionOption) -> bool {
    let weight = |option: &QuestionOption, id| option.weighs.get(id).copied().unwrap_or_default();
    weight(instead, pick) > weight(given, pick)
        && instead.weighs.keys().all(|id| id == pick || weight(instead, id) <= weight(given, id))
}

/// The subject that the changed route ends at, where it is another one and its weights agree.
fn turned<'a>(
    tree: &'a Tree,
    route: &Route<'a>,
    (step, option): (&Step<'a>, &QuestionOption),
    pick: &Slug,
) -> Option<&'a Slug> {
    let mut answers = route.answers();
    answers.insert(step.question.clone(), option.id.clone());
    let Walk { steps, end: End::Outcome(outcome, _) } = tree.walk(&answers) else { return None };
    let other = weights::only_pick(tree, outcome).filter(|other| *other != pick)?;
    weights::against(tree, &steps, other).is_none().then_some(other)
}
