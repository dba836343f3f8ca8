//! `versus schema`: JSON Schemas of the author's files, for editors.

use std::io::Write;
use std::process::ExitCode;

use super::args::{Color, Schema};
use super::{Failure, FindingsReport, Outcome, report};
use crate::diag::did_you_mean;
use crate::model::schema::{RECORDS, Record};
use crate::{emit, yaml};

/// What `--format json` prints is a record too, though no author writes it.
const FINDINGS: Record = Record {
    name: "findings",
    file: "what `--format json` prints",
    schema: yaml::schema::<FindingsReport>,
};

/// Prints the schema of one record or a list of all, or writes all into a folder.
pub fn run(schema: &Schema, color: Color) -> Outcome {
    let all = || RECORDS.iter().chain([&FINDINGS]);
    let mut out = report::stdout(color);
    if let Some(folder) = &schema.output {
        for record in all() {
            emit::file(&folder.join(format!("{}.json", record.name)), record.text().as_bytes())?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    let Some(name) = &schema.record else {
        for record in all() {
            writeln!(out, "{:10} {}", record.name, record.file)?;
        }
        return Ok(ExitCode::SUCCESS);
    };
    let Some(record) = all().find(|record| record.name == name) else {
        let hint = did_you_mean(name, all().map(|record| record.name)).unwrap_or_default();
        return Err(Failure::usage(format!("`{name}` is not a record: {hint}")));
    };
    write!(out, "{}", record.text())?;
    Ok(ExitCode::SUCCESS)
}
