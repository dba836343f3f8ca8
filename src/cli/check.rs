//! `versus check`: all findings of a guide; nothing of it is written.

use std::io::{self, Write};
use std::process::ExitCode;

use jiff::civil::Date;

use super::args::{Check, Color, Format};
use super::format::Told;
use super::online::{self, Asked};
use super::{FINDINGS, MACHINE, Outcome, report};
use crate::compile;
use crate::diag::{Diagnostics, Severity};
use crate::model::{self, fairness};

/// Tells what is wrong with a guide.
pub fn run(check: &Check, today: Option<Date>, color: Color) -> Outcome {
    let sources = super::sources(&check.findings)?;
    let mut notes = compile(&sources, &super::options(&check.findings, today)).notes;
    let guide = model::read(&sources, &mut Diagnostics::default());
    let asked = match &guide {
        Some(guide) => {
            let today = today.unwrap_or(guide.settings.updated);
            online::ask(check, guide, today, &mut notes)?
        }
        None => Asked::default(),
    };
    let figures = guide.filter(|_| check.report).map(|guide| fairness::of(&guide, today));
    Told::of(&notes, &sources, &check.findings).print(figures.as_ref(), color)?;
    for line in asked.lines.iter().filter(|_| !check.findings.quiet) {
        writeln!(report::stderr(color), "{line}")?;
    }
    summary(check, &notes, sources.count(), color)?;
    Ok(match notes.count(Severity::Error) {
        0 if asked.is_cut_off => ExitCode::from(MACHINE),
        0 => ExitCode::SUCCESS,
        _ => ExitCode::from(FINDINGS),
    })
}

/// The last line: to standard output where nothing is wrong and people read it.
fn summary(check: &Check, notes: &Diagnostics, files: usize, color: Color) -> io::Result<()> {
    let allowed = match notes.allowed().len() {
        0 => String::new(),
        count => format!("; {count} allowed"),
    };
    if !notes.is_empty() {
        let counted = report::counted(notes);
        return writeln!(report::stderr(color), "{counted} in {files} files{allowed}");
    }
    let line = format!("no findings in {files} files{allowed}");
    match check.findings.format {
        _ if check.findings.quiet => Ok(()),
        Format::Human => writeln!(report::stdout(color), "{line}"),
        _ => writeln!(report::stderr(color), "{line}"),
    }
}
