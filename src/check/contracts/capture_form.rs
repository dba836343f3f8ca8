//! A capture does not say where its value is found.

use super::super::case::Case;
use super::super::rule::{Found, Rule};

pub const RULE: Rule = Rule::error("capture-form", check);

const FORMS: [&str; 3] = ["json:", "regex:", "cookie:"];

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for (contract, pointer, step) in super::steps(case) {
        for (name, from) in &step.capture {
            let rest = FORMS.iter().find_map(|form| from.strip_prefix(form));
            if rest.is_none_or(str::is_empty) {
                let at = contract.at(&format!("{pointer}/capture/{name}"));
                let message = format!("`{from}` does not say where `{name}` is found");
                found.advise(at, message, "write `json:path`, `regex:…(…)…` or `cookie:name`");
            }
        }
    }
}
