//! The author's files by record, with the JSON Schema of each.

use serde_json::Value;

use super::allow::Allowance;
use super::decision::{Scenario, Verdict};
use super::fact::{Criteria, Fact, Table};
use super::page::{Page, Question};
use super::reference::Source;
use super::settings::Settings;
use super::subject::Subject;
use super::task::TaskRecord;
use crate::contract::Contract;
use crate::tree::Tree;
use crate::yaml::schema;

/// A kind of file that authors write.
#[derive(Clone, Copy, Debug)]
pub struct Record {
    /// Its name.
    pub name: &'static str,
    /// Which files are of this kind.
    pub file: &'static str,
    /// Makes its schema.
    pub schema: fn() -> Value,
}

/// All records, in the order of the manual.
pub const RECORDS: &[Record] = &[
    Record { name: "guide", file: "content/guide.yaml", schema: schema::<Settings> },
    Record {
        name: "subject",
        file: "front matter of content/subjects/*.md",
        schema: schema::<Subject>,
    },
    Record { name: "criteria", file: "content/criteria.yaml", schema: schema::<Criteria> },
    Record { name: "facts", file: "content/facts/*.yaml", schema: schema::<Vec<Fact>> },
    Record { name: "tables", file: "content/tables.yaml", schema: schema::<Vec<Table>> },
    Record { name: "sources", file: "content/sources.yaml", schema: schema::<Vec<Source>> },
    Record { name: "page", file: "front matter of content/pages/*.md", schema: schema::<Page> },
    Record { name: "faq", file: "front matter of content/faq/*.md", schema: schema::<Question> },
    Record { name: "verdict", file: "content/verdict.yaml", schema: schema::<Verdict> },
    Record { name: "tree", file: "content/tree.yaml", schema: schema::<Tree> },
    Record { name: "scenarios", file: "content/scenarios.yaml", schema: schema::<Vec<Scenario>> },
    Record { name: "task", file: "content/samples/*/task.yaml", schema: schema::<TaskRecord> },
    Record {
        name: "contract",
        file: "content/samples/*/contract.yaml",
        schema: schema::<Contract>,
    },
    Record { name: "allow", file: "content/allow.yaml", schema: schema::<Vec<Allowance>> },
];

impl Record {
    /// The schema as a text that ends in a newline.
    pub fn text(&self) -> String {
        let mut schema = (self.schema)();
        schema["title"] = self.file.into();
        format!("{}\n", serde_json::to_string_pretty(&schema).expect("a schema is plain JSON"))
    }
}
