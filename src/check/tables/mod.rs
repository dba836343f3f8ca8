//! Tables: what they show, and where they are shown.

use super::rule::Rule;

mod table_empty;
mod table_one_sided;
mod table_unused;

pub const RULES: &[Rule] = &[table_empty::RULE, table_unused::RULE, table_one_sided::RULE];
