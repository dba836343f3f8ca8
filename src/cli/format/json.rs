//! Findings as one JSON document of a form of our own: `versus schema findings` describes it.

use schemars::JsonSchema;
use serde::Serialize;

use super::Files;
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::model::fairness::Figures;

/// All findings of a run.
#[derive(Serialize, JsonSchema)]
pub struct Report<'a> {
    /// The version of this form; a change that readers must know of raises it.
    format: u32,
    /// The version of versus.
    version: &'a str,
    /// The findings, in the order of their places.
    findings: Vec<Finding<'a>>,
    /// Findings that `allow.yaml` allows.
    allowed: Vec<AllowedFinding<'a>>,
    /// How many there are.
    summary: Summary,
    /// Figures about the guide, where they were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    report: Option<&'a Figures>,
}

/// One finding.
#[derive(Serialize, JsonSchema)]
struct Finding<'a> {
    /// Its code: `versus explain CODE` says more.
    code: &'a str,
    /// How much it weighs.
    severity: Severity,
    /// What is.
    message: &'a str,
    /// What to do.
    hint: Option<&'a str>,
    /// The file, from where the command was typed.
    path: String,
    /// Where in the file; nothing where the whole file is meant, or one that is missing.
    place: Option<Place>,
}

/// A finding that is allowed.
#[derive(Serialize, JsonSchema)]
struct AllowedFinding<'a> {
    /// The finding.
    #[serde(flatten)]
    finding: Finding<'a>,
    /// The author's reason.
    because: &'a str,
}

/// A part of a file. Lines and columns count from 1, columns in characters; bytes count from 0. The
/// end is where the part is over.
#[derive(Serialize, JsonSchema)]
struct Place {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start_byte: usize,
    end_byte: usize,
}

/// How many findings there are.
#[derive(Serialize, JsonSchema)]
struct Summary {
    errors: usize,
    warnings: usize,
    allowed: usize,
}

/// The findings as a document.
pub(super) fn report<'a>(
    notes: &'a Diagnostics,
    files: &Files<'_>,
    figures: Option<&'a Figures>,
) -> Report<'a> {
    let allowed = notes
        .allowed()
        .into_iter()
        .map(|it| AllowedFinding { finding: finding(&it.note, files), because: &it.because });
    Report {
        format: 1,
        version: env!("CARGO_PKG_VERSION"),
        findings: notes.sorted().into_iter().map(|note| finding(note, files)).collect(),
        allowed: allowed.collect(),
        summary: Summary {
            errors: notes.count(Severity::Error),
            warnings: notes.count(Severity::Warning),
            allowed: notes.allowed().len(),
        },
        report: figures,
    }
}

fn finding<'a>(note: &'a Diagnostic, files: &Files<'_>) -> Finding<'a> {
    Finding {
        code: note.code,
        severity: note.severity,
        message: &note.message,
        hint: note.hint.as_deref(),
        path: files.path(note),
        place: place(note, files),
    }
}

fn place(note: &Diagnostic, files: &Files<'_>) -> Option<Place> {
    let (start_byte, end_byte) = note.at.span?;
    let (start, end) = files.range(note)?;
    Some(Place {
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        start_byte,
        end_byte,
    })
}
