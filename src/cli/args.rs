//! What can be typed, and nothing else.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

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
}

/// `versus build`
#[derive(Debug, Args)]
pub struct Build {
    /// The project: the folder that holds `content/`.
    #[arg(value_name = "DIR", default_value = ".")]
    pub project: PathBuf,
    /// Where the site goes [default: DIR/output].
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// The address that the site is published at, instead of the guide's own.
    #[arg(short = 'u', long, value_name = "URL", value_parser = address)]
    pub base_url: Option<String>,
    /// Let warnings stop the build.
    #[arg(long)]
    pub strict: bool,
    /// Say nothing where nothing is wrong.
    #[arg(short, long)]
    pub quiet: bool,
}

fn address(text: &str) -> Result<String, String> {
    let known = text.starts_with("https://") || text.starts_with("http://");
    known
        .then(|| text.to_owned())
        .ok_or_else(|| "an address begins with https:// or http://".to_owned())
}

/// When to use colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}
