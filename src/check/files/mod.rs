//! Files: all of them are read, and hold what their names and readers expect.

use super::rule::Rule;

mod file_unread;
mod file_unused;
mod invisible_character;
mod merge_conflict;
mod names_differ_in_case;
mod placeholder;
mod symbolic_link;

pub const RULES: &[Rule] = &[
    file_unused::RULE,
    file_unread::RULE,
    symbolic_link::RULE,
    names_differ_in_case::RULE,
    merge_conflict::RULE,
    placeholder::RULE,
    invisible_character::RULE,
];
