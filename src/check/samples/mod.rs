//! Samples: each side is there, and its code can be shown.

use super::rule::Rule;

mod line_too_long;
mod lines;
mod listing_too_long;
mod mixed_indent;
mod open_region_missing;
mod region_missing;
mod run_host;
mod run_port;
mod sample_empty;
mod sample_file_unlisted;
mod secret;
mod side_missing;
mod sides_equal;
mod trailing_space;
mod unknown_language;

pub const RULES: &[Rule] = &[
    side_missing::RULE,
    region_missing::RULE,
    open_region_missing::RULE,
    unknown_language::RULE,
    sample_file_unlisted::RULE,
    sample_empty::RULE,
    line_too_long::RULE,
    listing_too_long::RULE,
    trailing_space::RULE,
    mixed_indent::RULE,
    secret::RULE,
    run_port::RULE,
    run_host::RULE,
    sides_equal::RULE,
];
