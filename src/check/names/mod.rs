//! Names: each stands for one thing, and that thing exists.

use super::rule::Rule;

mod id_twice;
mod listed_twice;
mod unknown_criterion;
mod unknown_page;
mod unknown_scenario;
mod unknown_source;
mod unknown_subject;
mod unknown_table;
mod unknown_task;

pub const RULES: &[Rule] = &[
    id_twice::RULE,
    listed_twice::RULE,
    unknown_criterion::RULE,
    unknown_subject::RULE,
    unknown_source::RULE,
    unknown_task::RULE,
    unknown_page::RULE,
    unknown_table::RULE,
    unknown_scenario::RULE,
];
