//! `guide.yaml`: what it lists exists, and what exists is listed.

use std::collections::BTreeSet;

use super::{Mention, page_names};
use crate::diag::{Diagnostic, Diagnostics, Location};
use crate::model::{Guide, Part, address};
use crate::slug::Slug;

pub fn check(guide: &Guide, notes: &mut Diagnostics) {
    subjects(guide, notes);
    pages(guide, notes);
    let tasks: Vec<&Slug> = guide.tasks.keys().collect();
    let faq: Vec<&Slug> = guide.faq.keys().collect();
    listed(guide, ("tasks", "task", Part::Tasks), &guide.settings.tasks, &tasks, notes);
    listed(guide, ("faq", "question", Part::Faq), &guide.settings.faq, &faq, notes);
    for (id, task) in &guide.tasks {
        if !guide.settings.tasks.contains(id) {
            unused(&format!("task `{id}`"), "tasks", Location::file(task.record.path()), notes);
        }
    }
    for (id, question) in &guide.faq {
        if !guide.settings.faq.contains(id) {
            unused(
                &format!("question `{id}`"),
                "faq",
                Location::file(question.front.path()),
                notes,
            );
        }
    }
}

fn subjects(guide: &Guide, notes: &mut Diagnostics) {
    let settings = &guide.settings;
    if settings.subjects.len() < 2 {
        let message =
            format!("a guide compares two subjects or more, not {}", settings.subjects.len());
        notes.add(Diagnostic::error("too-few-subjects", settings.at("/subjects"), message));
    }
    let written: Vec<&Slug> = guide.subjects.keys().collect();
    listed(guide, ("subjects", "subject", Part::Subjects), &settings.subjects, &written, notes);
    for (id, subject) in &guide.subjects {
        if !settings.subjects.contains(id) {
            let at = Location::file(subject.front.path());
            let message = format!("the subject `{id}` is not part of the guide");
            let note = Diagnostic::error("subject-unlisted", at, message);
            notes.add(note.hint("list it under `subjects` in `content/guide.yaml`, or delete it"));
        }
    }
}

fn pages(guide: &Guide, notes: &mut Diagnostics) {
    let mut placed = BTreeSet::from(["home"]);
    for (at, chapter) in guide.settings.chapters.iter().enumerate() {
        for (place, page) in chapter.pages.iter().enumerate() {
            let at = || guide.settings.at(&format!("/chapters/{at}/pages/{place}"));
            if page.as_str() != "home" {
                super::page(page.as_str()).among(page_names(guide), at, guide, notes);
            }
            if !placed.insert(page.as_str()) && page.as_str() != "home" {
                let message = format!("the page `{page}` is listed twice");
                notes.add(
                    Diagnostic::error("listed-twice", at(), message).hint("a page has one place"),
                );
            }
        }
    }
    for (id, page) in &guide.pages {
        if address::GENERATED.contains(&id.as_str()) || id.as_str() == "404" {
            let message = format!("`{id}` is the name of a page that is made from records");
            let note =
                Diagnostic::error("page-name-taken", Location::file(page.front.path()), message);
            notes.add(note.hint("choose another file name"));
        } else if !placed.contains(id.as_str()) {
            unused(&format!("page `{id}`"), "chapters", Location::file(page.front.path()), notes);
        }
    }
    if guide.is_whole(Part::Pages) && !guide.pages.contains_key("home") {
        let at = Location::file(guide.settings.path());
        let note = Diagnostic::error("home-missing", at, "the guide has no home page");
        notes.add(note.hint("add `content/pages/home.md`"));
    }
}

fn listed(
    guide: &Guide,
    (key, what, part): (&str, &str, Part),
    names: &[Slug],
    known: &[&Slug],
    notes: &mut Diagnostics,
) {
    for (at, name) in names.iter().enumerate() {
        let place = || guide.settings.at(&format!("/{key}/{at}"));
        let mention = Mention { code: "listed-but-missing", what, name: name.as_str(), part };
        mention.among(known.iter().map(|name| name.as_str()), place, guide, notes);
        if names[..at].contains(name) {
            notes.add(Diagnostic::error(
                "listed-twice",
                place(),
                format!("the {what} `{name}` is listed twice"),
            ));
        }
    }
}

fn unused(what: &str, key: &str, at: Location, notes: &mut Diagnostics) {
    let note =
        Diagnostic::warning("file-unused", at, format!("the {what} is not part of the guide"));
    notes.add(note.hint(format!("list it under `{key}` in `content/guide.yaml`, or delete it")));
}
