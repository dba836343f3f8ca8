//! The command line: what was typed, to one exit code.

mod args;
mod report;

use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;

use crate::diag::Severity;
use crate::{Options, compile, emit, load};
use args::{Arguments, Build, Verb};

/// Findings in the content.
const FINDINGS: u8 = 1;
/// The command was not understood.
const USAGE: u8 = 2;
/// Files, folders or the network failed.
const MACHINE: u8 = 3;

/// Runs the command that `arguments` spell; the first one is the program's name.
pub fn main(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Nothing is left to tell where even the message cannot be written.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { USAGE } else { 0 });
        }
    };
    let result = match &arguments.verb {
        Verb::Build(build) => self::build(build, arguments.color),
    };
    match result {
        Ok(code) => code,
        Err(error) => {
            let mut stderr = report::stderr(arguments.color);
            let _ = writeln!(stderr, "error: {error}");
            ExitCode::from(MACHINE)
        }
    }
}

fn build(build: &Build, color: args::Color) -> std::io::Result<ExitCode> {
    let started = Instant::now();
    if !build.project.join("content").is_dir() {
        let message =
            format!("{}: holds no folder `content`, so it is not a guide", build.project.display());
        return Err(std::io::Error::new(std::io::ErrorKind::NotFound, message));
    }
    let sources = load::project(&build.project)?;
    let options = Options { base_url: build.base_url.clone(), strict: build.strict, today: None };
    let compiled = compile(&sources, &options);
    let mut stderr = report::stderr(color);
    report::findings(&compiled.notes, &sources, &mut stderr)?;
    let errors = compiled.notes.count(Severity::Error);
    let warnings = compiled.notes.count(Severity::Warning);
    let Some(site) = compiled.output else {
        writeln!(stderr, "{}; nothing was written", report::counted(errors, warnings))?;
        return Ok(ExitCode::from(FINDINGS));
    };
    let folder = build.output.clone().unwrap_or_else(|| build.project.join("output"));
    let plan = emit::plan(&emit::present(&folder, &site)?, &site);
    emit::apply(&plan, &site, &folder)?;
    if warnings > 0 {
        writeln!(stderr, "{}", report::counted(errors, warnings))?;
    }
    if !build.quiet {
        let mut stdout = report::stdout(color);
        let summary =
            report::Summary { site: &site, plan: &plan, folder: &folder, took: started.elapsed() };
        writeln!(stdout, "{summary}")?;
    }
    Ok(ExitCode::SUCCESS)
}
