//! An answer has no weights, and others to the same question have.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("weights-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (id, question) in &tree.questions {
        if question.options.iter().all(|option| option.weighs.is_empty()) {
            continue;
        }
        let options = question.options.iter().enumerate();
        let bare: Vec<_> = options.filter(|(_, it)| it.weighs.is_empty() && !it.unsure).collect();
        if let [(at, _), ..] = bare[..] {
            let names: Vec<String> = bare.iter().map(|(_, it)| format!("`{}`", it.id)).collect();
            let place = tree.at(&format!("/questions/{id}/options/{at}/id"));
            let message = format!("no weights for {}, unlike other answers", names.join(", "));
            let hint = "add `weighs`, with equal numbers where an answer favours none";
            found.advise(place, message, hint);
        }
    }
}
