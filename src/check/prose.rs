//! Prose: directives, languages of fences, headings and pictures.

use super::{criteria_names, source_names, subject_names, task_names};
use crate::diag::{Diagnostic, Diagnostics, Location, did_you_mean};
use crate::highlight::{Language, known_languages};
use crate::markdown::Prose;
use crate::model::directive::{self, Block, Inline};
use crate::model::{Guide, Part};

pub fn check(guide: &Guide, notes: &mut Diagnostics) {
    for (id, subject) in &guide.subjects {
        if guide.settings.subjects.contains(id) {
            let source = subject.front.version.source.as_str();
            let at = || subject.front.at("/version/source");
            super::source(source).among(source_names(guide), at, guide, notes);
        }
    }
    for question in guide.faq.values() {
        for (at, source) in question.front.sources.iter().enumerate() {
            let place = || question.front.at(&format!("/sources/{at}"));
            super::source(source.as_str()).among(source_names(guide), place, guide, notes);
        }
    }
    for prose in guide.proses() {
        blocks(guide, prose, notes);
        inlines(guide, prose, notes);
        fences(prose, notes);
        headings(prose, notes);
        images(prose, notes);
    }
}

fn blocks(guide: &Guide, prose: &Prose, notes: &mut Diagnostics) {
    for written in prose.blocks() {
        let at = || written.at.clone();
        match directive::block(written) {
            Err(note) => notes.add(note),
            Ok(Block::Table(id)) => {
                let tables = guide.tables.iter().map(|table| table.id.as_str());
                let mention = super::Mention {
                    code: "unknown-table",
                    what: "table",
                    name: &id,
                    part: Part::Tables,
                };
                mention.among(tables, at, guide, notes);
            }
            Ok(Block::Sample { task, region }) => {
                super::task(&task).among(task_names(guide), at, guide, notes);
                let found = guide.tasks.get(task.as_str());
                if let (Some(found), Some(region)) = (found, region) {
                    shows_region(found.regions(), &region, at(), notes);
                }
            }
            Ok(Block::Tree | Block::Scenarios) if guide.tree.is_none() => {
                absent(guide, Part::Tree, "decision tree", "content/tree.yaml", at(), notes);
            }
            Ok(Block::Verdict) if guide.verdict.is_none() => {
                absent(guide, Part::Verdict, "verdict", "content/verdict.yaml", at(), notes);
            }
            Ok(_) => {}
        }
    }
}

fn shows_region(regions: Vec<&str>, region: &str, at: Location, notes: &mut Diagnostics) {
    if !regions.contains(&region) {
        let message = format!("the task has no region `{region}` to show");
        let note = Diagnostic::error("unknown-region", at, message);
        notes.add(Diagnostic { hint: did_you_mean(region, regions), ..note });
    }
}

fn absent(
    guide: &Guide,
    part: Part,
    what: &str,
    file: &str,
    at: Location,
    notes: &mut Diagnostics,
) {
    if guide.is_whole(part) {
        let note = Diagnostic::error("part-missing", at, format!("the guide has no {what}"));
        notes.add(note.hint(format!("write `{file}`, or take the directive out")));
    }
}

fn inlines(guide: &Guide, prose: &Prose, notes: &mut Diagnostics) {
    for written in prose.inlines() {
        let at = || written.at.clone();
        match directive::inline(written) {
            Err(note) => notes.add(note),
            Ok(Inline::Fact(criterion, subject)) => {
                super::criterion(&criterion).among(criteria_names(guide), at, guide, notes);
                super::subject(&subject).among(subject_names(guide), at, guide, notes);
            }
            Ok(Inline::Version { subject, .. }) => {
                super::subject(&subject).among(subject_names(guide), at, guide, notes);
            }
            Ok(Inline::Cite(source)) => {
                super::source(&source).among(source_names(guide), at, guide, notes);
            }
        }
    }
}

fn fences(prose: &Prose, notes: &mut Diagnostics) {
    for fence in prose.fences() {
        if fence.language.is_empty() {
            let note = Diagnostic::error(
                "fence-without-language",
                fence.at.clone(),
                "the code has no language",
            );
            notes.add(note.hint(
                "name it behind the backticks, for example ```python; plain text is ```text",
            ));
        } else if Language::named(&fence.language).is_none() {
            let message = format!("the language `{}` is not known", fence.language);
            let note = Diagnostic::error("unknown-language", fence.at.clone(), message);
            let hint = crate::diag::nearest(&fence.language, known_languages()).map_or_else(
                || "plain text is ```text".to_owned(),
                |name| format!("did you mean `{name}`?"),
            );
            notes.add(note.hint(hint));
        }
    }
}

fn headings(prose: &Prose, notes: &mut Diagnostics) {
    let mut level = 1;
    for heading in &prose.headings {
        if heading.level == 1 {
            let note = Diagnostic::error(
                "second-title",
                heading.at.clone(),
                "the page has its title in the front matter",
            );
            notes.add(note.hint("begin with `##`"));
        } else if heading.level > level + 1 {
            let message =
                format!("the heading jumps from level {level} to level {}", heading.level);
            notes.add(Diagnostic::error("heading-jump", heading.at.clone(), message));
        }
        level = heading.level;
    }
}

fn images(prose: &Prose, notes: &mut Diagnostics) {
    for image in prose.images() {
        let message =
            format!("the picture `{}` cannot be shown: pages of prose take none yet", image.target);
        notes.add(Diagnostic::error("image", image.at.clone(), message));
    }
}
