//! The whole guide as typed records, each with the place where it was written.

pub mod address;
pub mod allow;
pub mod decision;
pub mod directive;
pub mod fact;
pub mod fairness;
pub mod links;
pub mod page;
pub mod picture;
pub mod reference;
pub mod schema;
pub mod settings;
pub mod subject;
pub mod svg;
pub mod task;

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::de::DeserializeOwned;

use crate::diag::{Diagnostic, Diagnostics, Location};
use crate::slug::Slug;
use crate::source::{SourcePath, Sources};
use crate::tree::Tree;
use crate::yaml::{Reader, Record};
use allow::Allowance;
use decision::{Scenario, Verdict};
use fact::{Cell, Criteria, Criterion, Fact, Table};
use page::{Page, Question, Text};
use picture::Picture;
use reference::Source;
use settings::Settings;
use subject::Subject;
use task::{Task, TaskReader};

/// A part of a guide that references can point into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// `subjects/`
    Subjects,
    /// `criteria.yaml`
    Criteria,
    /// `facts/`
    Facts,
    /// `tables.yaml`
    Tables,
    /// `sources.yaml`
    Sources,
    /// `pages/`
    Pages,
    /// `faq/`
    Faq,
    /// `samples/`
    Tasks,
    /// `tree.yaml`
    Tree,
    /// `scenarios.yaml`
    Scenarios,
    /// `verdict.yaml`
    Verdict,
    /// `allow.yaml`
    Allow,
}

/// A guide. What could not be read is left out and told in the findings; [`Guide::is_whole`] says
/// of which part that holds, so that no one is blamed for naming it.
#[derive(Debug)]
pub struct Guide {
    /// `guide.yaml`
    pub settings: Record<Settings>,
    /// What is compared, by name.
    pub subjects: BTreeMap<Slug, Text<Subject>>,
    /// What it is compared by.
    pub criteria: Option<Record<Criteria>>,
    /// What holds, in the order of the files.
    pub facts: Vec<Record<Fact>>,
    /// Which criteria are shown together.
    pub tables: Vec<Record<Table>>,
    /// What the facts rest on.
    pub sources: Vec<Record<Source>>,
    /// Pages of prose, by name.
    pub pages: BTreeMap<Slug, Text<Page>>,
    /// Frequent questions, by name.
    pub faq: BTreeMap<Slug, Text<Question>>,
    /// Pictures by path.
    pub pictures: BTreeMap<SourcePath, Picture>,
    /// Tasks, by name.
    pub tasks: BTreeMap<Slug, Task>,
    /// The decision tree.
    pub tree: Option<Record<Tree>>,
    /// Its tests.
    pub scenarios: Vec<Record<Scenario>>,
    /// What to choose.
    pub verdict: Option<Record<Verdict>>,
    /// Findings that are allowed.
    pub allow: Vec<Record<Allowance>>,
    broken: BTreeSet<Part>,
}

/// The guide in `sources`, or `None` where there is no `content/guide.yaml` to begin with.
pub fn read(sources: &Sources, notes: &mut Diagnostics) -> Option<Guide> {
    let path = content("guide.yaml");
    let Some(bytes) = sources.get(path.as_str()) else {
        let note =
            Diagnostic::error("guide-missing", Location::file(&path), "the project has no guide");
        let hint = match sources.links().any(|link| *link == path) {
            true => "there is a symbolic link; put the file itself there",
            false => "a project holds `content/guide.yaml`; is this the right folder?",
        };
        notes.add(note.hint(hint));
        return None;
    };
    let settings = Reader::<Settings>::default().read(&path, bytes, notes);
    let mut read = PartReader { sources, notes, broken: behind_links(sources) };
    let subjects = read.texts(Part::Subjects, "content/subjects");
    let criteria = read.one(Part::Criteria, "criteria.yaml", true);
    let tables = read.list(Part::Tables, "tables.yaml");
    let references = read.list(Part::Sources, "sources.yaml");
    let facts = read.folder(Part::Facts, "content/facts");
    let pages = read.texts(Part::Pages, "content/pages");
    let faq = read.texts(Part::Faq, "content/faq");
    let tree = read.one(Part::Tree, "tree.yaml", false);
    let scenarios = read.list(Part::Scenarios, "scenarios.yaml");
    let verdict = read.one(Part::Verdict, "verdict.yaml", false);
    let allow = read.list(Part::Allow, "allow.yaml");
    let order = settings.as_ref().map_or(Vec::new(), |settings| settings.subjects.clone());
    let tasks = read.tasks(&order);
    let broken = read.broken;
    Some(Guide {
        settings: settings?,
        subjects,
        criteria,
        facts,
        tables,
        sources: references,
        pages,
        faq,
        pictures: pictures(sources),
        tasks,
        tree,
        scenarios,
        verdict,
        allow,
        broken,
    })
}

fn pictures(sources: &Sources) -> BTreeMap<SourcePath, Picture> {
    let files = sources.below("content");
    files.filter_map(|(path, bytes)| Some((path.clone(), Picture::read(path, bytes)?))).collect()
}

fn content(name: &str) -> SourcePath {
    SourcePath::new(&format!("content/{name}")).expect("a record's file has a plain name")
}

/// The parts of which something lies behind a symbolic link, which is not followed.
fn behind_links(sources: &Sources) -> BTreeSet<Part> {
    let places = [
        ("content/subjects", Part::Subjects),
        ("content/criteria.yaml", Part::Criteria),
        ("content/facts", Part::Facts),
        ("content/tables.yaml", Part::Tables),
        ("content/sources.yaml", Part::Sources),
        ("content/pages", Part::Pages),
        ("content/faq", Part::Faq),
        ("content/samples", Part::Tasks),
        ("content/tree.yaml", Part::Tree),
        ("content/scenarios.yaml", Part::Scenarios),
        ("content/verdict.yaml", Part::Verdict),
    ];
    let holds = |place: &str, link: &str| {
        let rest = link.strip_prefix(place).or_else(|| place.strip_prefix(link));
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    };
    let is_behind = |place: &str| sources.links().any(|link| holds(place, link.as_str()));
    places.into_iter().filter(|(place, _)| is_behind(place)).map(|(_, part)| part).collect()
}

/// Reads parts and remembers which of them lost something.
struct PartReader<'a> {
    sources: &'a Sources,
    notes: &'a mut Diagnostics,
    broken: BTreeSet<Part>,
}

impl PartReader<'_> {
    fn is_whole(&self, part: Part) -> bool {
        !self.broken.contains(&part)
    }

    fn one<T: JsonSchema + DeserializeOwned>(
        &mut self,
        part: Part,
        name: &str,
        required: bool,
    ) -> Option<Record<T>> {
        let path = content(name);
        let Some(bytes) = self.sources.get(path.as_str()) else {
            if required && self.is_whole(part) {
                let message = format!("`{path}` is missing");
                let note = Diagnostic::error("file-missing", Location::file(&path), message);
                self.notes.add(note.hint("it holds what the subjects are compared by"));
                self.broken.insert(part);
            }
            return None;
        };
        let record = Reader::default().read(&path, bytes, self.notes);
        if record.is_none() {
            self.broken.insert(part);
        }
        record
    }

    fn list<T: JsonSchema + DeserializeOwned>(&mut self, part: Part, name: &str) -> Vec<Record<T>> {
        let items = self.one::<Vec<T>>(part, name, false);
        items.map_or(Vec::new(), |items| items.into_items().collect())
    }

    fn folder<T: JsonSchema + DeserializeOwned>(
        &mut self,
        part: Part,
        folder: &str,
    ) -> Vec<Record<T>> {
        let reader = Reader::<Vec<T>>::default();
        let mut items = Vec::new();
        let files = self.sources.below(folder);
        for (path, bytes) in files.filter(|(path, _)| path.as_str().ends_with(".yaml")) {
            match reader.read(path, bytes, self.notes) {
                Some(list) => items.extend(list.into_items()),
                None => drop(self.broken.insert(part)),
            }
        }
        items
    }

    fn texts<T: JsonSchema + DeserializeOwned>(
        &mut self,
        part: Part,
        folder: &str,
    ) -> BTreeMap<Slug, Text<T>> {
        let reader = Reader::<T>::default();
        let mut texts = BTreeMap::new();
        let mut first = BTreeMap::new();
        for (path, bytes) in self.sources.below(folder) {
            if !path.as_str().ends_with(".md") {
                continue;
            }
            let Some(id) = Slug::new(path.stem()) else {
                self.misnamed(path.stem(), path);
                continue;
            };
            if !self.is_first(&mut first, &id, path) {
                continue;
            }
            match page::read(&reader, path, bytes, self.notes) {
                Some(text) => drop(texts.insert(id, text)),
                None => drop(self.broken.insert(part)),
            }
        }
        texts
    }

    fn misnamed(&mut self, name: &str, path: &SourcePath) {
        let message = format!("`{name}` is not a name of a-z, 0-9 and single hyphens");
        let note = Diagnostic::error("file-name", Location::file(path), message);
        let hint = Slug::new(&Slug::anchor(name)).map(|slug| format!("call it `{slug}`"));
        self.notes.add(Diagnostic { hint, ..note });
    }

    /// Whether no file before this one gave the same name; tells where one did.
    fn is_first(
        &mut self,
        first: &mut BTreeMap<Slug, SourcePath>,
        id: &Slug,
        path: &SourcePath,
    ) -> bool {
        if let Some(first) = first.get(id) {
            let message = format!("`{first}` has the name `{id}` already");
            let note = Diagnostic::error("name-twice", Location::file(path), message);
            self.notes.add(note.hint("give one of the two another name; folders do not count"));
            return false;
        }
        first.insert(id.clone(), path.clone());
        true
    }

    fn tasks(&mut self, subjects: &[Slug]) -> BTreeMap<Slug, Task> {
        let reader = TaskReader::default();
        let mut tasks = BTreeMap::new();
        let mut first = BTreeMap::new();
        for (path, _) in self.sources.below("content/samples") {
            let Some(folder) = path.as_str().strip_suffix("/task.yaml") else { continue };
            let name = folder.rsplit('/').next().unwrap_or_default();
            let Some(id) = Slug::new(name) else {
                self.misnamed(name, path);
                continue;
            };
            if !self.is_first(&mut first, &id, path) {
                continue;
            }
            match reader.read(path, subjects, self.sources, self.notes) {
                Some(task) => drop(tasks.insert(id, task)),
                None => drop(self.broken.insert(Part::Tasks)),
            }
        }
        tasks
    }
}

impl Guide {
    /// Whether all of a part could be read, so that a name it lacks is truly unknown.
    pub fn is_whole(&self, part: Part) -> bool {
        !self.broken.contains(&part)
    }

    /// The subjects in the guide's order; those that could not be read are left out.
    pub fn subjects_in_order(&self) -> impl Iterator<Item = (&Slug, &Text<Subject>)> {
        self.settings.subjects.iter().filter_map(|id| self.subjects.get_key_value(id))
    }

    /// All criteria, in order.
    pub fn all_criteria(&self) -> &[Criterion] {
        self.criteria.as_ref().map_or(&[], |criteria| &criteria.criteria)
    }

    /// The criterion of this name.
    pub fn criterion(&self, id: &str) -> Option<&Criterion> {
        self.all_criteria().iter().find(|criterion| criterion.id.as_str() == id)
    }

    /// The fact of this criterion.
    pub fn fact(&self, criterion: &str) -> Option<&Record<Fact>> {
        self.facts.iter().find(|fact| fact.criterion.as_str() == criterion)
    }

    /// The cell of a criterion and a subject.
    pub fn cell(&self, criterion: &str, subject: &str) -> Option<&Cell> {
        self.fact(criterion)?.cells.get(subject)
    }

    /// The source of this name and its number: sources are numbered in the order of their file.
    pub fn source(&self, id: &str) -> Option<(usize, &Record<Source>)> {
        let at = self.sources.iter().position(|source| source.id.as_str() == id)?;
        Some((at + 1, &self.sources[at]))
    }

    /// The table of this name.
    pub fn table(&self, id: &str) -> Option<&Record<Table>> {
        self.tables.iter().find(|table| table.id.as_str() == id)
    }

    /// The pages that are made from records, by name: there is no tree to walk without one.
    pub fn generated_pages(&self) -> impl Iterator<Item = &'static str> + Clone {
        let has_tree = self.tree.is_some() || !self.is_whole(Part::Tree);
        address::GENERATED.into_iter().filter(move |name| *name != "choose" || has_tree)
    }

    /// Every text of the guide.
    pub fn proses(&self) -> impl Iterator<Item = &crate::markdown::Prose> {
        let pages = self.pages.values().map(|text| &text.prose);
        let faq = self.faq.values().map(|text| &text.prose);
        let subjects = self.subjects.values().map(|text| &text.prose);
        pages.chain(faq).chain(subjects)
    }
}
