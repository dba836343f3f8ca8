//! The guide's settings: what they list exists, and what exists is listed.

use super::rule::Rule;

mod base_address;
mod chapter_empty;
mod date_in_future;
mod home_missing;
mod language_tag;
mod listed_but_missing;
mod page_name_taken;
mod subject_unlisted;
mod too_few_subjects;
mod updated_behind;

pub const RULES: &[Rule] = &[
    too_few_subjects::RULE,
    listed_but_missing::RULE,
    subject_unlisted::RULE,
    home_missing::RULE,
    page_name_taken::RULE,
    chapter_empty::RULE,
    language_tag::RULE,
    base_address::RULE,
    updated_behind::RULE,
    date_in_future::RULE,
];
