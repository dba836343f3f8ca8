//! Subjects: each has a name, a mark and a version of its own.

use super::rule::Rule;

mod dates_reversed;
mod mark_letter;
mod mark_twice;
mod short_too_long;
mod subject_address;
mod subject_name_twice;
mod version_ended;
mod version_mismatch;

pub const RULES: &[Rule] = &[
    subject_address::RULE,
    subject_name_twice::RULE,
    mark_twice::RULE,
    mark_letter::RULE,
    short_too_long::RULE,
    version_mismatch::RULE,
    version_ended::RULE,
    dates_reversed::RULE,
];
