//! versus: a static site generator for comparison guides.
//!
//! The core is one function from bytes to bytes, [`compile`]: no disk, clock, network, environment
//! or terminal inside it. What it has to say goes into [`diag::Diagnostics`]; a broken project is an
//! ordinary input.
//!
//! ```
//! use versus::source::{SourcePath, Sources};
//!
//! let mut sources = Sources::default();
//! let guide = SourcePath::new("content/guide.yaml").expect("a plain path");
//! sources.insert(guide, b"title: Tea or coffee?\n".to_vec());
//!
//! let compiled = versus::compile(&sources, &versus::Options::default());
//! assert!(compiled.output.is_none());
//! let codes: Vec<_> = compiled.notes.sorted().iter().map(|note| note.code).collect();
//! assert!(codes.contains(&"missing-key"));
//! ```

pub mod allow;
pub mod audit;
pub mod check;
pub mod cli;
pub mod contract;
pub mod diag;
pub mod emit;
pub mod explain;
pub mod highlight;
pub mod html;
pub mod load;
pub mod markdown;
pub mod model;
pub mod online;
pub mod output;
pub mod render;
pub mod sample;
pub mod slug;
pub mod source;
pub mod tree;
pub mod yaml;

use allow::Allowances;
use diag::Diagnostics;
use output::Output;
use render::theme::{self, Theme};
use source::Sources;

/// What a build may be told besides its sources.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Where the site is published, instead of what the guide says.
    pub base_url: Option<String>,
    /// Whether warnings stop the build.
    pub strict: bool,
    /// The day that dates of the guide are held against; the day of its last update where it is
    /// not given.
    pub today: Option<jiff::civil::Date>,
}

/// A site, or why there is none.
#[derive(Debug)]
pub struct Compiled {
    /// The finished site; `None` where `notes` hold an error.
    pub output: Option<Output>,
    /// All findings.
    pub notes: Diagnostics,
}

/// The site that a project's files make, with the built-in theme below the project's own.
pub fn compile(sources: &Sources, options: &Options) -> Compiled {
    let mut notes = Diagnostics::default();
    let sources = &sources.clone().over(theme::embedded());

    let guide = model::read(sources, &mut notes);
    let theme = Theme::read(sources, &mut notes);
    if let Some(guide) = &guide {
        check::guide(sources, guide, options.today, &mut notes);
    }
    let Some(guide) = guide else { return Compiled { output: None, notes } };
    let today = options.today.unwrap_or(guide.settings.updated);
    let mut allowances = Allowances::of(&guide, today, &mut notes);
    allowances.apply(&mut notes);
    if options.strict {
        notes.make_strict();
    }
    if notes.has_errors() {
        return Compiled { output: None, notes };
    }

    let base_url = options.base_url.as_deref();
    let output = render::site(&guide, &theme, base_url, &mut notes);
    let mut trial = Diagnostics::default();
    audit::output(&output, &mut trial);
    if !notes.has_errors() && !trial.is_empty() {
        // Once more, with templates that say of each tag where it stands.
        let marked = render::site(&guide, &Theme::marked(sources), base_url, &mut notes);
        audit::output(&marked, &mut notes);
        allowances.apply(&mut notes);
    }
    if !notes.has_errors() {
        allowances.finish(|code| !online::needs_network(code), &mut notes);
    }
    if options.strict {
        notes.make_strict();
    }
    Compiled { output: (!notes.has_errors()).then_some(output), notes }
}
