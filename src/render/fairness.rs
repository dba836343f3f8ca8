//! Figures that show how even-handed the guide is.

use std::collections::BTreeMap;

use serde::Serialize;

use super::Material;
use super::view::{DateView, SubjectView};
use crate::tree::Tree;

/// The figures.
#[derive(Serialize)]
pub struct FairnessView {
    criteria: usize,
    edges: Vec<ShareView>,
    verdict: Vec<ShareView>,
    routes: Vec<ShareView>,
    route_count: usize,
    sources: usize,
    primary: usize,
    oldest: Option<DateView>,
    newest: Option<DateView>,
    scenarios: usize,
}

/// How often something falls to a subject, or to none.
#[derive(Serialize)]
struct ShareView {
    subject: Option<SubjectView>,
    label: String,
    count: usize,
}

/// The figures of the guide.
pub fn view(material: &Material<'_>) -> FairnessView {
    let guide = material.guide;
    let checked =
        || guide.facts.iter().flat_map(|fact| fact.cells.values()).map(|cell| cell.checked);
    let edges = guide.facts.iter().map(|fact| match fact.edge.as_str() {
        "tie" => "Tie",
        "depends" => "Depends",
        "none" => "Only described",
        subject => subject,
    });
    let rows = guide.verdict.iter().flat_map(|verdict| &verdict.rows).map(|row| pick(&row.pick));
    let routes = guide.tree.as_ref().map_or_else(Vec::new, |tree| route_picks(tree));
    FairnessView {
        criteria: guide.facts.len(),
        edges: shares(material, edges),
        verdict: shares(material, rows),
        route_count: routes.len(),
        routes: shares(material, routes.into_iter()),
        sources: guide.sources.len(),
        primary: guide.sources.iter().filter(|source| source.primary).count(),
        oldest: checked().min().map(DateView::of),
        newest: checked().max().map(DateView::of),
        scenarios: guide.scenarios.len(),
    }
}

fn pick(picks: &[crate::slug::Slug]) -> &str {
    match picks {
        [only] => only.as_str(),
        _ => "Several together",
    }
}

fn route_picks(tree: &Tree) -> Vec<&str> {
    tree.routes().iter().map(|route| pick(&tree.outcomes[route.outcome].picks)).collect()
}

/// Counts by subject in the guide's order, then by other words.
fn shares<'w>(material: &Material<'_>, words: impl Iterator<Item = &'w str>) -> Vec<ShareView> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    let mut shares: Vec<ShareView> = Vec::new();
    for subject in &material.subjects {
        let count = counts.remove(subject.id.as_str()).unwrap_or(0);
        shares.push(ShareView {
            subject: Some(subject.clone()),
            label: subject.name.clone(),
            count,
        });
    }
    let rest = counts.into_iter().map(|(word, count)| ShareView {
        subject: None,
        label: word.to_owned(),
        count,
    });
    shares.extend(rest);
    shares
}
