//! Scenarios: each ends where it must, by exactly the answers that it is asked for.

use std::collections::BTreeSet;

use super::criteria_names;
use super::tree::can_be_walked;
use crate::diag::{Diagnostic, Diagnostics, did_you_mean};
use crate::model::decision::Scenario;
use crate::model::{Guide, Part};
use crate::slug::Slug;
use crate::tree::{End, Tree};
use crate::yaml::Record;

pub fn check(guide: &Guide, notes: &mut Diagnostics) {
    let mut ids = BTreeSet::new();
    for scenario in &guide.scenarios {
        if !ids.insert(&scenario.id) {
            let message = format!("the scenario `{}` stands here a second time", scenario.id);
            notes.add(Diagnostic::error("id-twice", scenario.at("/id"), message));
        }
    }
    let Some(tree) = &guide.tree else { return };
    let mut sound = can_be_walked(tree);
    for scenario in &guide.scenarios {
        sound &= names(guide, tree, scenario, notes) && ends_well(tree, scenario, notes);
    }
    if sound && guide.is_whole(Part::Scenarios) {
        let expected: BTreeSet<&Slug> =
            guide.scenarios.iter().map(|it| &it.expect.outcome).collect();
        for id in tree.outcomes.keys().filter(|id| !expected.contains(id)) {
            let message = format!("no scenario ends at `{id}`");
            let note = Diagnostic::warning(
                "outcome-untested",
                tree.key_at(&format!("/outcomes/{id}")),
                message,
            );
            notes.add(note.hint("add a project that should end there to `content/scenarios.yaml`"));
        }
    }
}

/// Holds the names in a scenario against the tree; says whether all of them exist.
fn names(
    guide: &Guide,
    tree: &Record<Tree>,
    scenario: &Record<Scenario>,
    notes: &mut Diagnostics,
) -> bool {
    let mut known = true;
    let mut unknown = |code, at, message: String, word: &Slug, names: Vec<&str>| {
        let note = Diagnostic::error(code, at, message);
        notes.add(Diagnostic { hint: did_you_mean(word.as_str(), names), ..note });
        known = false;
    };
    for (question, option) in &scenario.answers {
        let Some(asked) = tree.questions.get(question) else {
            let at = scenario.key_at(&format!("/answers/{question}"));
            let names = tree.questions.keys().map(Slug::as_str).collect();
            unknown(
                "unknown-question",
                at,
                format!("the question `{question}` does not exist"),
                question,
                names,
            );
            continue;
        };
        if asked.option(option).is_none() {
            let at = scenario.at(&format!("/answers/{question}"));
            let names = asked.options.iter().map(|option| option.id.as_str()).collect();
            unknown(
                "unknown-option",
                at,
                format!("`{option}` is not an option of `{question}`"),
                option,
                names,
            );
        }
    }
    let outcome = &scenario.expect.outcome;
    if !tree.outcomes.contains_key(outcome) {
        let names = tree.outcomes.keys().map(Slug::as_str).collect();
        let at = scenario.at("/expect/outcome");
        unknown(
            "unknown-outcome",
            at,
            format!("the outcome `{outcome}` does not exist"),
            outcome,
            names,
        );
    }
    for (at, criterion) in scenario.expect.reasons.iter().enumerate() {
        let place = || scenario.at(&format!("/expect/reasons/{at}"));
        super::criterion(criterion.as_str()).among(criteria_names(guide), place, guide, notes);
    }
    known
}

/// Walks a scenario; says whether it ends where it must.
fn ends_well(tree: &Record<Tree>, scenario: &Record<Scenario>, notes: &mut Diagnostics) -> bool {
    // A tree with a dead end on this way is told of by itself.
    let Some(walk) = tree.try_walk(&scenario.answers) else { return false };
    let way: Vec<&str> = walk.steps.iter().map(|step| step.option.id.as_str()).collect();
    let (name, outcome) = match walk.end {
        End::Asks(node, _) => {
            let question = &tree.flow[node].ask;
            let when = if way.is_empty() {
                "first".to_owned()
            } else {
                format!("after {}", way.join("/"))
            };
            let message = format!(
                "`{}` does not answer `{question}`, which the tree asks {when}",
                scenario.id
            );
            notes.add(Diagnostic::error(
                "scenario-unfinished",
                scenario.key_at("/answers"),
                message,
            ));
            return false;
        }
        End::Outcome(name, outcome) => (name, outcome),
    };
    let given = walk.answers();
    for question in scenario.answers.keys().filter(|question| !given.contains_key(*question)) {
        let message = format!("`{}` answers `{question}`, which it is not asked", scenario.id);
        notes.add(Diagnostic::error(
            "scenario-not-asked",
            scenario.key_at(&format!("/answers/{question}")),
            message,
        ));
    }
    if *name != scenario.expect.outcome {
        let message = format!(
            "`{}` should end at `{}`, but {} leads to `{name}`",
            scenario.id,
            scenario.expect.outcome,
            way.join("/")
        );
        let note = Diagnostic::error("scenario-failed", scenario.at("/expect/outcome"), message);
        notes.add(note.hint("correct the tree, or the expectation if the advice is right"));
        return false;
    }
    for (at, criterion) in scenario.expect.reasons.iter().enumerate() {
        let shown = |reason: &crate::tree::Reason| {
            reason.criterion.as_ref() == Some(criterion) && reason.applies(&given)
        };
        if !outcome.because.iter().any(shown) {
            let message = format!(
                "`{}` should be shown a reason from `{criterion}`, but is not",
                scenario.id
            );
            notes.add(Diagnostic::error(
                "scenario-reason",
                scenario.at(&format!("/expect/reasons/{at}")),
                message,
            ));
        }
    }
    true
}
