//! Facts: every criterion has a cell for every subject, and each cell holds together.

use std::collections::BTreeMap;

use super::{criteria_names, source_names, subject_names};
use crate::diag::{Diagnostic, Diagnostics, did_you_mean};
use crate::model::fact::{Better, Cell, Criterion, Fact, Kind, Support};
use crate::model::{Guide, Part};
use crate::slug::Slug;
use crate::yaml::Record;

pub fn check(guide: &Guide, notes: &mut Diagnostics) {
    criteria(guide, notes);
    let mut seen: BTreeMap<&str, &Record<Fact>> = BTreeMap::new();
    for fact in &guide.facts {
        let at = || fact.at("/criterion");
        super::criterion(fact.criterion.as_str()).among(criteria_names(guide), at, guide, notes);
        if let Some(first) = seen.insert(fact.criterion.as_str(), fact) {
            let message = format!("`{}` has a fact already, in `{}`", fact.criterion, first.path());
            notes.add(Diagnostic::error("fact-twice", at(), message).hint("keep one of the two"));
        }
        cells(guide, fact, notes);
        edge(guide, fact, notes);
    }
    unanswered(guide, &seen, notes);
}

fn criteria(guide: &Guide, notes: &mut Diagnostics) {
    let Some(record) = &guide.criteria else { return };
    let groups = || record.groups.iter().map(|group| group.id.as_str());
    for (at, criterion) in record.criteria.iter().enumerate() {
        if !groups().any(|group| group == criterion.group.as_str()) {
            let message = format!("the group `{}` does not exist", criterion.group);
            let note = Diagnostic::error(
                "unknown-group",
                record.at(&format!("/criteria/{at}/group")),
                message,
            );
            notes
                .add(Diagnostic { hint: did_you_mean(criterion.group.as_str(), groups()), ..note });
        }
        if record.criteria[..at].iter().any(|other| other.id == criterion.id) {
            let message = format!("the criterion `{}` stands here a second time", criterion.id);
            notes.add(Diagnostic::error(
                "id-twice",
                record.at(&format!("/criteria/{at}/id")),
                message,
            ));
        }
        if criterion.kind == Kind::Number && criterion.unit.is_none() {
            let message = format!("the numbers of `{}` have no unit", criterion.id);
            let note = Diagnostic::error(
                "unit-missing",
                record.at(&format!("/criteria/{at}/id")),
                message,
            );
            notes.add(note.hint("add `unit:`"));
        }
    }
}

fn unanswered(guide: &Guide, seen: &BTreeMap<&str, &Record<Fact>>, notes: &mut Diagnostics) {
    let Some(record) = &guide.criteria else { return };
    if !guide.is_whole(Part::Facts) {
        return;
    }
    for (at, criterion) in record.criteria.iter().enumerate() {
        if !seen.contains_key(criterion.id.as_str()) {
            let message = format!("the criterion `{}` has no fact", criterion.id);
            let note = Diagnostic::error(
                "fact-missing",
                record.at(&format!("/criteria/{at}/id")),
                message,
            );
            notes.add(note.hint(format!("add it to `content/facts/{}.yaml`", criterion.group)));
        }
    }
}

fn cells(guide: &Guide, fact: &Record<Fact>, notes: &mut Diagnostics) {
    for subject in super::present_subjects(guide) {
        if !fact.cells.contains_key(subject) {
            let message = format!("`{}` has no cell for `{subject}`", fact.criterion);
            let note = Diagnostic::error("cell-missing", fact.key_at("/cells"), message);
            notes.add(note.hint(format!("add `{subject}: {{text: …, sources: […], checked: …}}`")));
        }
    }
    for (subject, cell) in &fact.cells {
        let pointer = format!("/cells/{subject}");
        let at = || fact.key_at(&pointer);
        super::subject(subject.as_str()).among(subject_names(guide), at, guide, notes);
        if let Some(criterion) = guide.criterion(fact.criterion.as_str()) {
            value(fact, criterion, (subject, cell), notes);
        }
        if cell.sources.is_empty() {
            let message = format!("the cell of `{subject}` names no source");
            let note = Diagnostic::error(
                "source-missing",
                fact.at(&format!("{pointer}/sources")),
                message,
            );
            notes.add(note.hint("name what it rests on, from `content/sources.yaml`"));
        }
        for (place, source) in cell.sources.iter().enumerate() {
            let at = || fact.at(&format!("{pointer}/sources/{place}"));
            super::source(source.as_str()).among(source_names(guide), at, guide, notes);
        }
    }
}

fn value(
    fact: &Record<Fact>,
    criterion: &Criterion,
    (subject, cell): (&Slug, &Cell),
    notes: &mut Diagnostics,
) {
    let pointer = format!("/cells/{subject}");
    let misfit = |takes: &str| {
        let message = match &cell.value {
            Some(value) => format!(
                "`{}` takes {takes}, not `{}`",
                criterion.id,
                value.to_string().trim_matches('"')
            ),
            None => {
                format!("the cell of `{subject}` has no value; `{}` takes {takes}", criterion.id)
            }
        };
        Diagnostic::error("cell-value", fact.at(&format!("{pointer}/value")), message)
    };
    match criterion.kind {
        Kind::Support => {
            let Some(support) = cell.support() else {
                let words = Support::ALL.map(Support::as_str);
                let written =
                    cell.value.as_ref().and_then(|value| value.as_str()).unwrap_or_default();
                let hint = did_you_mean(written, words);
                notes.add(Diagnostic { hint, ..misfit("a word of support") });
                return;
            };
            explained(fact, (subject, cell), support, notes);
        }
        Kind::Number if !cell.value.as_ref().is_some_and(|value| value.is_number()) => {
            notes.add(misfit("a number"));
        }
        Kind::Date => {
            let text = cell.value.as_ref().and_then(|value| value.as_str()).unwrap_or_default();
            if text.parse::<jiff::civil::Date>().is_err() {
                notes.add(misfit("a date as YYYY-MM-DD"));
            }
        }
        Kind::Text | Kind::Version if cell.value.is_some() => {
            notes.add(misfit("words in `text` only"))
        }
        _ => {}
    }
    if let Some([low, high]) = cell.spread {
        let number = cell.value.as_ref().and_then(|value| value.as_f64());
        if low > high || number.is_some_and(|number| number < low || number > high) {
            let message = format!("the spread [{low}, {high}] does not hold the value");
            notes.add(Diagnostic::error(
                "cell-spread",
                fact.at(&format!("{pointer}/spread")),
                message,
            ));
        }
    }
}

/// Words of support that say too little by themselves.
fn explained(
    fact: &Record<Fact>,
    (subject, cell): (&Slug, &Cell),
    support: Support,
    notes: &mut Diagnostics,
) {
    let (key, missing) = match support {
        Support::Partial | Support::Na | Support::Experimental | Support::Planned => {
            ("note", cell.note.is_none())
        }
        Support::Addon => ("via", cell.via.is_none()),
        _ => return,
    };
    if missing {
        let pointer = format!("/cells/{subject}/value");
        let message = format!(
            "`{}` is `{}` for `{subject}`, but has no `{key}`",
            fact.criterion,
            support.as_str()
        );
        let note = Diagnostic::error("cell-unexplained", fact.at(&pointer), message);
        notes.add(note.hint(match key {
            "via" => "name the package: `via: {name: …, url: …}`",
            _ => "say what is missing, or why, in `note`",
        }));
    }
}

fn edge(guide: &Guide, fact: &Record<Fact>, notes: &mut Diagnostics) {
    let words = ["tie", "depends", "none"];
    let name = fact.edge.as_str();
    if !words.contains(&name) && !subject_names(guide).any(|subject| subject == name) {
        let message = format!("`{name}` is not a subject, `tie`, `depends` or `none`");
        let note = Diagnostic::error("edge-unknown", fact.at("/edge"), message);
        let known = subject_names(guide).chain(words);
        notes.add(Diagnostic { hint: did_you_mean(name, known), ..note });
        return;
    }
    if name != "none" && fact.edge_because.is_none() {
        let message = format!("the edge of `{}` has no reason", fact.criterion);
        notes.add(
            Diagnostic::error("edge-unexplained", fact.at("/edge"), message)
                .hint("add `edge_because`"),
        );
    }
    if let Some(better) = contradicted(guide, fact) {
        let message = format!("the edge goes to `{name}`, but the value of `{better}` is better");
        let note = Diagnostic::error("edge-against-values", fact.at("/edge"), message);
        notes.add(note.hint("correct the edge or the values, or write `depends` and say on what"));
    }
}

/// The subject whose value is better than that of the subject that is said to be ahead.
fn contradicted<'a>(guide: &'a Guide, fact: &'a Record<Fact>) -> Option<&'a Slug> {
    let criterion = guide.criterion(fact.criterion.as_str())?;
    let ahead = fact.cells.get(&fact.edge)?;
    let others = fact.cells.iter().filter(|(subject, _)| **subject != fact.edge);
    others
        .into_iter()
        .find(|(_, other)| is_better(criterion, other, ahead))
        .map(|(subject, _)| subject)
}

fn is_better(criterion: &Criterion, one: &Cell, other: &Cell) -> bool {
    let number = |cell: &Cell| cell.value.as_ref().and_then(|value| value.as_f64());
    let text =
        |cell: &Cell| cell.value.as_ref().and_then(|value| value.as_str().map(str::to_owned));
    match criterion.better {
        Better::Yes => match (one.support(), other.support()) {
            (Some(one), Some(other)) => one < other && other <= Support::No,
            _ => false,
        },
        Better::Higher => number(one) > number(other),
        Better::Lower => number(one) < number(other),
        Better::Later => text(one) > text(other),
        Better::Earlier => text(one) < text(other),
        Better::None => false,
    }
}
