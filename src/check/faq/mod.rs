//! Frequent questions: each is a question, asked once, with a short answer that is looked at again.

use super::rule::Rule;

mod answer_long;
mod answer_missing;
mod faq_question_mark;
mod faq_question_twice;
mod faq_stale;

pub const RULES: &[Rule] = &[
    faq_question_twice::RULE,
    faq_question_mark::RULE,
    answer_missing::RULE,
    answer_long::RULE,
    faq_stale::RULE,
];
