//! The command line: what was typed, to one exit code.

mod args;
mod build;
mod check;
mod explain;
mod format;
mod online;
mod report;
mod schema;

use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;
use jiff::civil::Date;

use crate::source::Sources;
use crate::{Options, load};
use args::{Arguments, Findings, Verb};

pub use format::json::Report as FindingsReport;

/// Findings in the content.
const FINDINGS: u8 = 1;
/// The command was not understood.
const USAGE: u8 = 2;
/// Files, folders or the network failed.
const MACHINE: u8 = 3;

/// Runs the command that `arguments` spell; the first one is the program's name. `epoch` is what
/// the environment says of `SOURCE_DATE_EPOCH`.
pub fn main(arguments: impl Iterator<Item = OsString>, epoch: Option<OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Nothing is left to tell where even the message cannot be written.
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { USAGE } else { 0 });
        }
    };
    let color = arguments.color;
    let result = match &arguments.verb {
        Verb::Build(build) => {
            day(&build.findings, epoch).and_then(|today| build::run(build, today, color))
        }
        Verb::Check(check) => {
            day(&check.findings, epoch).and_then(|today| check::run(check, today, color))
        }
        Verb::Explain(explain) => explain::run(explain, color),
        Verb::Schema(schema) => schema::run(schema, color),
    };
    match result {
        Ok(code) => code,
        Err(Failure { code, message }) => {
            let _ = writeln!(report::stderr(color), "error: {message}");
            ExitCode::from(code)
        }
    }
}

/// Why a command could not do its work.
struct Failure {
    code: u8,
    message: String,
}

impl Failure {
    fn usage(message: impl Into<String>) -> Failure {
        Failure { code: USAGE, message: message.into() }
    }

    fn machine(message: impl Into<String>) -> Failure {
        Failure { code: MACHINE, message: message.into() }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure::machine(error.to_string())
    }
}

/// What a command comes to.
type Outcome = Result<ExitCode, Failure>;

/// The day that dates are held against: the one typed, or that of `SOURCE_DATE_EPOCH`.
fn day(findings: &Findings, epoch: Option<OsString>) -> Result<Option<Date>, Failure> {
    if let (None, Some(epoch)) = (findings.today, epoch) {
        let seconds = epoch.to_str().and_then(|text| text.parse::<i64>().ok());
        let moment = seconds.and_then(|it| jiff::Timestamp::from_second(it).ok());
        return match moment {
            Some(moment) => Ok(Some(moment.to_zoned(jiff::tz::TimeZone::UTC).date())),
            None => {
                let epoch = epoch.display();
                Err(Failure::usage(format!(
                    "SOURCE_DATE_EPOCH is `{epoch}`, but takes whole seconds since 1970"
                )))
            }
        };
    }
    Ok(findings.today)
}

/// The project's files.
fn sources(findings: &Findings) -> Result<Sources, Failure> {
    let project = findings.project.display();
    if !findings.project.join("content").is_dir() {
        let message = format!("{project}: holds no folder `content`, so it is not a guide");
        return Err(Failure::machine(message));
    }
    Ok(load::project(&findings.project)?)
}

fn options(findings: &Findings, today: Option<Date>) -> Options {
    Options { base_url: None, strict: findings.strict, today }
}
