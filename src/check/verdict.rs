//! The verdict: its rows rest on criteria, and say what the tree says.

use std::collections::BTreeSet;

use super::tree::can_be_walked;
use super::{Mention, criteria_names, subject_names};
use crate::diag::{Diagnostic, Diagnostics};
use crate::model::decision::{Verdict, VerdictRow};
use crate::model::{Guide, Part};
use crate::slug::Slug;
use crate::yaml::Record;

pub fn check(guide: &Guide, notes: &mut Diagnostics) {
    let Some(verdict) = &guide.verdict else { return };
    let mut ids = BTreeSet::new();
    for (at, row) in verdict.rows.iter().enumerate() {
        if !ids.insert(&row.id) {
            let message = format!("the row `{}` stands here a second time", row.id);
            notes.add(Diagnostic::error(
                "id-twice",
                verdict.at(&format!("/rows/{at}/id")),
                message,
            ));
        }
        names(guide, verdict, (at, row), notes);
        against_tree(guide, verdict, (at, row), notes);
    }
}

fn names(
    guide: &Guide,
    verdict: &Record<Verdict>,
    (at, row): (usize, &VerdictRow),
    notes: &mut Diagnostics,
) {
    for (place, subject) in row.pick.iter().enumerate() {
        let place = || verdict.at(&format!("/rows/{at}/pick/{place}"));
        super::subject(subject.as_str()).among(subject_names(guide), place, guide, notes);
    }
    for (place, criterion) in row.evidence.iter().enumerate() {
        let place = || verdict.at(&format!("/rows/{at}/evidence/{place}"));
        super::criterion(criterion.as_str()).among(criteria_names(guide), place, guide, notes);
    }
    for (place, scenario) in row.scenarios.iter().enumerate() {
        let place = || verdict.at(&format!("/rows/{at}/scenarios/{place}"));
        let mention = Mention {
            code: "unknown-scenario",
            what: "scenario",
            name: scenario.as_str(),
            part: Part::Scenarios,
        };
        mention.among(guide.scenarios.iter().map(|it| it.id.as_str()), place, guide, notes);
    }
    if row.evidence.is_empty() {
        let message = format!("the row `{}` rests on nothing", row.id);
        let note = Diagnostic::error(
            "verdict-evidence",
            verdict.at(&format!("/rows/{at}/evidence")),
            message,
        );
        notes.add(note.hint("name the criteria that speak for it"));
    }
}

fn against_tree(
    guide: &Guide,
    verdict: &Record<Verdict>,
    (at, row): (usize, &VerdictRow),
    notes: &mut Diagnostics,
) {
    let Some(tree) = guide.tree.as_ref().filter(|tree| can_be_walked(tree)) else { return };
    let picks: BTreeSet<&Slug> = row.pick.iter().collect();
    for (place, name) in row.scenarios.iter().enumerate() {
        let Some(scenario) = guide.scenarios.iter().find(|it| it.id == *name) else { continue };
        let Some(outcome) = tree.outcomes.get(&scenario.expect.outcome) else { continue };
        if outcome.picks.iter().collect::<BTreeSet<_>>() != picks {
            let message = format!(
                "the row `{}` picks {}, but its scenario `{name}` ends at `{}`, which picks {}",
                row.id,
                joined(&row.pick),
                scenario.expect.outcome,
                joined(&outcome.picks),
            );
            let place = verdict.at(&format!("/rows/{at}/scenarios/{place}"));
            notes.add(Diagnostic::error("verdict-against-tree", place, message));
        }
    }
}

fn joined(names: &[Slug]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(" and ")
}
