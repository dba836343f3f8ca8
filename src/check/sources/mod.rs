//! Sources: each has a place to look it up, and something rests on it.

use super::rule::Rule;

mod address_credentials;
mod link_shortener;
mod source_address;
mod source_address_twice;
mod source_moving;
mod source_stale;
mod source_unused;
mod tracking_parameters;

pub const RULES: &[Rule] = &[
    source_address::RULE,
    source_unused::RULE,
    source_address_twice::RULE,
    source_stale::RULE,
    source_moving::RULE,
    tracking_parameters::RULE,
    link_shortener::RULE,
    address_credentials::RULE,
];
