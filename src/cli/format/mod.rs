//! Findings in the form that was asked for.

mod github;
mod human;
pub mod json;
mod sarif;

use std::io::{self, Write};

use super::args::{Color, Findings, Format};
use super::report;
use crate::diag::{Diagnostic, Diagnostics, Position};
use crate::model::fairness::Figures;
use crate::render::theme;
use crate::source::Sources;

/// Findings with what is needed to show them.
pub struct Told<'a> {
    notes: &'a Diagnostics,
    files: Files<'a>,
    format: Format,
}

/// The files that findings point into.
struct Files<'a> {
    sources: &'a Sources,
    built_in: Sources,
    /// What is put before each path so that it leads there from where the command was typed.
    prefix: String,
}

impl<'a> Told<'a> {
    /// The findings of a project.
    pub fn of(notes: &'a Diagnostics, sources: &'a Sources, findings: &Findings) -> Told<'a> {
        let project = findings.project.to_string_lossy().replace('\\', "/");
        let project = project.trim_start_matches("./").trim_end_matches('/');
        let prefix = match project {
            "" | "." => String::new(),
            folder => format!("{folder}/"),
        };
        let files = Files { sources, built_in: theme::embedded(), prefix };
        Told { notes, files, format: findings.format }
    }

    /// Whether people read the findings, and not a program.
    pub fn is_for_people(&self) -> bool {
        self.format == Format::Human
    }

    /// Prints the findings, and figures where they are asked for: for people to standard error and
    /// output, for programs all to standard output.
    ///
    /// # Errors
    /// Where one of them cannot be written to.
    pub fn print(&self, figures: Option<&Figures>, color: Color) -> io::Result<()> {
        let mut out = report::stdout(color);
        match self.format {
            Format::Human => {
                human::write(self.notes, &self.files, &mut report::stderr(color))?;
                if let Some(figures) = figures {
                    write!(out, "{figures}")?;
                }
                Ok(())
            }
            Format::Json => {
                let report = json::report(self.notes, &self.files, figures);
                document(&serde_json::to_value(report)?, &mut out)
            }
            Format::Sarif => document(&sarif::log(self.notes, &self.files), &mut out),
            Format::Github => github::write(self.notes, &self.files, &mut out),
        }
    }
}

fn document(value: &serde_json::Value, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "{}", serde_json::to_string_pretty(value)?)
}

impl Files<'_> {
    fn bytes(&self, path: &str) -> Option<&[u8]> {
        self.sources.get(path).or_else(|| self.built_in.get(path))
    }

    /// The path from where the command was typed.
    fn path(&self, note: &Diagnostic) -> String {
        format!("{}{}", self.prefix, note.at.path)
    }

    /// Where a finding begins and ends, where it has a place inside of its file.
    fn range(&self, note: &Diagnostic) -> Option<(Position, Position)> {
        let (start, end) = note.at.span?;
        let bytes = self.bytes(&note.at.path)?;
        Some((Position::of(bytes, start), Position::of(bytes, end)))
    }
}
