//! The tree: every answer leads on, and to what it speaks for.

use super::rule::Rule;

mod asked_twice;
mod circle;
mod dead_end;
mod decides_nothing;
mod label_too_long;
mod label_twice;
mod never_picked;
mod no_unsure;
mod not_monotone;
mod one_sided_tree;
mod option_reserved;
mod question_mark;
mod question_names_subject;
mod question_twice;
mod too_few_options;
mod too_many_options;
mod too_many_pages;
mod too_many_questions;
mod unknown_node;
mod unknown_option;
mod unknown_outcome;
mod unknown_question;
mod unreachable;
mod weights;
mod weights_disagree;
mod weights_missing;

pub use asked_twice::second_time;

pub const RULES: &[Rule] = &[
    unknown_question::RULE,
    unknown_option::RULE,
    unknown_node::RULE,
    unknown_outcome::RULE,
    dead_end::RULE,
    circle::RULE,
    unreachable::RULE,
    asked_twice::RULE,
    decides_nothing::RULE,
    never_picked::RULE,
    one_sided_tree::RULE,
    too_many_questions::RULE,
    too_many_pages::RULE,
    too_few_options::RULE,
    too_many_options::RULE,
    no_unsure::RULE,
    label_twice::RULE,
    label_too_long::RULE,
    option_reserved::RULE,
    question_twice::RULE,
    question_mark::RULE,
    question_names_subject::RULE,
    weights_missing::RULE,
    weights_disagree::RULE,
    not_monotone::RULE,
];
