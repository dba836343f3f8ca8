//! Criteria: their groups, units and what is better.

use super::rule::Rule;

mod better_misfit;
mod criterion_title_twice;
mod group_empty;
mod unit_missing;
mod unit_stray;
mod unknown_group;

pub const RULES: &[Rule] = &[
    unknown_group::RULE,
    unit_missing::RULE,
    unit_stray::RULE,
    better_misfit::RULE,
    criterion_title_twice::RULE,
    group_empty::RULE,
];
