//! The decision tree's pages: a question, a result, and the whole tree as an outline.

use serde::Serialize;

use super::Material;
use super::verdict::{self, VerdictRowView};
use super::view::{LinkView, SubjectView, joined};
use crate::model::address;
use crate::output::SitePath;
use crate::slug::Slug;
use crate::tree::{
    End, Flip, NextStep, Outcome, Question, Reason, Route, Step, Strength, Target, Tree, Walk,
};

/// A page of the tree.
#[derive(Serialize)]
pub struct StepView {
    /// The answers so far, as in the address.
    route: String,
    /// Whether no question has been answered yet.
    is_first: bool,
    question: Option<QuestionView>,
    result: Option<ResultView>,
    answers: Vec<AnswerView>,
    start: String,
    outline: String,
}

/// A question with its options as links.
#[derive(Serialize)]
pub struct QuestionView {
    number: usize,
    text: String,
    why: String,
    options: Vec<OptionView>,
}

#[derive(Serialize)]
struct OptionView {
    href: String,
    label: String,
    hint: Option<String>,
    unsure: bool,
}

#[derive(Serialize)]
struct AnswerView {
    short: String,
    text: String,
    label: String,
    change: String,
}

#[derive(Serialize)]
struct ResultView {
    title: String,
    summary: String,
    /// `first`, `second` … of the pick, or `all` where there are several.
    side: &'static str,
    picks: Vec<SubjectView>,
    strength: &'static str,
    because: Vec<SentenceView>,
    watch_out: Vec<SentenceView>,
    next: Vec<LinkView>,
    flips: Vec<FlipView>,
    verdict: Vec<VerdictRowView>,
    subjects: Vec<SubjectView>,
}

#[derive(Serialize)]
struct SentenceView {
    text: String,
    href: Option<String>,
}

#[derive(Serialize)]
struct FlipView {
    short: String,
    answer: String,
    instead: LinkView,
    then: String,
}

/// Every answer prefix of the tree: the first page, all questions, all results.
pub fn prefixes(tree: &Tree) -> Vec<Vec<Step<'_>>> {
    let mut prefixes: Vec<Vec<Step<'_>>> = vec![Vec::new()];
    let mut seen = std::collections::BTreeSet::from([String::new()]);
    for route in tree.routes() {
        for end in 1..=route.steps.len() {
            let prefix = &route.steps[..end];
            if seen.insert(address::steps(prefix).to_string()) {
                prefixes.push(prefix.to_vec());
            }
        }
    }
    prefixes
}

/// The page behind some answers.
pub fn step(material: &Material<'_>, tree: &Tree, steps: &[Step<'_>], page: &SitePath) -> StepView {
    let walk = tree.walk(&crate::tree::answers(steps));
    let (question, result) = match walk.end {
        End::Asks(_, asked) => (Some(question(&walk, asked, page)), None),
        End::Outcome(name, outcome) => {
            let route = Route { steps: walk.steps.clone(), outcome: name };
            (None, Some(result(material, tree, &route, outcome, page)))
        }
    };
    StepView {
        route: ids(&walk.steps).join("/"),
        is_first: steps.is_empty(),
        question,
        result,
        answers: walk
            .steps
            .iter()
            .enumerate()
            .map(|(at, step)| answer(&walk.steps[..at], step, page))
            .collect(),
        start: page.link_to(&address::choose([])),
        outline: page.link_to(&address::outline()),
    }
}

fn ids<'a>(steps: &[Step<'a>]) -> Vec<&'a str> {
    steps.iter().map(|step| step.option.id.as_str()).collect()
}

/// The title of the page behind some answers.
pub fn title(tree: &Tree, steps: &[Step<'_>]) -> String {
    match tree.walk(&crate::tree::answers(steps)).end {
        End::Asks(_, question) => question.text.clone(),
        End::Outcome(_, outcome) => outcome.title.clone(),
    }
}

/// The question that a walk stops at, as it stands on `page`.
pub fn question(walk: &Walk<'_>, asked: &Question, page: &SitePath) -> QuestionView {
    let option = |option: &crate::tree::QuestionOption| {
        let path = walk.steps.iter().map(|step| &step.option.id).chain([&option.id]);
        OptionView {
            href: page.link_to(&address::choose(path)),
            label: option.label.clone(),
            hint: option.hint.clone(),
            unsure: option.unsure,
        }
    };
    QuestionView {
        number: walk.steps.len() + 1,
        text: asked.text.clone(),
        why: asked.why.clone(),
        options: asked.options.iter().map(option).collect(),
    }
}

fn answer(before: &[Step<'_>], step: &Step<'_>, page: &SitePath) -> AnswerView {
    AnswerView {
        short: step.asked.short.clone(),
        text: step.asked.text.clone(),
        label: step.option.label.clone(),
        change: page.link_to(&address::steps(before)),
    }
}

fn result(
    material: &Material<'_>,
    tree: &Tree,
    route: &Route<'_>,
    outcome: &Outcome,
    page: &SitePath,
) -> ResultView {
    let answers = route.answers();
    let compare = page.link_to(&address::page("compare"));
    let sentence = |reason: &&Reason| SentenceView {
        text: reason.text.clone(),
        href: reason.criterion.as_ref().map(|criterion| format!("{compare}#{criterion}")),
    };
    let shown = |reasons: &[Reason]| -> Vec<SentenceView> {
        reasons
            .iter()
            .filter(|reason| reason.applies(&answers))
            .map(|reason| sentence(&reason))
            .collect()
    };
    let picks: Vec<SubjectView> =
        outcome.picks.iter().map(|id| material.subject(id.as_str()).clone()).collect();
    ResultView {
        title: outcome.title.clone(),
        summary: outcome.summary.clone(),
        side: side(&picks),
        strength: strength(outcome.strength),
        because: shown(&outcome.because),
        watch_out: shown(&outcome.watch_out),
        next: outcome.next.iter().map(|next| next_link(next, page)).collect(),
        flips: tree.flips(route).iter().map(|flip| flip_view(tree, flip, page)).collect(),
        verdict: verdict_rows(material, route)
            .map(|row| verdict::view(material, row, page))
            .collect(),
        subjects: material.subjects.clone(),
        picks,
    }
}

/// The verdict's rows that have a scenario with exactly this route.
pub fn verdict_rows<'a>(
    material: &'a Material<'_>,
    route: &Route<'_>,
) -> impl Iterator<Item = &'a crate::model::decision::VerdictRow> {
    let answers = route.answers();
    let here = move |id: &Slug| {
        material
            .guide
            .scenarios
            .iter()
            .any(|scenario| scenario.id == *id && scenario.answers == answers)
    };
    let rows = material.guide.verdict.iter().flat_map(|verdict| &verdict.rows);
    rows.filter(move |row| row.scenarios.iter().any(&here))
}

/// The side that a result leans to.
pub fn side(picks: &[SubjectView]) -> &'static str {
    match picks {
        [only] => only.side,
        _ => "all",
    }
}

/// How clear an outcome is, in a sentence.
pub fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Strong => "Clear: your answers point one way.",
        Strength::Lean => "Leaning: your answers point this way, but not far.",
        Strength::Either => "Either: your answers rule neither out.",
    }
}

/// Where a next step leads, from `page`.
pub fn next_link(next: &NextStep, page: &SitePath) -> LinkView {
    let href = match (&next.url, &next.page, &next.task) {
        (Some(url), _, _) => url.clone(),
        (_, Some(id), _) => page.link_to(&address::page(id.as_str())),
        (_, _, Some(id)) => page.link_to(&address::task(id)),
        _ => unreachable!("a checked next step has a target"),
    };
    LinkView { href, label: next.label.clone() }
}

fn flip_view(tree: &Tree, flip: &Flip<'_>, page: &SitePath) -> FlipView {
    let titles: Vec<String> =
        flip.outcomes.iter().map(|id| tree.outcomes[*id].title.clone()).collect();
    FlipView {
        short: flip.step.asked.short.clone(),
        answer: flip.step.option.label.clone(),
        instead: LinkView {
            href: page.link_to(&address::steps(&flip.walk.steps)),
            label: flip.instead.label.clone(),
        },
        then: joined(&titles, "or"),
    }
}

/// A scenario as a card.
#[derive(Serialize)]
pub struct CardView {
    href: String,
    title: String,
    persona: String,
    side: &'static str,
    picks: Vec<SubjectView>,
    outcome: String,
}

/// The scenarios that stand on the home page.
pub fn cards(material: &Material<'_>, page: &SitePath) -> Vec<CardView> {
    let Some(tree) = &material.guide.tree else { return Vec::new() };
    let card = |scenario: &&crate::yaml::Record<crate::model::decision::Scenario>| {
        let walk = tree.walk(&scenario.answers);
        let outcome = &tree.outcomes[&scenario.expect.outcome];
        let picks: Vec<SubjectView> =
            outcome.picks.iter().map(|id| material.subject(id.as_str()).clone()).collect();
        CardView {
            href: page.link_to(&address::steps(&walk.steps)),
            title: scenario.title.clone(),
            persona: scenario.persona.clone(),
            side: side(&picks),
            outcome: outcome.title.clone(),
            picks,
        }
    };
    material
        .guide
        .scenarios
        .iter()
        .filter(|scenario| scenario.card)
        .map(|scenario| card(&scenario))
        .collect()
}

/// The whole tree.
#[derive(Serialize)]
pub struct OutlineView {
    title: String,
    nodes: Vec<OutlineNode>,
    outcomes: Vec<OutlineOutcome>,
    routes: usize,
}

#[derive(Serialize)]
struct OutlineNode {
    id: String,
    number: usize,
    text: String,
    options: Vec<OutlineOption>,
}

#[derive(Serialize)]
struct OutlineOption {
    label: String,
    to: LinkView,
}

#[derive(Serialize)]
struct OutlineOutcome {
    id: String,
    title: String,
    summary: String,
    strength: &'static str,
    picks: Vec<SubjectView>,
}

/// The whole tree as a numbered outline: nodes in the order in which readers meet them.
pub fn outline(material: &Material<'_>, tree: &Tree) -> OutlineView {
    let mut order: Vec<&Slug> = Vec::new();
    for step in tree.routes().iter().flat_map(|route| &route.steps) {
        if !order.contains(&step.node) {
            order.push(step.node);
        }
    }
    let number =
        |node: &str| order.iter().position(|it| it.as_str() == node).map_or(0, |at| at + 1);
    let target = |target: &Target| match target {
        Target::Node(node) => LinkView {
            href: format!(
                "#{}",
                address::node_anchor(&Slug::new(node).expect("a node's name is a slug"))
            ),
            label: format!("Question {}", number(node)),
        },
        Target::Outcome(name) => {
            let (id, outcome) = tree
                .outcomes
                .get_key_value(name.as_str())
                .expect("a checked tree has its outcomes");
            LinkView {
                href: format!("#{}", address::outcome_anchor(id)),
                label: outcome.title.clone(),
            }
        }
    };
    let node = |(at, id): (usize, &&Slug)| {
        let place = &tree.flow[*id];
        let asked = &tree.questions[&place.ask];
        OutlineNode {
            id: address::node_anchor(id),
            number: at + 1,
            text: asked.text.clone(),
            options: asked
                .options
                .iter()
                .map(|option| OutlineOption {
                    label: option.label.clone(),
                    to: target(&place.go[&option.id]),
                })
                .collect(),
        }
    };
    let outcome = |(id, outcome): (&Slug, &Outcome)| OutlineOutcome {
        id: address::outcome_anchor(id),
        title: outcome.title.clone(),
        summary: outcome.summary.clone(),
        strength: strength(outcome.strength),
        picks: outcome.picks.iter().map(|id| material.subject(id.as_str()).clone()).collect(),
    };
    OutlineView {
        title: tree.title.clone(),
        nodes: order.iter().enumerate().map(node).collect(),
        outcomes: tree.outcomes.iter().map(outcome).collect(),
        routes: tree.routes().len(),
    }
}
