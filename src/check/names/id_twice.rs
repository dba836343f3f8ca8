//! Two things of one list have one id.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::Location;
use crate::model::Guide;

pub const RULE: Rule = Rule::error("id-twice", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let guide = case.guide;
    once("table", guide.tables.iter().map(|it| (it.id.as_str(), it.at("/id"))), found);
    once("source", guide.sources.iter().map(|it| (it.id.as_str(), it.at("/id"))), found);
    once("scenario", guide.scenarios.iter().map(|it| (it.id.as_str(), it.at("/id"))), found);
    criteria(guide, found);
    if let Some(verdict) = &guide.verdict {
        let rows = verdict.rows.iter().enumerate();
        let ids = rows.map(|(at, row)| (row.id.as_str(), verdict.at(&format!("/rows/{at}/id"))));
        once("row", ids, found);
    }
    for contract in guide.tasks.values().filter_map(|task| task.contract.as_ref()) {
        let steps = contract.steps.iter().enumerate();
        let ids = steps.map(|(at, it)| (it.id.as_str(), contract.at(&format!("/steps/{at}/id"))));
        once("step", ids, found);
    }
    if let Some(tree) = &guide.tree {
        for (id, question) in &tree.questions {
            let place = |at: usize| tree.at(&format!("/questions/{id}/options/{at}/id"));
            let options = question.options.iter().enumerate();
            once("option", options.map(|(at, it)| (it.id.as_str(), place(at))), found);
        }
    }
}

fn criteria(guide: &Guide, found: &mut Found<'_>) {
    let Some(record) = &guide.criteria else { return };
    let groups = record.groups.iter().enumerate();
    let ids = groups.map(|(at, it)| (it.id.as_str(), record.at(&format!("/groups/{at}/id"))));
    once("group", ids, found);
    let criteria = record.criteria.iter().enumerate();
    let ids = criteria.map(|(at, it)| (it.id.as_str(), record.at(&format!("/criteria/{at}/id"))));
    once("criterion", ids, found);
}

fn once<'n>(what: &str, ids: impl Iterator<Item = (&'n str, Location)>, found: &mut Found<'_>) {
    let mut seen = BTreeSet::new();
    for (id, at) in ids {
        if !seen.insert(id) {
            let message = format!("the {what} `{id}` stands here a second time");
            found.advise(at, message, "give one of the two another id, or delete it");
        }
    }
}
