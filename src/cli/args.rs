//! What can be typed, and nothing else.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

/// A static site generator for comparison guides.
#[derive(Debug, Parser)]
#[command(name = "versus", version, about, arg_required_else_help = true)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub verb: Verb,
    /// When to use colour.
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto)]
    pub color: Color,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Verb {
    /// Turn a guide into a site.
    Build(Build),
    /// Find what is wrong with a guide; write nothing.
    Check(Check),
    /// Say what a finding means, with a faulty and a sound example.
    Explain(Explain),
    /// Print the JSON Schema of a record, for editors.
    Schema(Schema),
}

/// `versus build`
#[derive(Debug, Args)]
pub struct Build {
    /// How findings are made and told.
    #[command(flatten)]
    pub findings: Findings,
    /// Where the site goes [default: DIR/output].
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// The address that the site is published at, instead of the guide's own.
    #[arg(short = 'u', long, value_name = "URL", value_parser = address)]
    pub base_url: Option<String>,
}

/// `versus check`
#[derive(Debug, Args)]
pub struct Check {
    /// How findings are made and told.
    #[command(flatten)]
    pub findings: Findings,
    /// Add figures that show how even-handed the guide is.
    #[arg(long)]
    pub report: bool,
    /// Ask every outside address whether it is still there.
    #[arg(long)]
    pub links: bool,
    /// Ask the package registries whether a newer version is out.
    #[arg(long)]
    pub outdated: bool,
    /// Ask a mirror instead of a registry: pypi, crates or npm.
    #[arg(long, value_name = "NAME=URL", value_parser = mirror, requires = "outdated")]
    pub registry: Vec<Mirror>,
}

/// Where a registry is asked.
#[derive(Clone, Debug)]
pub struct Mirror {
    /// `pypi`, `crates` or `npm`.
    pub registry: String,
    /// The address that stands before its paths.
    pub base: String,
}

/// What every verb takes that looks for findings.
#[derive(Debug, Args)]
pub struct Findings {
    /// The project: the folder that holds `content/`.
    #[arg(value_name = "DIR", default_value = ".")]
    pub project: PathBuf,
    /// Count warnings as errors.
    #[arg(long)]
    pub strict: bool,
    /// The day that dates are held against [default: `SOURCE_DATE_EPOCH`, or else the day that the
    /// guide was updated].
    #[arg(long, value_name = "DATE", value_parser = day)]
    pub today: Option<Date>,
    /// How findings are told.
    #[arg(long, value_enum, default_value_t = Format::Human)]
    pub format: Format,
    /// Say nothing where nothing is wrong.
    #[arg(short, long)]
    pub quiet: bool,
}

/// `versus explain`
#[derive(Debug, Args)]
pub struct Explain {
    /// The finding's code; all codes are listed where none is given.
    pub code: Option<String>,
}

/// `versus schema`
#[derive(Debug, Args)]
pub struct Schema {
    /// The record; all records are listed where none is given.
    pub record: Option<String>,
    /// Write the schemas of all records into this folder instead.
    #[arg(short, long, value_name = "DIR", conflicts_with = "record")]
    pub output: Option<PathBuf>,
}

fn address(text: &str) -> Result<String, String> {
    let known = text.starts_with("https://") || text.starts_with("http://");
    known
        .then(|| text.to_owned())
        .ok_or_else(|| "an address begins with https:// or http://".to_owned())
}

fn mirror(text: &str) -> Result<Mirror, String> {
    let (registry, base) = text.split_once('=').ok_or("write it as pypi=https://…")?;
    if !["pypi", "crates", "npm"].contains(&registry) {
        return Err(format!("`{registry}` is not one of pypi, crates and npm"));
    }
    Ok(Mirror { registry: registry.to_owned(), base: address(base)? })
}

fn day(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "a day is written as YYYY-MM-DD".to_owned())
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set; anywhere, if `CLICOLOR_FORCE` is.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

/// How findings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people: the lines meant, and what to do; to standard error.
    Human,
    /// One JSON document to standard output.
    Json,
    /// SARIF 2.1.0 to standard output, as code hosts read it.
    Sarif,
    /// Workflow commands of GitHub to standard output, which become annotations.
    Github,
}
