//! The tree as data for the script that takes over from its static pages.

use std::collections::BTreeMap;

use serde::Serialize;

use super::view::{LinkView, SubjectView};
use super::{Material, choose, verdict};
use crate::model::address;
use crate::output::SitePath;
use crate::tree::{Reason, Strength, Target, Tree};

#[derive(Serialize)]
struct TreeData<'a> {
    site: &'a str,
    subjects: &'a [SubjectView],
    strengths: BTreeMap<Strength, &'static str>,
    start: &'a str,
    questions: BTreeMap<&'a str, QuestionData<'a>>,
    flow: BTreeMap<&'a str, NodeData<'a>>,
    outcomes: BTreeMap<&'a str, OutcomeData<'a>>,
    verdict: BTreeMap<&'a str, RowData>,
    /// Rows of the verdict by route, as in addresses.
    rows: BTreeMap<String, Vec<&'a str>>,
}

#[derive(Serialize)]
struct QuestionData<'a> {
    text: &'a str,
    short: &'a str,
    why: &'a str,
    options: Vec<OptionData<'a>>,
}

#[derive(Serialize)]
struct OptionData<'a> {
    id: &'a str,
    label: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    hint: Option<&'a str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    unsure: bool,
}

#[derive(Serialize)]
struct NodeData<'a> {
    ask: &'a str,
    go: BTreeMap<&'a str, &'a Target>,
}

#[derive(Serialize)]
struct OutcomeData<'a> {
    title: &'a str,
    summary: &'a str,
    picks: Vec<&'a str>,
    strength: Strength,
    because: Vec<ReasonData<'a>>,
    watch: Vec<ReasonData<'a>>,
    next: Vec<LinkView>,
}

#[derive(Serialize)]
struct ReasonData<'a> {
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    when: BTreeMap<&'a str, Vec<&'a str>>,
}

#[derive(Serialize)]
struct RowData {
    situation: String,
    clear: &'static str,
    cells: Vec<CellData>,
}

#[derive(Serialize)]
struct CellData {
    #[serde(skip_serializing_if = "Option::is_none")]
    pick: Option<String>,
    text: String,
}

/// The data as a classic script; addresses count from the site's root.
pub fn script(material: &Material<'_>, tree: &Tree) -> String {
    let root = SitePath::new("root");
    let data = TreeData {
        site: &material.guide.settings.short,
        subjects: &material.subjects,
        strengths: [Strength::Strong, Strength::Lean, Strength::Either]
            .into_iter()
            .map(|strength| (strength, choose::strength(strength)))
            .collect(),
        start: tree.start.as_str(),
        questions: tree
            .questions
            .iter()
            .map(|(id, question)| (id.as_str(), question_data(question)))
            .collect(),
        flow: tree.flow.iter().map(|(id, node)| (id.as_str(), node_data(node))).collect(),
        outcomes: tree
            .outcomes
            .iter()
            .map(|(id, outcome)| (id.as_str(), outcome_data(outcome, &root)))
            .collect(),
        verdict: rows(material),
        rows: rows_by_route(material, tree),
    };
    let json = serde_json::to_string(&data).expect("the tree's data can be written as JSON");
    format!("window.versusTree = {json};\n")
}

fn question_data(question: &crate::tree::Question) -> QuestionData<'_> {
    QuestionData {
        text: &question.text,
        short: &question.short,
        why: &question.why,
        options: question.options.iter().map(option_data).collect(),
    }
}

fn option_data(option: &crate::tree::QuestionOption) -> OptionData<'_> {
    OptionData {
        id: option.id.as_str(),
        label: &option.label,
        hint: option.hint.as_deref(),
        unsure: option.unsure,
    }
}

fn node_data(node: &crate::tree::Node) -> NodeData<'_> {
    NodeData {
        ask: node.ask.as_str(),
        go: node.go.iter().map(|(id, target)| (id.as_str(), target)).collect(),
    }
}

fn outcome_data<'a>(outcome: &'a crate::tree::Outcome, root: &SitePath) -> OutcomeData<'a> {
    let compare = root.link_to(&address::page("compare"));
    let reason = |reason: &'a Reason| ReasonData {
        text: &reason.text,
        href: reason.criterion.as_ref().map(|criterion| format!("{compare}#{criterion}")),
        when: reason
            .when
            .iter()
            .map(|(question, options)| {
                (question.as_str(), options.iter().map(|id| id.as_str()).collect())
            })
            .collect(),
    };
    OutcomeData {
        title: &outcome.title,
        summary: &outcome.summary,
        picks: outcome.picks.iter().map(|id| id.as_str()).collect(),
        strength: outcome.strength,
        because: outcome.because.iter().map(reason).collect(),
        watch: outcome.watch_out.iter().map(reason).collect(),
        next: outcome.next.iter().map(|next| choose::next_link(next, root)).collect(),
    }
}

fn rows<'a>(material: &'a Material<'_>) -> BTreeMap<&'a str, RowData> {
    let rows = material.guide.verdict.iter().flat_map(|verdict| &verdict.rows);
    rows.map(|row| {
        let cells = verdict::cells(material, row).into_iter();
        let data = RowData {
            situation: row.situation.clone(),
            clear: verdict::clear(material, row),
            cells: cells.map(|cell| CellData { pick: cell.pick, text: cell.text }).collect(),
        };
        (row.id.as_str(), data)
    })
    .collect()
}

fn rows_by_route<'a>(material: &'a Material<'_>, tree: &Tree) -> BTreeMap<String, Vec<&'a str>> {
    let mut found = BTreeMap::new();
    for route in tree.routes() {
        let rows: Vec<&str> =
            choose::verdict_rows(material, &route).map(|row| row.id.as_str()).collect();
        if !rows.is_empty() {
            let path: Vec<&str> = route.steps.iter().map(|step| step.option.id.as_str()).collect();
            found.insert(path.join("/"), rows);
        }
    }
    found
}
