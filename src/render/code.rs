//! Code side by side: the same region of each subject faces the other.

use serde::Serialize;

use super::Material;
use super::view::{LinkView, SubjectView};
use crate::contract::Step;
use crate::highlight::Listing;
use crate::html::Html;
use crate::markdown::Marks;
use crate::model::address;
use crate::model::task::{SampleFile, Task};
use crate::output::SitePath;
use crate::slug::Slug;

/// A listing with its caption.
#[derive(Serialize)]
pub struct CodeView {
    id: Option<String>,
    subject: Option<SubjectView>,
    file: String,
    region: Option<String>,
    /// What it is, in words, for those who do not see where it stands.
    label: String,
    code_html: Html,
}

/// The sides of one region, or of one place in the list of files.
#[derive(Serialize)]
pub struct PairView {
    id: Option<String>,
    title: String,
    /// Whether each subject has a side here.
    faces: bool,
    sides: Vec<CodeView>,
}

/// A task as a block of another page.
#[derive(Serialize)]
pub struct SampleView {
    title: String,
    summary: String,
    href: String,
    steps: usize,
    differences: usize,
    pairs: Vec<PairView>,
}

/// The page of a task.
#[derive(Serialize)]
pub struct TaskView {
    title: String,
    summary: String,
    pairs: Vec<PairView>,
    files: Vec<PairView>,
    steps: Vec<StepView>,
    differences: Vec<DifferenceView>,
    subjects: Vec<SubjectView>,
    commands: Vec<CommandView>,
    shows: Vec<LinkView>,
}

#[derive(Serialize)]
struct CommandView {
    subject: Option<SubjectView>,
    command: String,
}

#[derive(Serialize)]
struct StepView {
    title: String,
    request: String,
    payload: String,
    expected: String,
    only: Vec<String>,
    differs: Vec<String>,
}

#[derive(Serialize)]
struct DifferenceView {
    title: String,
    request: String,
    sides: Vec<DifferenceSide>,
}

#[derive(Serialize)]
struct DifferenceSide {
    subject: SubjectView,
    answer: String,
    because: Option<String>,
}

/// A task as a block of `page`, all of its regions or one.
pub fn sample(
    material: &Material<'_>,
    id: &str,
    region: Option<&str>,
    page: &SitePath,
) -> SampleView {
    let (id, task) = material.guide.tasks.get_key_value(id).expect("a checked guide has its tasks");
    let pairs = regions(material, (id, task), region, false);
    let steps = task.contract.as_ref().map_or(&[][..], |contract| &contract.steps);
    SampleView {
        title: task.record.title.clone(),
        summary: task.record.summary.clone(),
        href: page.link_to(&address::task(id)),
        steps: steps.len(),
        differences: steps.iter().filter(|step| !step.differs.is_empty()).count(),
        pairs,
    }
}

/// The page of a task.
pub fn task(material: &Material<'_>, id: &Slug, page: &SitePath) -> TaskView {
    let task = &material.guide.tasks[id];
    let steps = task.contract.as_ref().map_or(&[][..], |contract| &contract.steps);
    let compare = page.link_to(&address::page("compare"));
    let shows = task.record.shows.iter().filter_map(|name| {
        let criterion = material.guide.criterion(name.as_str())?;
        Some(LinkView { href: format!("{compare}#{name}"), label: criterion.title.clone() })
    });
    let mut commands: Vec<CommandView> = material
        .subjects
        .iter()
        .filter_map(|subject| {
            let command = task.record.subjects.get(subject.id.as_str())?.run.clone()?;
            Some(CommandView { subject: Some(subject.clone()), command })
        })
        .collect();
    let shared = task.record.shared.as_ref().and_then(|side| side.run.clone());
    commands.extend(shared.map(|command| CommandView { subject: None, command }));
    TaskView {
        title: task.record.title.clone(),
        summary: task.record.summary.clone(),
        pairs: regions(material, (id, task), None, true),
        files: files(material, (id, task)),
        steps: steps.iter().map(|step| step_view(material, step)).collect(),
        differences: steps
            .iter()
            .filter(|step| !step.differs.is_empty())
            .map(|step| difference(material, step))
            .collect(),
        subjects: material.subjects.clone(),
        commands,
        shows: shows.collect(),
    }
}

/// The regions of a task; only its own page gives them anchors.
fn regions(
    material: &Material<'_>,
    (id, task): (&Slug, &Task),
    only: Option<&str>,
    anchors: bool,
) -> Vec<PairView> {
    let names = task.regions().into_iter().filter(|name| only.is_none_or(|only| only == *name));
    let pair = |name: &str| {
        let has = |file: &&SampleFile| file.regions.iter().any(|(region, _)| region == name);
        let sides: Vec<CodeView> =
            task.files.iter().filter(has).map(|file| region(material, id, file, name)).collect();
        PairView {
            id: anchors.then(|| address::region_anchor(name)),
            title: sentence_case(name),
            faces: faces(material, &sides),
            sides,
        }
    };
    names.map(pair).collect()
}

fn faces(material: &Material<'_>, sides: &[CodeView]) -> bool {
    let has = |subject: &SubjectView| {
        sides
            .iter()
            .filter(|side| side.subject.as_ref().is_some_and(|it| it.id == subject.id))
            .count()
            == 1
    };
    sides.len() == material.subjects.len() && material.subjects.iter().all(has)
}

fn region(material: &Material<'_>, task: &Slug, file: &SampleFile, name: &str) -> CodeView {
    let listing = &material.listings[&(task, file.path.as_str())];
    let lines = file.sample.regions[name].lines.clone();
    code(material, file, Some(name), trimmed(listing.part(lines)))
}

/// A listing without empty lines at its end.
fn trimmed(mut listing: Listing) -> Listing {
    while listing.lines.last().is_some_and(Vec::is_empty) {
        listing.lines.pop();
    }
    listing
}

fn code(
    material: &Material<'_>,
    file: &SampleFile,
    region: Option<&str>,
    listing: Listing,
) -> CodeView {
    let subject = file.subject.as_ref().map(|id| material.subject(id.as_str()).clone());
    let whose = subject.as_ref().map_or("Shared", |subject| subject.name.as_str());
    let what = region.map_or_else(String::new, |region| format!(", {region}"));
    CodeView {
        id: None,
        label: format!("{whose}, {}{what}", shown_path(file)),
        file: shown_path(file).to_owned(),
        region: region.map(str::to_owned),
        code_html: listing.html(&Marks::default()),
        subject,
    }
}

/// The path as the project that holds the file would have it: below the side's own folder.
fn shown_path(file: &SampleFile) -> &str {
    file.path.split_once('/').map_or(file.path.as_str(), |(_, path)| path)
}

fn files(material: &Material<'_>, (id, task): (&Slug, &Task)) -> Vec<PairView> {
    let whole = |file: &SampleFile| {
        let listing = material.listings[&(id, file.path.as_str())].clone();
        CodeView {
            id: Some(address::file_anchor(&file.path)),
            ..code(material, file, None, listing)
        }
    };
    let owners = material.subjects.iter().map(Some).chain([None]);
    let owned = |owner: Option<&SubjectView>| {
        let mine = |file: &&SampleFile| {
            file.subject.as_ref().map(|id| id.as_str()) == owner.map(|it| it.id.as_str())
        };
        PairView {
            id: None,
            title: owner.map_or_else(|| "Shared".to_owned(), |subject| subject.name.clone()),
            faces: false,
            sides: task.files.iter().filter(mine).map(whole).collect(),
        }
    };
    owners.map(owned).filter(|owner| !owner.sides.is_empty()).collect()
}

fn step_view(material: &Material<'_>, step: &Step) -> StepView {
    let name = |id: &Slug| material.subject(id.as_str()).name.clone();
    StepView {
        title: step.title.clone(),
        request: step.request.line(),
        payload: step.request.payload(),
        expected: step.expect.in_words(),
        only: step.only.iter().map(name).collect(),
        differs: step.differs.keys().map(name).collect(),
    }
}

fn difference(material: &Material<'_>, step: &Step) -> DifferenceView {
    let side = |subject: &SubjectView| {
        let id = Slug::new(&subject.id).expect("a subject's name is a slug");
        let difference = step.differs.get(&id);
        DifferenceSide {
            subject: subject.clone(),
            answer: step.expected_of(&id).in_words(),
            because: difference.map(|difference| difference.because.clone()),
        }
    };
    let concerns = |subject: &&SubjectView| {
        step.only.is_empty() || step.only.iter().any(|id| id.as_str() == subject.id)
    };
    DifferenceView {
        title: step.title.clone(),
        request: step.request.line(),
        sides: material.subjects.iter().filter(concerns).map(side).collect(),
    }
}

/// `path-and-query` as `Path and query`.
fn sentence_case(name: &str) -> String {
    let words = name.replace('-', " ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
