//! What must hold of a guide. One rule or family of rules in a file, one list of them here.

mod facts;
mod links;
mod prose;
mod samples;
mod scenarios;
mod settings;
mod sources;
mod tables;
mod tree;
mod verdict;

use crate::diag::{Diagnostic, Diagnostics, Location, did_you_mean};
use crate::model::{Guide, Part};

/// All rules, in the order of the guide's files.
const RULES: [fn(&Guide, &mut Diagnostics); 10] = [
    settings::check,
    facts::check,
    tables::check,
    sources::check,
    prose::check,
    links::check,
    samples::check,
    tree::check,
    scenarios::check,
    verdict::check,
];

/// Holds a guide against all rules.
pub fn guide(guide: &Guide, notes: &mut Diagnostics) {
    for rule in RULES {
        rule(guide, notes);
    }
}

/// A name that stands somewhere and must be known.
struct Mention<'a> {
    /// The finding's code.
    code: &'static str,
    /// What it should name: `criterion`.
    what: &'a str,
    /// The name.
    name: &'a str,
    /// The part of the guide that it points into.
    part: Part,
}

impl Mention<'_> {
    /// Adds a finding where `names` lack the name, unless the part that holds them was not read
    /// whole.
    fn among<'n>(
        &self,
        names: impl Iterator<Item = &'n str> + Clone,
        at: impl FnOnce() -> Location,
        guide: &Guide,
        notes: &mut Diagnostics,
    ) {
        if !guide.is_whole(self.part) || names.clone().any(|name| name == self.name) {
            return;
        }
        let message = format!("the {} `{}` does not exist", self.what, self.name);
        let note = Diagnostic::error(self.code, at(), message);
        notes.add(Diagnostic { hint: did_you_mean(self.name, names), ..note });
    }
}

fn criterion<'a>(name: &'a str) -> Mention<'a> {
    Mention { code: "unknown-criterion", what: "criterion", name, part: Part::Criteria }
}

fn subject<'a>(name: &'a str) -> Mention<'a> {
    Mention { code: "unknown-subject", what: "subject", name, part: Part::Subjects }
}

fn source<'a>(name: &'a str) -> Mention<'a> {
    Mention { code: "unknown-source", what: "source", name, part: Part::Sources }
}

fn task<'a>(name: &'a str) -> Mention<'a> {
    Mention { code: "unknown-task", what: "task", name, part: Part::Tasks }
}

fn page<'a>(name: &'a str) -> Mention<'a> {
    Mention { code: "unknown-page", what: "page", name, part: Part::Pages }
}

fn criteria_names(guide: &Guide) -> impl Iterator<Item = &str> + Clone {
    guide.all_criteria().iter().map(|criterion| criterion.id.as_str())
}

/// Subjects that the guide lists, and those that it should: their files are told of by themselves.
fn subject_names(guide: &Guide) -> impl Iterator<Item = &str> + Clone {
    let listed = guide.settings.subjects.iter();
    let written = guide.subjects.keys().filter(|id| !guide.settings.subjects.contains(id));
    listed.chain(written).map(|subject| subject.as_str())
}

/// Subjects that the guide lists and has: for these everything must be there.
fn present_subjects(guide: &Guide) -> impl Iterator<Item = &crate::slug::Slug> {
    guide.settings.subjects.iter().filter(|id| guide.subjects.contains_key(*id))
}

fn source_names(guide: &Guide) -> impl Iterator<Item = &str> + Clone {
    guide.sources.iter().map(|source| source.id.as_str())
}

fn task_names(guide: &Guide) -> impl Iterator<Item = &str> + Clone {
    guide.tasks.keys().map(|task| task.as_str())
}

/// Written and generated pages.
fn page_names(guide: &Guide) -> impl Iterator<Item = &str> + Clone {
    let generated = guide.generated_pages().map(|page| -> &str { page });
    guide.pages.keys().map(|page| page.as_str()).chain(generated)
}
