//! What must hold of a guide: one rule in a file, one folder for each part of a guide, one list.

mod address;
mod case;
mod dates;
mod edge;
mod mention;
mod reason;
mod rule;
mod version;

mod contracts;
mod criteria;
mod facts;
mod faq;
mod files;
mod images;
mod links;
mod names;
mod outcomes;
mod prose;
mod samples;
mod scenarios;
mod settings;
mod sources;
mod subjects;
mod tables;
mod tree;
mod verdict;

use jiff::civil::Date;

use crate::diag::Diagnostics;
use crate::model::Guide;
use crate::source::Sources;
use case::Case;
pub use rule::Rule;

/// All rules, by the part of a guide that they are about.
pub const GROUPS: &[(&str, &[Rule])] = &[
    ("files", files::RULES),
    ("names", names::RULES),
    ("settings", settings::RULES),
    ("subjects", subjects::RULES),
    ("criteria", criteria::RULES),
    ("facts", facts::RULES),
    ("tables", tables::RULES),
    ("sources", sources::RULES),
    ("prose", prose::RULES),
    ("links", links::RULES),
    ("images", images::RULES),
    ("faq", faq::RULES),
    ("samples", samples::RULES),
    ("contracts", contracts::RULES),
    ("tree", tree::RULES),
    ("outcomes", outcomes::RULES),
    ("scenarios", scenarios::RULES),
    ("verdict", verdict::RULES),
];

/// Holds a guide against all rules; `today` where dates are to be held against a day that is known.
pub fn guide(sources: &Sources, guide: &Guide, today: Option<Date>, notes: &mut Diagnostics) {
    let case = Case::of(sources, guide, today);
    for rule in GROUPS.iter().flat_map(|(_, rules)| *rules) {
        rule.hold(&case, notes);
    }
}
