//! `subjects/<subject>.md`: one of the things compared.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::slug::Slug;

/// A subject.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// Its name.
    pub name: String,
    /// Its name where there is little room.
    pub short: String,
    /// What it is, in a few words.
    pub tagline: String,
    /// The version that is compared.
    pub version: Version,
    /// The stack that is compared, in words.
    pub compare_as: String,
    /// Its licence.
    pub license: String,
    /// Its own addresses.
    pub links: Links,
    /// How it is told apart besides its name.
    pub mark: Mark,
    /// The package that its versions are published as.
    pub package: Option<Package>,
}

/// The version of a subject that is compared.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Version {
    /// The line that readers know it by.
    pub line: String,
    /// The exact version.
    pub exact: String,
    /// When the line came out.
    pub released: Date,
    /// When its support ends.
    pub ends: Option<Date>,
    /// What this rests on.
    pub source: Slug,
}

/// A subject's own addresses.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Links {
    /// The home page.
    pub home: String,
    /// The documentation.
    pub docs: String,
    /// The code.
    pub repository: String,
}

/// A letter in a shape: a sign that does not rest on colour.
#[derive(Clone, Debug, Deserialize, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Mark {
    /// One letter, or two.
    pub letter: String,
    /// The shape around it.
    pub shape: Shape,
}

/// The shape of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Shape {
    /// Four corners.
    Square,
    /// None.
    Circle,
    /// Four corners, one at the top.
    Diamond,
    /// Six corners.
    Hexagon,
}

/// A package, by which newer versions can be asked for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// Who publishes it.
    pub registry: Registry,
    /// Its name there.
    pub name: String,
}

/// A publisher of packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Registry {
    /// Python's.
    Pypi,
    /// Rust's.
    Crates,
    /// JavaScript's.
    Npm,
}
