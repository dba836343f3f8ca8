//! What directives mean: the blocks and inline parts that pages can ask for.

use crate::diag::did_you_mean;
use crate::markdown::Directive;

/// Why a directive means nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What sort of fault it is.
    pub kind: FaultKind,
    /// What is, as a lowercase phrase.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
}

/// What can be wrong with a directive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// There is none of this name.
    Name,
    /// Its label or an attribute is missing, or not one that it takes.
    Attribute,
}

/// A directive on a line of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A comparison table.
    Table(String),
    /// The sides of a task, face to face; one region of it, or all.
    Sample {
        /// The task.
        task: String,
        /// The region.
        region: Option<String>,
    },
    /// The verdict's rows.
    Verdict,
    /// The first question of the tree.
    Tree,
    /// The scenarios of the home page.
    Scenarios,
    /// The frequent questions.
    Faq,
    /// Figures that show how even-handed the guide is.
    Fairness,
}

/// A directive inside a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// The text of a cell: criterion and subject.
    Fact(String, String),
    /// The version of a subject: its line, or exactly.
    Version {
        /// The subject.
        subject: String,
        /// Whether the exact version is meant.
        exact: bool,
    },
    /// A numbered reference to a source.
    Cite(String),
}

const BLOCKS: [&str; 7] = ["table", "sample", "verdict", "tree", "scenarios", "faq", "fairness"];
const INLINES: [&str; 3] = ["fact", "version", "cite"];

/// What a directive on a line means.
pub fn block(directive: &Directive) -> Result<Block, Fault> {
    let attribute = |name: &str| directive.spelling.attributes.get(name).cloned();
    let required = |name: &str| {
        attribute(name).ok_or_else(|| {
            let message = format!("`::{}` has no `{name}`", directive.spelling.name);
            let hint = format!("write it as `::{}{{{name}=\"…\"}}`", directive.spelling.name);
            Fault { kind: FaultKind::Attribute, message, hint: Some(hint) }
        })
    };
    let (block, known): (Block, &[&str]) = match directive.spelling.name.as_str() {
        "table" => (Block::Table(required("id")?), &["id"]),
        "sample" => {
            let task = required("task")?;
            (Block::Sample { task, region: attribute("region") }, &["task", "region"])
        }
        "verdict" => (Block::Verdict, &[]),
        "tree" => (Block::Tree, &[]),
        "scenarios" => (Block::Scenarios, &[]),
        "faq" => (Block::Faq, &[]),
        "fairness" => (Block::Fairness, &[]),
        _ => return Err(unknown(directive, "::", &BLOCKS)),
    };
    let stray = directive.spelling.attributes.keys().find(|key| !known.contains(&key.as_str()));
    match stray {
        None => Ok(block),
        Some(key) => {
            let message = format!("`::{}` takes no `{key}`", directive.spelling.name);
            let hint = did_you_mean(key, known.iter().copied());
            Err(Fault { kind: FaultKind::Attribute, message, hint })
        }
    }
}

/// What a directive inside a sentence means.
pub fn inline(directive: &Directive) -> Result<Inline, Fault> {
    let label = directive.spelling.label.clone().unwrap_or_default();
    let (first, second) = match label.split_once('/') {
        Some((first, second)) => (first.to_owned(), Some(second.to_owned())),
        None => (label, None),
    };
    match (directive.spelling.name.as_str(), second) {
        ("fact", Some(subject)) => Ok(Inline::Fact(first, subject)),
        ("version", None) => Ok(Inline::Version { subject: first, exact: false }),
        ("version", Some(word)) if word == "exact" => {
            Ok(Inline::Version { subject: first, exact: true })
        }
        ("cite", None) => Ok(Inline::Cite(first)),
        ("fact", None) => Err(spelled(directive, ":fact[criterion/subject]")),
        ("version", Some(_)) => Err(spelled(directive, ":version[subject/exact]")),
        ("cite", Some(_)) => Err(spelled(directive, ":cite[source]")),
        _ => Err(unknown(directive, ":", &INLINES)),
    }
}

fn unknown(directive: &Directive, colons: &str, names: &'static [&str]) -> Fault {
    let name = &directive.spelling.name;
    Fault {
        kind: FaultKind::Name,
        message: format!("`{colons}{name}` is not a directive"),
        hint: did_you_mean(name, names.iter().copied()),
    }
}

fn spelled(directive: &Directive, form: &str) -> Fault {
    Fault {
        kind: FaultKind::Attribute,
        message: format!("`:{}` is not complete", directive.spelling.name),
        hint: Some(format!("write it as `{form}`")),
    }
}
