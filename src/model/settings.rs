//! `guide.yaml`: what the guide is, what it compares and in which order it is read.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use crate::slug::Slug;

/// The settings of a guide.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The title, as a question where it fits.
    pub title: String,
    /// The name for page titles and the head of each page.
    pub short: String,
    /// The guide in one sentence, for search engines and previews.
    pub summary: String,
    /// The language of the text, as in `<html lang>`.
    pub language: String,
    /// Where the guide is published; canonical links need it.
    pub base_url: Option<String>,
    /// The day of the last change that readers should know of.
    pub updated: Date,
    /// After how many days a fact should be looked at again.
    #[serde(default = "half_a_year")]
    pub review_after_days: u32,
    /// What is compared, in order: the first stands on the left.
    pub subjects: Vec<Slug>,
    /// The chapters, in order.
    pub chapters: Vec<Chapter>,
    /// The tasks, in order.
    #[serde(default)]
    pub tasks: Vec<Slug>,
    /// The frequent questions, in order.
    #[serde(default)]
    pub faq: Vec<Slug>,
}

/// Pages that belong together.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chapter {
    /// Its title.
    pub title: String,
    /// Its pages, in order; the names of generated pages may stand among them.
    pub pages: Vec<Slug>,
}

fn half_a_year() -> u32 {
    180
}
