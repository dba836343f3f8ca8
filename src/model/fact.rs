//! `criteria.yaml`, `facts/*.yaml` and `tables.yaml`: what is compared, what holds, what is shown.

use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::slug::Slug;

/// All criteria, in groups.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criteria {
    /// The groups, in order.
    pub groups: Vec<Group>,
    /// The criteria, in order.
    pub criteria: Vec<Criterion>,
}

/// Criteria that belong together.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its name.
    pub id: Slug,
    /// Its title.
    pub title: String,
}

/// Something that the subjects are compared by.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// Its name.
    pub id: Slug,
    /// Its group.
    pub group: Slug,
    /// Its title.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What its cells hold.
    #[serde(rename = "type")]
    pub kind: Kind,
    /// The unit of its numbers.
    pub unit: Option<String>,
    /// Which value is better.
    pub better: Better,
    /// What has to be the same before two cells can be compared: `hardware`, `server`.
    #[serde(default)]
    pub comparable_on: Vec<String>,
}

/// What the cells of a criterion hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// How far a subject has it.
    Support,
    /// A number with a unit.
    Number,
    /// A day.
    Date,
    /// A version.
    Version,
    /// Words.
    Text,
}

impl Kind {
    /// The word that authors write.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Support => "support",
            Kind::Number => "number",
            Kind::Date => "date",
            Kind::Version => "version",
            Kind::Text => "text",
        }
    }
}

/// Which value of a criterion is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Better {
    /// To have it.
    Yes,
    /// The higher number.
    Higher,
    /// The lower number.
    Lower,
    /// The later day.
    Later,
    /// The earlier day.
    Earlier,
    /// Neither: the row only describes.
    None,
}

impl Better {
    /// The word that authors write.
    pub fn as_str(self) -> &'static str {
        match self {
            Better::Yes => "yes",
            Better::Higher => "higher",
            Better::Lower => "lower",
            Better::Later => "later",
            Better::Earlier => "earlier",
            Better::None => "none",
        }
    }
}

/// What holds of each subject by one criterion.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The criterion.
    pub criterion: Slug,
    /// Who is ahead: a subject, `tie`, `depends`, or `none` where the row only describes.
    pub edge: Slug,
    /// Why.
    pub edge_because: Option<String>,
    /// How it was measured.
    pub measured: Option<Measured>,
    /// The cells, by subject.
    pub cells: BTreeMap<Slug, Cell>,
}

/// How a fact was measured.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measured {
    /// On which day.
    pub date: Date,
    /// With what.
    pub environment: String,
    /// By which commands.
    pub command: String,
    /// How often.
    pub runs: u32,
    /// What to know before believing it.
    pub note: Option<String>,
}

/// What holds of one subject by one criterion.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// The value: a word of [`Support`], a number or a day; left out for text and versions.
    pub value: Option<Json>,
    /// The lowest and highest value seen.
    pub spread: Option<[f64; 2]>,
    /// What the reader sees.
    pub text: String,
    /// Under which conditions that was found, by what the criterion is comparable on.
    #[serde(default)]
    pub conditions: BTreeMap<String, String>,
    /// What else the reader must know.
    pub note: Option<String>,
    /// Since which version.
    pub since: Option<String>,
    /// The package that adds it.
    pub via: Option<Via>,
    /// What the cell rests on.
    pub sources: Vec<Slug>,
    /// When that was looked at.
    pub checked: Date,
}

/// A package that adds what a subject lacks.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Via {
    /// Its name.
    pub name: String,
    /// Its address.
    pub url: String,
}

/// How far a subject has something, from most to least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Support {
    /// In the box, stable and documented.
    Yes,
    /// In the box, with limits.
    Partial,
    /// By a package of others.
    Addon,
    /// In the box, not yet stable.
    Experimental,
    /// Decided, not there yet.
    Planned,
    /// Not there.
    No,
    /// The question does not arise.
    Na,
    /// Not looked at yet.
    Unknown,
}

impl Support {
    /// All values, in order.
    pub const ALL: [Support; 8] = [
        Support::Yes,
        Support::Partial,
        Support::Addon,
        Support::Experimental,
        Support::Planned,
        Support::No,
        Support::Na,
        Support::Unknown,
    ];

    /// The word that authors write.
    pub fn as_str(self) -> &'static str {
        match self {
            Support::Yes => "yes",
            Support::Partial => "partial",
            Support::Addon => "addon",
            Support::Experimental => "experimental",
            Support::Planned => "planned",
            Support::No => "no",
            Support::Na => "na",
            Support::Unknown => "unknown",
        }
    }

    /// The word that readers see.
    pub fn label(self) -> &'static str {
        match self {
            Support::Yes => "Yes",
            Support::Partial => "In part",
            Support::Addon => "Add-on",
            Support::Experimental => "Experimental",
            Support::Planned => "Planned",
            Support::No => "No",
            Support::Na => "Does not apply",
            Support::Unknown => "Not checked",
        }
    }

    /// What the word means, for the legend.
    pub fn meaning(self) -> &'static str {
        match self {
            Support::Yes => "in the box, stable and documented",
            Support::Partial => "in the box, with the limits that the note names",
            Support::Addon => "by a package of others, which the cell names",
            Support::Experimental => "in the box, but may still change",
            Support::Planned => "decided, but not there yet",
            Support::No => "not there",
            Support::Na => "the question does not arise here",
            Support::Unknown => "not looked at yet",
        }
    }
}

impl Cell {
    /// The value of a support cell.
    pub fn support(&self) -> Option<Support> {
        let word = self.value.as_ref()?.as_str()?;
        Support::ALL.into_iter().find(|support| support.as_str() == word)
    }

    /// The value of a number cell.
    pub fn number(&self) -> Option<f64> {
        self.value.as_ref()?.as_f64()
    }

    /// The value of a date cell.
    pub fn day(&self) -> Option<Date> {
        self.value.as_ref()?.as_str()?.parse().ok()
    }
}

/// Criteria that are shown together.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Its name.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// What it shows, in a sentence.
    pub caption: String,
    /// The criteria, in order.
    pub rows: Vec<Slug>,
}
