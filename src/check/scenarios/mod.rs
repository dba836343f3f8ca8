//! Scenarios: each ends where it must, by exactly the answers that it is asked for.

use super::case::Case;
use super::rule::Rule;
use crate::model::Part;
use crate::model::decision::Scenario;
use crate::tree::{End, Route, Tree, Walk};
use crate::yaml::Record;

mod answer_untested;
mod outcome_untested;
mod scenario_failed;
mod scenario_not_asked;
mod scenario_reason;
mod scenario_unfinished;

pub const RULES: &[Rule] = &[
    scenario_unfinished::RULE,
    scenario_not_asked::RULE,
    scenario_failed::RULE,
    scenario_reason::RULE,
    outcome_untested::RULE,
    answer_untested::RULE,
];

/// Every scenario whose names exist, with its walk through the tree as far as that leads. A dead end
/// on the way is told by itself.
fn walks<'a>(
    case: &Case<'a>,
) -> impl Iterator<Item = (&'a Record<Tree>, &'a Record<Scenario>, Walk<'a>)> {
    case.guide.tree.iter().flat_map(|tree| {
        let scenarios = case.guide.scenarios.iter().filter(|it| is_known(tree, it));
        scenarios.filter_map(move |it| Some((tree, it, tree.try_walk(&it.answers)?)))
    })
}

fn is_known(tree: &Tree, scenario: &Scenario) -> bool {
    let mut answers = scenario.answers.iter();
    tree.outcomes.contains_key(&scenario.expect.outcome)
        && answers.all(|(question, option)| {
            tree.questions.get(question).is_some_and(|asked| asked.option(option).is_some())
        })
}

/// The tree and its routes, where what no scenario does can be told: all were read, and none has a
/// fault of its own, for that one may be the one that is missed.
fn testable<'c, 'a>(case: &'c Case<'a>) -> Option<&'c (&'a Record<Tree>, Vec<Route<'a>>)> {
    let walkable = case.walkable.as_ref()?;
    let is_sound = |scenario: &Record<Scenario>| is_sound(walkable.0, scenario);
    let is_whole = case.guide.is_whole(Part::Scenarios);
    (is_whole && case.guide.scenarios.iter().all(is_sound)).then_some(walkable)
}

/// Whether a scenario's names exist and it ends where it must.
pub fn is_sound(tree: &Tree, scenario: &Scenario) -> bool {
    is_known(tree, scenario)
        && tree.try_walk(&scenario.answers).is_some_and(|walk| ends_well(scenario, &walk))
}

fn ends_well(scenario: &Scenario, walk: &Walk<'_>) -> bool {
    matches!(walk.end, End::Outcome(name, _) if *name == scenario.expect.outcome)
}
