//! A step is for some sides only, and names all of them.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::warning("only-everyone", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (contract, pointer, step) in super::steps(case) {
        if !step.only.is_empty() && case.subjects().all(|subject| step.only.contains(subject)) {
            let at = contract.key_at(&format!("{pointer}/only"));
            let message = format!("`only` of the step `{}` names every subject", step.id);
            found.advise(at, message, "leave it out: a step is for all sides anyway");
        }
    }
}
