//! The decision tree: questions, the flow between them, and outcomes.
//!
//! Questions and flow are apart, so that one question may be asked at two places; answers are kept
//! by question, so they survive a change of route.

mod walk;

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::slug::Slug;
pub use walk::{End, Flip, Route, Step, Walk, answers};

/// A reader's answers: question to option.
pub type Answers = BTreeMap<Slug, Slug>;

/// A whole tree.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Tree {
    /// What it decides, as a question.
    pub title: String,
    /// The node of the flow where it begins.
    pub start: Slug,
    /// How large it may grow.
    #[serde(default)]
    pub budget: Budget,
    /// The questions.
    pub questions: BTreeMap<Slug, Question>,
    /// Where each answer leads.
    pub flow: BTreeMap<Slug, Node>,
    /// Where it ends.
    pub outcomes: BTreeMap<Slug, Outcome>,
}

/// How large a tree may grow.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Budget {
    /// Questions on the longest route.
    pub max_questions: usize,
    /// Pages, one for each prefix of a route.
    pub max_step_pages: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Budget { max_questions: 6, max_step_pages: 200 }
    }
}

/// A question.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// The question as asked.
    pub text: String,
    /// Its subject in one to three words.
    pub short: String,
    /// Why it is asked.
    pub why: String,
    /// Its answers, in the order shown.
    pub options: Vec<QuestionOption>,
}

/// An answer to a question.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionOption {
    /// Its name in addresses.
    pub id: Slug,
    /// The answer as shown.
    pub label: String,
    /// A few more words.
    pub hint: Option<String>,
    /// Whether it says that the reader does not know.
    #[serde(default)]
    pub unsure: bool,
    /// How far it speaks for each subject: a second opinion beside the flow.
    #[serde(default)]
    pub weighs: BTreeMap<Slug, i32>,
}

/// A place in the flow.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// The question asked here.
    pub ask: Slug,
    /// Where each of its options leads: a node, or `outcome:` and the name of an outcome.
    pub go: BTreeMap<Slug, Target>,
}

/// Where an answer leads.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(from = "String", into = "String")]
pub enum Target {
    /// To another node.
    Node(String),
    /// To an outcome.
    Outcome(String),
}

impl From<String> for Target {
    fn from(text: String) -> Target {
        match text.strip_prefix("outcome:") {
            Some(name) => Target::Outcome(name.to_owned()),
            None => Target::Node(text),
        }
    }
}

impl From<Target> for String {
    fn from(target: Target) -> String {
        match target {
            Target::Node(name) => name,
            Target::Outcome(name) => format!("outcome:{name}"),
        }
    }
}

impl JsonSchema for Target {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Target".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string" })
    }
}

/// Where a route ends.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    /// The advice in a few words.
    pub title: String,
    /// The advice in a sentence or two.
    pub summary: String,
    /// The subjects that it recommends.
    pub picks: Vec<Slug>,
    /// How clear it is.
    pub strength: Strength,
    /// What speaks for it.
    pub because: Vec<Reason>,
    /// What to be careful of.
    #[serde(default)]
    pub watch_out: Vec<Reason>,
    /// Where to go from here.
    pub next: Vec<NextStep>,
}

/// How clear an outcome is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Strength {
    /// Little speaks against it.
    Strong,
    /// More speaks for it than against it.
    Lean,
    /// Nothing rules either out.
    Either,
}

/// A sentence for readers whose answers support it.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// The sentence.
    pub text: String,
    /// The row that it rests on.
    pub criterion: Option<Slug>,
    /// The answers that it takes: for each question one of these options. Shown to all if empty.
    #[serde(default)]
    pub when: BTreeMap<Slug, Vec<Slug>>,
}

/// Where to go from a result: one of `url`, `page` and `task`.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextStep {
    /// The words of the link.
    pub label: String,
    /// An address outside of the guide.
    pub url: Option<String>,
    /// A page of the guide.
    pub page: Option<Slug>,
    /// A task of the guide.
    pub task: Option<Slug>,
}

impl Reason {
    /// Whether these answers support it.
    pub fn applies(&self, answers: &Answers) -> bool {
        self.when.iter().all(|(question, options)| {
            answers.get(question).is_some_and(|given| options.contains(given))
        })
    }
}

impl Question {
    /// The option of this name.
    pub fn option(&self, id: &Slug) -> Option<&QuestionOption> {
        self.options.iter().find(|option| option.id == *id)
    }
}
