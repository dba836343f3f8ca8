//! The verdict's rows: the pick stands on its subject's side, the exception on the other.

use serde::Serialize;

use super::Material;
use super::view::{LinkView, SubjectView};
use crate::model::address;
use crate::model::decision::VerdictRow;
use crate::output::SitePath;
use crate::tree::{End, Strength};

/// The verdict as a block.
#[derive(Serialize)]
pub struct VerdictView {
    caption: String,
    subjects: Vec<SubjectView>,
    rows: Vec<VerdictRowView>,
}

/// One situation.
#[derive(Serialize)]
pub struct VerdictRowView {
    id: Option<String>,
    situation: String,
    cells: Vec<VerdictCell>,
    clear: &'static str,
    route: Option<String>,
    evidence: Vec<LinkView>,
}

/// What the row says on one subject's side.
#[derive(Serialize)]
pub struct VerdictCell {
    /// Whose side.
    pub subject: SubjectView,
    /// `Choose Django.` on the side of a pick.
    pub pick: Option<String>,
    /// The reason, or the exception.
    pub text: String,
}

/// All rows as they stand on `page`, with anchors.
pub fn block(material: &Material<'_>, page: &SitePath) -> VerdictView {
    let rows = material.guide.verdict.iter().flat_map(|verdict| &verdict.rows);
    let row = |row| VerdictRowView {
        id: Some(address::verdict_anchor(&row_id(row))),
        ..view(material, row, page)
    };
    VerdictView {
        caption: "Situations: the pick stands on its side, the exception on the other".to_owned(),
        subjects: material.subjects.clone(),
        rows: rows.map(row).collect(),
    }
}

fn row_id(row: &VerdictRow) -> crate::slug::Slug {
    row.id.clone()
}

/// One row, without an anchor.
pub fn view(material: &Material<'_>, row: &VerdictRow, page: &SitePath) -> VerdictRowView {
    let compare = page.link_to(&address::page("compare"));
    let evidence = row.evidence.iter().filter_map(|id| {
        let criterion = material.guide.criterion(id.as_str())?;
        Some(LinkView { href: format!("{compare}#{id}"), label: criterion.title.clone() })
    });
    VerdictRowView {
        id: None,
        situation: row.situation.clone(),
        cells: cells(material, row),
        clear: clear(material, row),
        route: route(material, row).map(|path| page.link_to(&path)),
        evidence: evidence.collect(),
    }
}

/// What a row says on each side: the reason stands at the first pick, the exception at the first
/// subject that is not picked, or at the last pick where all are.
pub fn cells(material: &Material<'_>, row: &VerdictRow) -> Vec<VerdictCell> {
    let is_pick = |subject: &SubjectView| row.pick.iter().any(|id| id.as_str() == subject.id);
    let all = material.subjects.iter().all(is_pick);
    let unless = row.unless.as_ref().map_or_else(String::new, |unless| format!("Unless: {unless}"));
    let first_pick = material.subjects.iter().position(is_pick);
    let exception = material.subjects.iter().position(|subject| !is_pick(subject));
    let exception = exception.unwrap_or(material.subjects.len() - 1);
    let cell = |(at, subject): (usize, &SubjectView)| VerdictCell {
        subject: subject.clone(),
        pick: is_pick(subject).then(|| {
            if all { format!("Use {}.", subject.name) } else { format!("Choose {}.", subject.name) }
        }),
        text: if Some(at) == first_pick {
            row.because.clone()
        } else if at == exception {
            unless.clone()
        } else {
            String::new()
        },
    };
    material.subjects.iter().enumerate().map(cell).collect()
}

/// How clear the row is: as clear as the outcomes of its scenarios.
pub fn clear(material: &Material<'_>, row: &VerdictRow) -> &'static str {
    let Some(tree) = &material.guide.tree else { return "" };
    let strengths = material
        .guide
        .scenarios
        .iter()
        .filter(|scenario| row.scenarios.contains(&scenario.id))
        .filter_map(|scenario| Some(tree.outcomes.get(&scenario.expect.outcome)?.strength));
    let strengths: Vec<Strength> = strengths.collect();
    match () {
        () if strengths.is_empty() => "",
        () if strengths.contains(&Strength::Either) => "Open",
        () if strengths.contains(&Strength::Lean) => "Leaning",
        () => "Clear",
    }
}

/// The page of the tree where the row's first scenario ends.
fn route(material: &Material<'_>, row: &VerdictRow) -> Option<SitePath> {
    let tree = material.guide.tree.as_ref()?;
    let first = row.scenarios.first()?;
    let scenario = material.guide.scenarios.iter().find(|scenario| scenario.id == *first)?;
    let walk = tree.walk(&scenario.answers);
    matches!(walk.end, End::Outcome(..)).then(|| address::steps(&walk.steps))
}
