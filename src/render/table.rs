//! Comparison tables.

use serde::Serialize;

use super::Material;
use super::view::{DateView, LinkView, SubjectView};
use crate::model::address;
use crate::model::fact::{Cell, Criterion, Fact, Kind, Support};
use crate::output::SitePath;
use crate::slug::Slug;

/// A table, or a part of one under a heading.
#[derive(Serialize)]
pub struct TableView {
    title: String,
    caption: String,
    subjects: Vec<SubjectView>,
    groups: Vec<GroupView>,
    /// Rows in which all subjects are the same.
    same: usize,
    legend: Vec<ValueView>,
    checked: Option<DateView>,
    /// Where all rows stand, unless this is the place.
    all: Option<String>,
    measured: Vec<MeasuredView>,
}

#[derive(Serialize)]
struct GroupView {
    id: Option<String>,
    title: Option<String>,
    rows: Vec<RowView>,
}

#[derive(Serialize)]
struct RowView {
    /// The anchor; only the page of all criteria has them.
    id: Option<String>,
    href: String,
    title: String,
    why: String,
    cells: Vec<CellView>,
    /// `first`, `second` …, `tie`, `depends` or `none`.
    edge: &'static str,
    ahead: Option<SubjectView>,
    edge_label: String,
    because: Option<String>,
    is_same: bool,
}

#[derive(Serialize)]
struct CellView {
    subject: SubjectView,
    value: Option<ValueView>,
    text: String,
    note: Option<String>,
    since: Option<String>,
    via: Option<LinkView>,
    spread: Option<String>,
    sources: Vec<LinkView>,
    checked: DateView,
}

#[derive(Clone, Serialize)]
struct ValueView {
    word: &'static str,
    label: &'static str,
    meaning: &'static str,
}

#[derive(Serialize)]
struct MeasuredView {
    title: String,
    date: DateView,
    environment: String,
    command: String,
    runs: u32,
    note: Option<String>,
}

/// The table of this name as it stands on `page`.
pub fn table(material: &Material<'_>, id: &str, page: &SitePath) -> TableView {
    let table = material.guide.table(id).expect("a checked guide has its tables");
    let rows = table.rows.iter().filter_map(|row| material.guide.criterion(row.as_str()));
    let rows: Vec<_> = rows.filter_map(|criterion| row(material, criterion, page)).collect();
    let groups = vec![GroupView { id: None, title: None, rows }];
    let all = Some(page.link_to(&address::page("compare")));
    view(material, table.title.clone(), table.caption.clone(), groups, all)
}

/// All criteria, in groups.
pub fn everything(material: &Material<'_>, page: &SitePath) -> TableView {
    let criteria = material.guide.criteria.as_ref();
    let groups = criteria.iter().flat_map(|criteria| &criteria.groups);
    let group = |group: &crate::model::fact::Group| {
        let members =
            material.guide.all_criteria().iter().filter(|criterion| criterion.group == group.id);
        GroupView {
            id: Some(address::group_anchor(&group.id)),
            title: Some(group.title.clone()),
            rows: members.filter_map(|criterion| row(material, criterion, page)).collect(),
        }
    };
    let groups: Vec<GroupView> = groups.map(group).collect();
    let names: Vec<String> = material.subjects.iter().map(|subject| subject.name.clone()).collect();
    let caption =
        format!("{} by every criterion of this guide", super::view::joined(&names, "and"));
    view(material, "All criteria".to_owned(), caption, groups, None)
}

fn view(
    material: &Material<'_>,
    title: String,
    caption: String,
    groups: Vec<GroupView>,
    all: Option<String>,
) -> TableView {
    let rows = || groups.iter().flat_map(|group| &group.rows);
    let words: Vec<&str> = rows()
        .flat_map(|row| &row.cells)
        .filter_map(|cell| cell.value.as_ref())
        .map(|value| value.word)
        .collect();
    let legend = Support::ALL
        .into_iter()
        .filter(|value| words.contains(&value.as_str()))
        .map(value_view)
        .collect();
    let shown = |row: &&RowView| all.is_some() || row.id.is_some();
    let titles: Vec<&str> = rows().filter(shown).map(|row| row.title.as_str()).collect();
    let measured = material
        .guide
        .all_criteria()
        .iter()
        .filter(|criterion| titles.contains(&criterion.title.as_str()))
        .filter_map(|criterion| measured(material, criterion))
        .collect();
    let checked = rows()
        .flat_map(|row| &row.cells)
        .map(|cell| &cell.checked)
        .min_by_key(|date| date.iso.clone());
    TableView {
        title,
        caption,
        subjects: material.subjects.clone(),
        same: rows().filter(|row| row.is_same).count(),
        legend,
        checked: checked.cloned(),
        all,
        measured,
        groups,
    }
}

fn measured(material: &Material<'_>, criterion: &Criterion) -> Option<MeasuredView> {
    let measured = material.guide.fact(criterion.id.as_str())?.measured.as_ref()?;
    Some(MeasuredView {
        title: criterion.title.clone(),
        date: DateView::of(measured.date),
        environment: measured.environment.clone(),
        command: measured.command.clone(),
        runs: measured.runs,
        note: measured.note.clone(),
    })
}

fn row(material: &Material<'_>, criterion: &Criterion, page: &SitePath) -> Option<RowView> {
    let fact = material.guide.fact(criterion.id.as_str())?;
    let compare = address::page("compare");
    let is_home = *page == compare;
    let anchor = format!("#{}", criterion.id);
    let cells: Vec<CellView> = material
        .subjects
        .iter()
        .filter_map(|subject| {
            Some(cell_view(
                material,
                criterion,
                subject,
                fact.cells.get(subject.id.as_str())?,
                page,
            ))
        })
        .collect();
    let ahead = material.subjects.iter().find(|subject| subject.id == fact.edge.as_str()).cloned();
    let (edge, edge_label) = match (&ahead, fact.edge.as_str()) {
        (Some(subject), _) => (subject.side, subject.short.clone()),
        (None, "tie") => ("tie", "Tie".to_owned()),
        (None, "depends") => ("depends", "Depends".to_owned()),
        _ => ("none", "Neither".to_owned()),
    };
    Some(RowView {
        id: is_home.then(|| criterion.id.to_string()),
        href: if is_home { anchor } else { page.link_to(&compare) + &anchor },
        title: criterion.title.clone(),
        why: criterion.why.clone(),
        is_same: is_same(criterion, fact),
        edge,
        ahead,
        edge_label,
        because: fact.edge_because.clone(),
        cells,
    })
}

/// Whether all subjects have the same value; words are never the same but to the letter.
fn is_same(criterion: &Criterion, fact: &Fact) -> bool {
    let told = |cell: &Cell| match criterion.kind {
        Kind::Text | Kind::Version => cell.text.clone(),
        _ => cell.value.as_ref().map(ToString::to_string).unwrap_or_default(),
    };
    let mut values = fact.cells.values().map(told);
    let first = values.next();
    fact.edge.as_str() == "tie" && values.all(|value| Some(&value) == first.as_ref())
}

fn cell_view(
    material: &Material<'_>,
    criterion: &Criterion,
    subject: &SubjectView,
    cell: &Cell,
    page: &SitePath,
) -> CellView {
    let unit = criterion.unit.as_deref().unwrap_or_default();
    CellView {
        subject: subject.clone(),
        value: cell.support().map(value_view),
        text: cell.text.clone(),
        note: cell.note.clone(),
        since: cell.since.clone(),
        via: cell
            .via
            .as_ref()
            .map(|via| LinkView { href: via.url.clone(), label: via.name.clone() }),
        spread: cell
            .spread
            .filter(|[low, high]| low < high)
            .map(|[low, high]| format!("{low} to {high} {unit}")),
        sources: references(material, &cell.sources, page),
        checked: DateView::of(cell.checked),
    }
}

fn value_view(support: Support) -> ValueView {
    ValueView { word: support.as_str(), label: support.label(), meaning: support.meaning() }
}

/// Numbered references to sources.
pub fn references(material: &Material<'_>, sources: &[Slug], page: &SitePath) -> Vec<LinkView> {
    let link = |id: &Slug| {
        let (number, _) = material.guide.source(id.as_str())?;
        Some(reference(number, id.as_str(), page))
    };
    sources.iter().filter_map(link).collect()
}

/// A numbered reference to a source.
pub fn reference(number: usize, id: &str, page: &SitePath) -> LinkView {
    LinkView {
        href: format!("{}#{id}", page.link_to(&address::page("sources"))),
        label: number.to_string(),
    }
}
