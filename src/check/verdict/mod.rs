//! The verdict: each row is a choice, and the facts and the tree say the same.

use super::rule::Rule;
use crate::model::Guide;
use crate::model::decision::{Verdict, VerdictRow};
use crate::yaml::Record;

mod outcome_without_row;
mod situation_twice;
mod subject_never_chosen;
mod verdict_against_evidence;
mod verdict_against_tree;
mod verdict_evidence;
mod verdict_picks_nothing;
mod verdict_untested;

pub const RULES: &[Rule] = &[
    situation_twice::RULE,
    verdict_picks_nothing::RULE,
    verdict_evidence::RULE,
    verdict_against_evidence::RULE,
    verdict_untested::RULE,
    verdict_against_tree::RULE,
    subject_never_chosen::RULE,
    outcome_without_row::RULE,
];

/// Every row, with its place.
fn rows(guide: &Guide) -> impl Iterator<Item = (&Record<Verdict>, String, &VerdictRow)> {
    guide.verdict.iter().flat_map(|verdict| {
        let rows = verdict.rows.iter().enumerate();
        rows.map(move |(at, row)| (verdict, format!("/rows/{at}"), row))
    })
}
