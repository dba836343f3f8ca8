//! Outcomes: each is advice with reasons that hold, and says where to go from there.

use super::rule::Rule;

mod next_step;
mod no_next_step;
mod no_reason;
mod no_watch_out;
mod outcome_picks_nothing;
mod outcome_title_twice;
mod reason_against_table;
mod reason_twice;
mod when_never;

pub const RULES: &[Rule] = &[
    outcome_title_twice::RULE,
    outcome_picks_nothing::RULE,
    no_reason::RULE,
    reason_against_table::RULE,
    reason_twice::RULE,
    when_never::RULE,
    no_watch_out::RULE,
    next_step::RULE,
    no_next_step::RULE,
];
