//! A file is indented with tabs and with spaces.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::lines::{self, Line};

pub const RULE: Rule = Rule::warning("mixed-indent", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for lines in lines::files(case) {
        let mut indented = lines.iter().filter_map(indent);
        let Some((_, first)) = indented.next() else { continue };
        let other =
            indented.find(|(_, indent)| indent.starts_with('\t') != first.starts_with('\t'));
        if let Some((line, indent)) = other {
            let (this, above) = match indent.starts_with('\t') {
                true => ("tabs", "spaces"),
                false => ("spaces", "tabs"),
            };
            let message = format!("the line is indented with {this}, those above with {above}");
            found.advise(line.at(0..indent.len()), message, "use one of the two in the whole file");
        }
    }
}

/// A line with what it is indented by. One space alone sets the stars of a comment in line.
fn indent<'a>(line: &'a Line<'a>) -> Option<(&'a Line<'a>, &'a str)> {
    let indent = &line.text[..line.text.len() - line.text.trim_start_matches([' ', '\t']).len()];
    (indent.len() < line.text.len() && (indent.starts_with('\t') || indent.starts_with("  ")))
        .then_some((line, indent))
}
