//! `versus explain`: what a finding means.

use std::io::Write;
use std::process::ExitCode;

use super::args::{Color, Explain};
use super::{Failure, Outcome, report};
use crate::diag::{Severity, did_you_mean};
use crate::explain::{self, Example, Page};

/// Prints the page of a code, or a list of all.
pub fn run(explain: &Explain, color: Color) -> Outcome {
    let pages = explain::pages();
    let mut out = report::stdout(color);
    let Some(code) = &explain.code else {
        for (code, page) in &pages {
            writeln!(out, "{code:26} {:8} {}", weight(page), page.title)?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    let Some(page) = pages.get(code.as_str()) else {
        let hint = did_you_mean(code, pages.keys().copied()).unwrap_or_default();
        let message = format!("`{code}` is not the code of a finding: {hint}");
        return Err(Failure::usage(message));
    };
    write!(out, "{}", text(code, page))?;
    Ok(ExitCode::SUCCESS)
}

fn weight(page: &Page) -> &'static str {
    match page.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

/// A page as plain text.
fn text(code: &str, page: &Page) -> String {
    let mut text =
        format!("{}[{code}]: {}\n\n{}\n\n{}\n", weight(page), page.title, page.what, page.why);
    for (title, examples) in [("Faulty", &page.bad), ("Sound", &page.good)] {
        for example in examples {
            text.push_str(&format!("\n{title}{}\n\n", place(example)));
            for line in example.text.lines() {
                text.push_str(format!("    {line}").trim_end());
                text.push('\n');
            }
        }
    }
    if !page.told.is_empty() {
        text.push_str("\nTold\n\n");
        page.told.lines().for_each(|line| text.push_str(&format!("    {line}\n")));
    }
    text
}

fn place(example: &Example) -> String {
    match (example.info.strip_prefix("- "), example.info.strip_prefix("-> ")) {
        (Some(path), _) => format!(": there is no {path}"),
        (_, Some(path)) => format!(": {path} is a symbolic link"),
        _ => format!(
            ", in {}:",
            example.info.trim_start_matches("latin-1 ").trim_start_matches("large ")
        ),
    }
}
