//! Facts: each criterion has a cell for each subject, and every cell holds together.

use super::case::Case;
use super::rule::Rule;
use crate::model::fact::{Cell, Fact};
use crate::slug::Slug;
use crate::yaml::Record;

mod cell_before_version;
mod cell_missing;
mod cell_spread;
mod cell_stale;
mod cell_text_long;
mod cell_text_wordless;
mod cell_unexplained;
mod cell_unknown;
mod cell_value;
mod checked_unread;
pub mod compare;
mod condition_missing;
mod condition_stray;
mod edge_across_conditions;
mod edge_against_values;
mod edge_unexplained;
mod edge_unknown;
mod edge_within_spread;
mod fact_missing;
mod fact_twice;
mod measurement_missing;
mod note_too_long;
mod since_after_version;
mod source_missing;
mod spread_missing;
mod tie_against_values;
mod via_address;

pub const RULES: &[Rule] = &[
    fact_twice::RULE,
    fact_missing::RULE,
    cell_missing::RULE,
    source_missing::RULE,
    cell_value::RULE,
    cell_unexplained::RULE,
    cell_spread::RULE,
    cell_unknown::RULE,
    cell_stale::RULE,
    cell_before_version::RULE,
    checked_unread::RULE,
    cell_text_long::RULE,
    cell_text_wordless::RULE,
    note_too_long::RULE,
    since_after_version::RULE,
    via_address::RULE,
    edge_unknown::RULE,
    edge_unexplained::RULE,
    edge_against_values::RULE,
    edge_within_spread::RULE,
    edge_across_conditions::RULE,
    tie_against_values::RULE,
    measurement_missing::RULE,
    spread_missing::RULE,
    condition_missing::RULE,
    condition_stray::RULE,
];

/// The words for an edge that goes to no subject.
const NOBODY: [&str; 3] = ["tie", "depends", "none"];

/// A cell and where it belongs.
struct Place<'a> {
    fact: &'a Record<Fact>,
    subject: &'a Slug,
    cell: &'a Cell,
}

/// Every cell of a guide.
fn cells<'a>(case: &Case<'a>) -> impl Iterator<Item = Place<'a>> {
    let places = |fact: &'a Record<Fact>| {
        fact.cells.iter().map(move |(subject, cell)| Place { fact, subject, cell })
    };
    case.guide.facts.iter().flat_map(places)
}
