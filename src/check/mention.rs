//! Names that records and texts use for things in other files, with their places.

use std::borrow::Cow;

use crate::diag::Location;
use crate::markdown::Prose;
use crate::model::directive::{self, Block, Inline};
use crate::model::{Guide, Part};

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A criterion of `criteria.yaml`.
    Criterion,
    /// A subject.
    Subject,
    /// A source of `sources.yaml`.
    Source,
    /// A task below `samples/`.
    Task,
    /// A page, written or generated.
    Page,
    /// A table of `tables.yaml`.
    Table,
    /// A scenario of `scenarios.yaml`.
    Scenario,
}

impl Kind {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Criterion => "criterion",
            Kind::Subject => "subject",
            Kind::Source => "source",
            Kind::Task => "task",
            Kind::Page => "page",
            Kind::Table => "table",
            Kind::Scenario => "scenario",
        }
    }

    /// The part of a guide that holds such things.
    pub fn part(self) -> Part {
        match self {
            Kind::Criterion => Part::Criteria,
            Kind::Subject => Part::Subjects,
            Kind::Source => Part::Sources,
            Kind::Task => Part::Tasks,
            Kind::Page => Part::Pages,
            Kind::Table => Part::Tables,
            Kind::Scenario => Part::Scenarios,
        }
    }
}

/// A name that stands somewhere and must be known.
pub struct Mention<'a> {
    /// What it stands for.
    pub kind: Kind,
    /// The name.
    pub name: Cow<'a, str>,
    /// Its place, worked out only where it is needed.
    pub at: Box<dyn Fn() -> Location + 'a>,
}

/// The names of a kind that the guide has. Subjects count where they are listed or written: that a
/// file is missing is told once, by itself.
pub fn known(guide: &Guide, kind: Kind) -> Vec<&str> {
    match kind {
        Kind::Criterion => guide.all_criteria().iter().map(|it| it.id.as_str()).collect(),
        Kind::Subject => subjects(guide),
        Kind::Source => guide.sources.iter().map(|it| it.id.as_str()).collect(),
        Kind::Task => guide.tasks.keys().map(|it| it.as_str()).collect(),
        Kind::Page => {
            let written = guide.pages.keys().map(|page| page.as_str());
            written.chain(guide.generated_pages().map(|page| -> &str { page })).collect()
        }
        Kind::Table => guide.tables.iter().map(|it| it.id.as_str()).collect(),
        Kind::Scenario => guide.scenarios.iter().map(|it| it.id.as_str()).collect(),
    }
}

fn subjects(guide: &Guide) -> Vec<&str> {
    let listed = guide.settings.subjects.iter();
    let written = guide.subjects.keys().filter(|id| !guide.settings.subjects.contains(id));
    listed.chain(written).map(|subject| subject.as_str()).collect()
}

/// Every mention in a guide.
pub fn all(guide: &Guide) -> Vec<Mention<'_>> {
    let mut all = Mentions { all: Vec::new() };
    all.settings(guide);
    all.facts(guide);
    all.sources(guide);
    all.samples(guide);
    all.tree(guide);
    all.decisions(guide);
    for prose in guide.proses() {
        all.prose(prose);
    }
    all.all
}

struct Mentions<'a> {
    all: Vec<Mention<'a>>,
}

impl<'a> Mentions<'a> {
    fn add(&mut self, kind: Kind, name: impl Into<Cow<'a, str>>, at: impl Fn() -> Location + 'a) {
        self.all.push(Mention { kind, name: name.into(), at: Box::new(at) });
    }

    fn settings(&mut self, guide: &'a Guide) {
        for (chapter, pages) in guide.settings.chapters.iter().enumerate() {
            // That there is no home page is told by itself.
            for (place, page) in
                pages.pages.iter().enumerate().filter(|(_, it)| it.as_str() != "home")
            {
                let at = move || guide.settings.at(&format!("/chapters/{chapter}/pages/{place}"));
                self.add(Kind::Page, page.as_str(), at);
            }
        }
        for (id, subject) in &guide.subjects {
            if guide.settings.subjects.contains(id) {
                let at = || subject.front.at("/version/source");
                self.add(Kind::Source, subject.front.version.source.as_str(), at);
            }
        }
        for question in guide.faq.values() {
            for (place, source) in question.front.sources.iter().enumerate() {
                let at = move || question.front.at(&format!("/sources/{place}"));
                self.add(Kind::Source, source.as_str(), at);
            }
        }
    }

    fn facts(&mut self, guide: &'a Guide) {
        for fact in &guide.facts {
            self.add(Kind::Criterion, fact.criterion.as_str(), || fact.at("/criterion"));
            for (subject, cell) in &fact.cells {
                let at = move || fact.key_at(&format!("/cells/{subject}"));
                self.add(Kind::Subject, subject.as_str(), at);
                for (place, source) in cell.sources.iter().enumerate() {
                    let at = move || fact.at(&format!("/cells/{subject}/sources/{place}"));
                    self.add(Kind::Source, source.as_str(), at);
                }
            }
        }
        for table in &guide.tables {
            for (place, row) in table.rows.iter().enumerate() {
                let at = move || table.at(&format!("/rows/{place}"));
                self.add(Kind::Criterion, row.as_str(), at);
            }
        }
    }

    fn sources(&mut self, guide: &'a Guide) {
        for source in &guide.sources {
            if let (None, Some(page)) = (&source.url, &source.page) {
                self.add(Kind::Page, page.as_str(), || source.at("/page"));
            }
            if let Some(about) = &source.about {
                self.add(Kind::Subject, about.subject.as_str(), || source.at("/for/subject"));
            }
        }
    }

    fn samples(&mut self, guide: &'a Guide) {
        for task in guide.tasks.values() {
            for subject in task.record.subjects.keys() {
                let at = move || task.record.key_at(&format!("/subjects/{subject}"));
                self.add(Kind::Subject, subject.as_str(), at);
            }
            for (place, criterion) in task.record.shows.iter().enumerate() {
                let at = move || task.record.at(&format!("/shows/{place}"));
                self.add(Kind::Criterion, criterion.as_str(), at);
            }
            let Some(contract) = &task.contract else { continue };
            for (step, written) in contract.steps.iter().enumerate() {
                for subject in written.differs.keys() {
                    let at = move || contract.key_at(&format!("/steps/{step}/differs/{subject}"));
                    self.add(Kind::Subject, subject.as_str(), at);
                }
                for (place, subject) in written.only.iter().enumerate() {
                    let at = move || contract.at(&format!("/steps/{step}/only/{place}"));
                    self.add(Kind::Subject, subject.as_str(), at);
                }
            }
        }
    }

    fn tree(&mut self, guide: &'a Guide) {
        let Some(tree) = &guide.tree else { return };
        for (id, question) in &tree.questions {
            for (place, option) in question.options.iter().enumerate() {
                for subject in option.weighs.keys() {
                    let at = move || {
                        tree.key_at(&format!("/questions/{id}/options/{place}/weighs/{subject}"))
                    };
                    self.add(Kind::Subject, subject.as_str(), at);
                }
            }
        }
        for (id, outcome) in &tree.outcomes {
            for (place, subject) in outcome.picks.iter().enumerate() {
                let at = move || tree.at(&format!("/outcomes/{id}/picks/{place}"));
                self.add(Kind::Subject, subject.as_str(), at);
            }
            for (key, reasons) in [("because", &outcome.because), ("watch_out", &outcome.watch_out)]
            {
                for (place, reason) in reasons.iter().enumerate() {
                    let Some(criterion) = &reason.criterion else { continue };
                    let at = move || tree.at(&format!("/outcomes/{id}/{key}/{place}/criterion"));
                    self.add(Kind::Criterion, criterion.as_str(), at);
                }
            }
            for (place, next) in outcome.next.iter().enumerate() {
                if let Some(page) = &next.page {
                    let at = move || tree.at(&format!("/outcomes/{id}/next/{place}/page"));
                    self.add(Kind::Page, page.as_str(), at);
                }
                if let Some(task) = &next.task {
                    let at = move || tree.at(&format!("/outcomes/{id}/next/{place}/task"));
                    self.add(Kind::Task, task.as_str(), at);
                }
            }
        }
    }

    fn decisions(&mut self, guide: &'a Guide) {
        for scenario in &guide.scenarios {
            for (place, criterion) in scenario.expect.reasons.iter().enumerate() {
                let at = move || scenario.at(&format!("/expect/reasons/{place}"));
                self.add(Kind::Criterion, criterion.as_str(), at);
            }
        }
        let Some(verdict) = &guide.verdict else { return };
        for (at, row) in verdict.rows.iter().enumerate() {
            let lists = [
                (Kind::Subject, "pick", &row.pick),
                (Kind::Criterion, "evidence", &row.evidence),
                (Kind::Scenario, "scenarios", &row.scenarios),
            ];
            for (kind, key, names) in lists {
                for (place, name) in names.iter().enumerate() {
                    let at = move || verdict.at(&format!("/rows/{at}/{key}/{place}"));
                    self.add(kind, name.as_str(), at);
                }
            }
        }
    }

    fn prose(&mut self, prose: &'a Prose) {
        for written in prose.blocks() {
            let at = || written.at.clone();
            match directive::block(written) {
                Ok(Block::Table(id)) => self.add(Kind::Table, id, at),
                Ok(Block::Sample { task, .. }) => self.add(Kind::Task, task, at),
                _ => {}
            }
        }
        for written in prose.inlines() {
            let at = || written.at.clone();
            match directive::inline(written) {
                Ok(Inline::Fact(criterion, subject)) => {
                    self.add(Kind::Criterion, criterion, at);
                    self.add(Kind::Subject, subject, at);
                }
                Ok(Inline::Version { subject, .. }) => self.add(Kind::Subject, subject, at),
                Ok(Inline::Cite(source)) => self.add(Kind::Source, source, at),
                Err(_) => {}
            }
        }
    }
}
