//! `samples/<task>/`: one task, solved by each subject in real files, under one contract.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use crate::contract::Contract;
use crate::diag::{Diagnostic, Diagnostics, Location};
use crate::sample::{self, Sample};
use crate::slug::Slug;
use crate::source::{SourcePath, Sources};
use crate::yaml::{self, Reader, Record};

/// A task with the files that solve it.
#[derive(Clone, Debug)]
pub struct Task {
    /// `task.yaml`.
    pub record: Record<TaskRecord>,
    /// What every side must do; `None` where the file could not be read.
    pub contract: Option<Record<Contract>>,
    /// The code of each side: the subjects in the guide's order, then what belongs to no one.
    pub files: Vec<SampleFile>,
}

/// `task.yaml`
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TaskRecord {
    /// Its title.
    pub title: String,
    /// What it shows, in a sentence.
    pub summary: String,
    /// The criteria that it shows.
    #[serde(default)]
    pub shows: Vec<Slug>,
    /// The sides, by subject.
    pub subjects: BTreeMap<Slug, Side>,
    /// Code that belongs to no subject alone.
    pub shared: Option<Side>,
}

/// One subject's solution.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// The folder that it runs in, below the task's.
    pub directory: Option<String>,
    /// Its files, in the order shown.
    pub files: Vec<FileRecord>,
    /// The command that starts it; `{port}` stands for a free port.
    pub run: Option<String>,
    /// The path that answers once it is ready.
    pub ready: Option<String>,
}

/// A file of a side.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileRecord {
    /// Its path below the task's folder.
    pub path: String,
    /// The regions that are set side by side, in order.
    #[serde(default)]
    pub regions: Vec<String>,
    /// The region to begin with.
    pub open: Option<String>,
}

/// A file of a side with its code.
#[derive(Clone, Debug)]
pub struct SampleFile {
    /// The subject; `None` for shared code.
    pub subject: Option<Slug>,
    /// The path below the task's folder.
    pub path: String,
    /// The place of its path in `task.yaml`.
    pub at: Location,
    /// The regions that are set side by side, with the place of each name in `task.yaml`.
    pub regions: Vec<(String, Location)>,
    /// Its code.
    pub sample: Sample,
}

/// The readers of a task's files.
#[derive(Default)]
pub struct TaskReader {
    task: Reader<TaskRecord>,
    contract: Reader<Contract>,
}

impl TaskReader {
    /// The task whose `task.yaml` is at `path`.
    pub fn read(
        &self,
        path: &SourcePath,
        subjects: &[Slug],
        sources: &Sources,
        notes: &mut Diagnostics,
    ) -> Option<Task> {
        let record = self.task.read(path, sources.get(path.as_str())?, notes);
        let contract_path = path.beside("contract.yaml")?;
        let contract = match sources.get(contract_path.as_str()) {
            Some(bytes) => self.contract.read(&contract_path, bytes, notes),
            None => {
                let note = Diagnostic::error(
                    "contract-missing",
                    Location::file(path),
                    "the task has no contract",
                );
                notes.add(note.hint(format!("say in `{contract_path}` what every side must do")));
                None
            }
        };
        let record = record?;
        let files = files(&record, subjects, sources, notes);
        Some(Task { record, contract, files })
    }
}

fn files(
    task: &Record<TaskRecord>,
    subjects: &[Slug],
    sources: &Sources,
    notes: &mut Diagnostics,
) -> Vec<SampleFile> {
    let mut files = Vec::new();
    for subject in subjects {
        if let Some(side) = task.subjects.get(subject) {
            let pointer = format!("/subjects/{subject}");
            side_files(task, side, (Some(subject), &pointer), sources, notes, &mut files);
        }
    }
    if let Some(side) = &task.shared {
        side_files(task, side, (None, "/shared"), sources, notes, &mut files);
    }
    files
}

fn side_files(
    task: &Record<TaskRecord>,
    side: &Side,
    (subject, pointer): (Option<&Slug>, &str),
    sources: &Sources,
    notes: &mut Diagnostics,
    files: &mut Vec<SampleFile>,
) {
    for (at, record) in side.files.iter().enumerate() {
        let pointer = format!("{pointer}/files/{at}");
        let place = task.at(&format!("{pointer}/path"));
        let path = task.path().beside(&record.path);
        let found = path.as_ref().and_then(|path| Some((path, sources.get(path.as_str())?)));
        let Some((path, bytes)) = found else {
            // That it is a symbolic link is told by itself.
            if path.is_some_and(|path| sources.links().any(|link| *link == path)) {
                continue;
            }
            let note = Diagnostic::error(
                "sample-file-missing",
                place,
                format!("`{}` is not in the task's folder", record.path),
            );
            notes.add(
                note.hint(format!("add it below `{}/`, or correct the path", task.path().folder())),
            );
            continue;
        };
        let Some(text) = yaml::text(path, bytes, notes) else { continue };
        let (sample, faults) = sample::read(text);
        for fault in faults {
            let at = Location::bytes(path, fault.span);
            notes.add(Diagnostic::error(fault.code, at, fault.message).hint(fault.hint));
        }
        let region = |(at, name): (usize, &String)| {
            (name.clone(), task.at(&format!("{pointer}/regions/{at}")))
        };
        files.push(SampleFile {
            subject: subject.cloned(),
            path: record.path.clone(),
            at: place,
            regions: record.regions.iter().enumerate().map(region).collect(),
            sample,
        });
    }
}

impl Task {
    /// Names of regions, in the order in which files list them.
    pub fn regions(&self) -> Vec<&str> {
        let mut names: Vec<&str> = Vec::new();
        for (name, _) in self.files.iter().flat_map(|file| &file.regions) {
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
        names
    }
}

impl SampleFile {
    /// The name without folders.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }
}
