//! An option takes the address of the whole tree.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::model::address;

pub const RULE: Rule = Rule::error("option-reserved", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, question) in &tree.questions {
        for (at, option) in question.options.iter().enumerate() {
            if address::RESERVED_OPTIONS.contains(&option.id.as_str()) {
                let place = tree.at(&format!("/questions/{id}/options/{at}/id"));
                let message = format!("`{}` is the address of the whole tree", option.id);
                found.advise(place, message, "give the option another id");
            }
        }
    }
}
