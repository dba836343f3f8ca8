//! `versus build`: a guide into a site on disk.

use std::io::Write;
use std::process::ExitCode;
use std::time::Instant;

use jiff::civil::Date;

use super::args::{Build, Color};
use super::format::Told;
use super::{FINDINGS, Outcome, report};
use crate::diag::Severity;
use crate::{Options, compile, emit};

/// Builds the site; nothing is written where the guide has errors.
pub fn run(build: &Build, today: Option<Date>, color: Color) -> Outcome {
    let started = Instant::now();
    let sources = super::sources(&build.findings)?;
    let base_url = build.base_url.clone();
    let options = Options { base_url, ..super::options(&build.findings, today) };
    let compiled = compile(&sources, &options);
    let told = Told::of(&compiled.notes, &sources, &build.findings);
    told.print(None, color)?;
    let mut stderr = report::stderr(color);
    let Some(site) = compiled.output else {
        writeln!(stderr, "{}; nothing was written", report::counted(&compiled.notes))?;
        return Ok(ExitCode::from(FINDINGS));
    };
    let folder = build.output.clone().unwrap_or_else(|| build.findings.project.join("output"));
    let plan = emit::plan(&emit::present(&folder, &site)?, &site);
    emit::apply(&plan, &site, &folder)?;
    if compiled.notes.count(Severity::Warning) > 0 {
        writeln!(stderr, "{}", report::counted(&compiled.notes))?;
    }
    if !build.findings.quiet {
        let summary =
            report::Summary { site: &site, plan: &plan, folder: &folder, took: started.elapsed() };
        // Standard output is the machine's where a machine format was asked for.
        if told.is_for_people() {
            writeln!(report::stdout(color), "{summary}")?;
        } else {
            writeln!(stderr, "{summary}")?;
        }
    }
    Ok(ExitCode::SUCCESS)
}
