//! `sources.yaml`: what facts rest on.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::slug::Slug;

/// A page, file or measurement that facts rest on.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Its name.
    pub id: Slug,
    /// What sort of source it is.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// Who publishes it.
    pub publisher: String,
    /// Its address.
    pub url: Option<String>,
    /// The page of this guide that holds it, for work of one's own.
    pub page: Option<Slug>,
    /// What it speaks of.
    #[serde(rename = "for")]
    pub about: Option<About>,
    /// Whether it is the first hand.
    pub primary: bool,
    /// When it was read.
    pub read: Date,
    /// What to know of it.
    pub note: Option<String>,
}

/// What a source speaks of.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The subject.
    pub subject: Slug,
    /// Its version.
    pub version: Option<String>,
}

/// What sort of source it is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Documentation.
    Docs,
    /// Source code.
    Code,
    /// Release notes.
    Release,
    /// A survey.
    Survey,
    /// A benchmark of others.
    Benchmark,
    /// A measurement of one's own.
    Measurement,
    /// An article.
    Blog,
    /// A discussion.
    Forum,
    /// A package's own description.
    Metadata,
}

impl Kind {
    /// The word that readers see.
    pub fn label(self) -> &'static str {
        match self {
            Kind::Docs => "Documentation",
            Kind::Code => "Code",
            Kind::Release => "Release notes",
            Kind::Survey => "Survey",
            Kind::Benchmark => "Benchmark",
            Kind::Measurement => "Own measurement",
            Kind::Blog => "Article",
            Kind::Forum => "Discussion",
            Kind::Metadata => "Package description",
        }
    }
}
