//! Prose: directives, headings, listings, and what the words say.

use super::rule::Rule;

mod directive_attribute;
mod emphasis_as_heading;
mod fence_mark;
mod fence_without_language;
mod heading_jump;
mod heading_twice;
mod page_empty;
mod paragraph_twice;
mod part_missing;
mod second_title;
mod section_empty;
mod summary_length;
mod title_twice;
mod unknown_directive;
mod unknown_region;
mod version_written;

pub const RULES: &[Rule] = &[
    unknown_directive::RULE,
    directive_attribute::RULE,
    unknown_region::RULE,
    part_missing::RULE,
    second_title::RULE,
    heading_jump::RULE,
    heading_twice::RULE,
    section_empty::RULE,
    emphasis_as_heading::RULE,
    page_empty::RULE,
    title_twice::RULE,
    summary_length::RULE,
    paragraph_twice::RULE,
    version_written::RULE,
    fence_without_language::RULE,
    fence_mark::RULE,
];
