//! `verdict.yaml` and `scenarios.yaml`: what to choose in which situation.

use schemars::JsonSchema;
use serde::Deserialize;

use crate::slug::Slug;
use crate::tree::Answers;

/// The verdict.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// The answer to the guide's question, in two sentences.
    pub overall: String,
    /// Situations and what to choose in them.
    pub rows: Vec<VerdictRow>,
}

/// A situation and what to choose in it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct VerdictRow {
    /// Its name.
    pub id: Slug,
    /// The situation.
    pub situation: String,
    /// What to choose.
    pub pick: Vec<Slug>,
    /// Why.
    pub because: String,
    /// When not.
    pub unless: Option<String>,
    /// The criteria that it rests on.
    pub evidence: Vec<Slug>,
    /// The scenarios that stand for it.
    #[serde(default)]
    pub scenarios: Vec<Slug>,
}

/// A project that readers recognise, its answers to the tree and the outcome that it must have.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Its name.
    pub id: Slug,
    /// The project in two to four words.
    pub title: String,
    /// The project in a sentence.
    pub persona: String,
    /// The answers that it would give: exactly those that are asked.
    pub answers: Answers,
    /// What must come of them.
    pub expect: Expectation,
    /// Whether it stands on the home page.
    #[serde(default)]
    pub card: bool,
}

/// What must come of a scenario.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expectation {
    /// The outcome.
    pub outcome: Slug,
    /// Criteria of reasons that must be shown.
    #[serde(default)]
    pub reasons: Vec<Slug>,
}
