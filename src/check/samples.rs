//! Samples: every side is there, their regions and languages exist, the contract names real sides.

use super::{criteria_names, subject_names};
use crate::diag::{Diagnostic, Diagnostics, did_you_mean};
use crate::highlight::Language;
use crate::model::Guide;
use crate::model::task::{SampleFile, Task};
use crate::slug::Slug;

pub fn check(guide: &Guide, notes: &mut Diagnostics) {
    for task in guide.tasks.values() {
        sides(guide, task, notes);
        for file in &task.files {
            regions(file, notes);
            if Language::of_file(file.name()).is_none() {
                let message = format!("no language is known for `{}`", file.path);
                let note = Diagnostic::error("unknown-language", file.at.clone(), message);
                notes.add(note.hint("plain text files end in `.txt`"));
            }
        }
        contract(guide, task, notes);
    }
}

fn sides(guide: &Guide, task: &Task, notes: &mut Diagnostics) {
    for subject in task.record.subjects.keys() {
        let at = || task.record.key_at(&format!("/subjects/{subject}"));
        super::subject(subject.as_str()).among(subject_names(guide), at, guide, notes);
    }
    for subject in super::present_subjects(guide) {
        if !task.record.subjects.contains_key(subject) {
            let message = format!("the task has no code for `{subject}`");
            notes.add(Diagnostic::error("side-missing", task.record.key_at("/subjects"), message));
        }
    }
    for (at, criterion) in task.record.shows.iter().enumerate() {
        let place = || task.record.at(&format!("/shows/{at}"));
        super::criterion(criterion.as_str()).among(criteria_names(guide), place, guide, notes);
    }
}

fn regions(file: &SampleFile, notes: &mut Diagnostics) {
    for (name, at) in &file.regions {
        if !file.sample.regions.contains_key(name) {
            let message = format!("`{}` has no region `{name}`", file.path);
            let known: Vec<&str> = file.sample.regions.keys().map(String::as_str).collect();
            let hint = did_you_mean(name, known).unwrap_or_else(|| {
                format!("mark it in the file: `# region: {name}` … `# endregion: {name}`")
            });
            notes.add(Diagnostic::error("region-missing", at.clone(), message).hint(hint));
        }
    }
}

fn contract(guide: &Guide, task: &Task, notes: &mut Diagnostics) {
    let Some(contract) = &task.contract else { return };
    let mut ids: Vec<&Slug> = Vec::new();
    for (at, step) in contract.steps.iter().enumerate() {
        if ids.contains(&&step.id) {
            let message = format!("the step `{}` stands here a second time", step.id);
            notes.add(Diagnostic::error(
                "id-twice",
                contract.at(&format!("/steps/{at}/id")),
                message,
            ));
        }
        ids.push(&step.id);
        for subject in step.differs.keys() {
            let place = || contract.key_at(&format!("/steps/{at}/differs/{subject}"));
            super::subject(subject.as_str()).among(subject_names(guide), place, guide, notes);
        }
        for (place, subject) in step.only.iter().enumerate() {
            let place = || contract.at(&format!("/steps/{at}/only/{place}"));
            super::subject(subject.as_str()).among(subject_names(guide), place, guide, notes);
        }
        if !step.request.path.starts_with('/') {
            let message = format!("the path `{}` does not begin with `/`", step.request.path);
            notes.add(Diagnostic::error(
                "step-path",
                contract.at(&format!("/steps/{at}/request/path")),
                message,
            ));
        }
    }
}
