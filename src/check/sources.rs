//! Sources: each has a place to look it up, an id of its own, and someone who rests on it.

use std::collections::BTreeSet;

use super::{page_names, subject_names};
use crate::diag::{Diagnostic, Diagnostics};
use crate::model::directive::{self, Inline};
use crate::model::{Guide, Part};

pub fn check(guide: &Guide, notes: &mut Diagnostics) {
    let cited = cited(guide);
    let mut names = BTreeSet::new();
    for source in &guide.sources {
        if !names.insert(source.id.as_str()) {
            let message = format!("the source `{}` stands here a second time", source.id);
            notes.add(Diagnostic::error("id-twice", source.at("/id"), message));
        }
        match (&source.url, &source.page) {
            (Some(url), None) if !url.starts_with("https://") => {
                let message = format!("`{url}` is not an https address");
                notes.add(Diagnostic::error("source-address", source.at("/url"), message));
            }
            (None, Some(page)) => {
                super::page(page.as_str()).among(
                    page_names(guide),
                    || source.at("/page"),
                    guide,
                    notes,
                );
            }
            (Some(_), None) => {}
            _ => {
                let message = format!("the source `{}` needs one of `url` and `page`", source.id);
                notes.add(Diagnostic::error("source-address", source.at("/id"), message));
            }
        }
        if let Some(about) = &source.about {
            let at = || source.at("/for/subject");
            super::subject(about.subject.as_str()).among(subject_names(guide), at, guide, notes);
        }
        let whole = [Part::Facts, Part::Pages, Part::Faq, Part::Subjects];
        if !cited.contains(source.id.as_str()) && whole.iter().all(|part| guide.is_whole(*part)) {
            let message = format!("nothing rests on the source `{}`", source.id);
            let note = Diagnostic::warning("source-unused", source.at("/id"), message);
            notes.add(note.hint("cite it, or delete it"));
        }
    }
}

/// Every source that a cell, a question, a subject or a sentence names.
fn cited(guide: &Guide) -> BTreeSet<String> {
    let mut cited = BTreeSet::new();
    for cell in guide.facts.iter().flat_map(|fact| fact.cells.values()) {
        cited.extend(cell.sources.iter().map(ToString::to_string));
    }
    for question in guide.faq.values() {
        cited.extend(question.front.sources.iter().map(ToString::to_string));
    }
    for subject in guide.subjects.values() {
        cited.insert(subject.front.version.source.to_string());
    }
    for directive in guide.proses().flat_map(|prose| prose.inlines()) {
        if let Ok(Inline::Cite(source)) = directive::inline(directive) {
            cited.insert(source);
        }
    }
    cited
}
