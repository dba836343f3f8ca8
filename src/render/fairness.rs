//! The guide's figures as pages show them.

use serde::Serialize;

use super::Material;
use super::view::{DateView, SubjectView};
use crate::model::fairness::{self, Share};

/// The figures.
#[derive(Serialize)]
pub struct FairnessView {
    criteria: usize,
    edges: Vec<ShareView>,
    groups: Vec<GroupView>,
    verdict: Vec<ShareView>,
    routes: Vec<ShareView>,
    route_count: usize,
    words: Vec<ShareView>,
    sources: usize,
    primary: usize,
    publishers: Vec<ShareView>,
    oldest: Option<DateView>,
    newest: Option<DateView>,
    scenarios: usize,
}

#[derive(Serialize)]
struct GroupView {
    title: String,
    edges: Vec<ShareView>,
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
    let figures = fairness::of(material.guide, None);
    let shares = |shares: &[Share]| -> Vec<ShareView> {
        shares.iter().map(|share| view_of(material, share)).collect()
    };
    let group = |group: &fairness::Group| GroupView {
        title: group.title.clone(),
        edges: shares(&group.edges),
    };
    FairnessView {
        criteria: material.guide.facts.len(),
        edges: shares(&figures.edges),
        groups: figures.groups.iter().map(group).collect(),
        verdict: shares(&figures.verdict),
        route_count: figures.routes.iter().map(|share| share.count).sum(),
        routes: shares(&figures.routes),
        words: shares(&figures.words),
        sources: material.guide.sources.len(),
        primary: figures.primary_sources,
        publishers: shares(&figures.publishers),
        oldest: figures.oldest_check.map(DateView::of),
        newest: figures.newest_check.map(DateView::of),
        scenarios: figures.scenarios,
    }
}

fn view_of(material: &Material<'_>, share: &Share) -> ShareView {
    ShareView {
        subject: share.subject.as_ref().map(|id| material.subject(id.as_str()).clone()),
        label: share.label.clone(),
        count: share.count,
    }
}
