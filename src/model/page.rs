//! `pages/<page>.md` and `faq/<question>.md`: prose with front matter.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::diag::Diagnostics;
use crate::markdown::{self, Prose};
use crate::slug::Slug;
use crate::source::SourcePath;
use crate::yaml::{self, Reader, Record};

/// A Markdown file: its front matter and its text.
#[derive(Clone, Debug)]
pub struct Text<T> {
    /// The front matter.
    pub front: Record<T>,
    /// What stands below.
    pub prose: Prose,
}

/// The front matter of a page.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// The page's heading.
    pub title: String,
    /// Its name in lists of pages.
    pub short: Option<String>,
    /// What it says, in a sentence.
    pub summary: String,
}

/// The front matter of a frequent question.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question.
    pub question: String,
    /// When the answer was looked at.
    pub checked: Date,
    /// What the answer rests on.
    pub sources: Vec<Slug>,
}

/// A Markdown file taken apart, or `None` with findings where its front matter cannot be read. The
/// text is read in any case, so that its faults are told too.
pub fn read<T: JsonSchema + DeserializeOwned>(
    reader: &Reader<T>,
    path: &SourcePath,
    bytes: &[u8],
    notes: &mut Diagnostics,
) -> Option<Text<T>> {
    let text = yaml::text(path, bytes, notes)?;
    let parts = yaml::split(path, text, notes)?;
    let front = reader.read_part(path, parts.front, parts.front_offset, notes);
    let prose = markdown::read(path, parts.body, parts.body_offset, notes);
    Some(Text { front: front?, prose })
}
