//! The tree: no dead end, no circle, nothing out of reach, a reason for every reader.

use std::collections::BTreeSet;

use super::{criteria_names, page_names, subject_names, task_names};
use crate::diag::{Diagnostic, Diagnostics, did_you_mean};
use crate::model::{Guide, Part, address};
use crate::slug::Slug;
use crate::tree::{Node, Reason, Target, Tree};
use crate::yaml::Record;

pub fn check(guide: &Guide, notes: &mut Diagnostics) {
    let Some(tree) = &guide.tree else { return };
    questions(guide, tree, notes);
    let sound = flow(tree, notes);
    outcomes(guide, tree, notes);
    if sound && !has_circle(tree, notes) {
        reach(tree, notes);
        routes(guide, tree, notes);
    }
}

/// Whether the tree can be walked: every name that it uses exists, and it has no circle.
pub fn can_be_walked(tree: &Record<Tree>) -> bool {
    let mut silent = Diagnostics::default();
    flow(tree, &mut silent) && !has_circle(tree, &mut silent)
}

fn questions(guide: &Guide, tree: &Record<Tree>, notes: &mut Diagnostics) {
    for (id, question) in &tree.questions {
        if question.options.len() < 2 {
            let message = format!("the question `{id}` has fewer than two options");
            notes.add(Diagnostic::error(
                "too-few-options",
                tree.key_at(&format!("/questions/{id}")),
                message,
            ));
        }
        for (at, option) in question.options.iter().enumerate() {
            let pointer = format!("/questions/{id}/options/{at}");
            let twins = || question.options[..at].iter();
            if twins().any(|other| other.id == option.id) {
                let message = format!("the option `{}` stands here a second time", option.id);
                notes.add(Diagnostic::error(
                    "id-twice",
                    tree.at(&format!("{pointer}/id")),
                    message,
                ));
            }
            if twins().any(|other| other.label == option.label) {
                let message = format!("two options are called “{}”", option.label);
                notes.add(Diagnostic::error(
                    "label-twice",
                    tree.at(&format!("{pointer}/label")),
                    message,
                ));
            }
            if address::RESERVED_OPTIONS.contains(&option.id.as_str()) {
                let message = format!("`{}` is the address of the whole tree", option.id);
                notes.add(Diagnostic::error(
                    "option-reserved",
                    tree.at(&format!("{pointer}/id")),
                    message,
                ));
            }
            for subject in option.weighs.keys() {
                let place = || tree.key_at(&format!("{pointer}/weighs/{subject}"));
                super::subject(subject.as_str()).among(subject_names(guide), place, guide, notes);
            }
        }
    }
}

/// Holds every name in the flow against what exists; says whether all of them do.
fn flow(tree: &Record<Tree>, notes: &mut Diagnostics) -> bool {
    let nodes = || tree.flow.keys().map(Slug::as_str);
    let mut sound = true;
    if !tree.flow.contains_key(&tree.start) {
        let message = format!("the tree begins at `{}`, which is not in its flow", tree.start);
        let note = Diagnostic::error("unknown-node", tree.at("/start"), message);
        notes.add(Diagnostic { hint: did_you_mean(tree.start.as_str(), nodes()), ..note });
        sound = false;
    }
    for (id, node) in &tree.flow {
        sound &= branches(tree, id, node, notes);
    }
    sound
}

fn branches(tree: &Record<Tree>, id: &Slug, node: &Node, notes: &mut Diagnostics) -> bool {
    let Some(question) = tree.questions.get(&node.ask) else {
        let message = format!("`{id}` asks `{}`, which is not a question", node.ask);
        let note =
            Diagnostic::error("unknown-question", tree.at(&format!("/flow/{id}/ask")), message);
        let known: Vec<&str> = tree.questions.keys().map(Slug::as_str).collect();
        notes.add(Diagnostic { hint: did_you_mean(node.ask.as_str(), known), ..note });
        return false;
    };
    let mut sound = true;
    for option in question.options.iter().filter(|option| !node.go.contains_key(&option.id)) {
        let message = format!("a dead end: at `{id}` the answer `{}` leads nowhere", option.id);
        let note = Diagnostic::error("dead-end", tree.key_at(&format!("/flow/{id}/go")), message);
        notes.add(
            note.hint(format!("add `{}: <node>` or `{}: outcome:<outcome>`", option.id, option.id)),
        );
        sound = false;
    }
    for (option, target) in &node.go {
        let at = format!("/flow/{id}/go/{option}");
        if question.option(option).is_none() {
            let message = format!("`{option}` is not an option of `{}`", node.ask);
            let known: Vec<&str> =
                question.options.iter().map(|option| option.id.as_str()).collect();
            let note = Diagnostic::error("unknown-option", tree.key_at(&at), message);
            notes.add(Diagnostic { hint: did_you_mean(option.as_str(), known), ..note });
            sound = false;
        }
        let (code, what, name, known): (_, _, _, Vec<&str>) = match target {
            Target::Node(name) => {
                ("unknown-node", "node", name, tree.flow.keys().map(Slug::as_str).collect())
            }
            Target::Outcome(name) => (
                "unknown-outcome",
                "outcome",
                name,
                tree.outcomes.keys().map(Slug::as_str).collect(),
            ),
        };
        if !known.contains(&name.as_str()) {
            let note = Diagnostic::error(
                code,
                tree.at(&at),
                format!("the {what} `{name}` does not exist"),
            );
            notes.add(Diagnostic { hint: did_you_mean(name, known), ..note });
            sound = false;
        }
    }
    sound
}

fn has_circle(tree: &Record<Tree>, notes: &mut Diagnostics) -> bool {
    let mut done = BTreeSet::new();
    let mut found = false;
    for start in tree.flow.keys() {
        found |= circle_from(tree, start, &mut Vec::new(), &mut done, notes);
    }
    found
}

fn circle_from<'a>(
    tree: &'a Record<Tree>,
    node: &'a Slug,
    way: &mut Vec<&'a Slug>,
    done: &mut BTreeSet<&'a Slug>,
    notes: &mut Diagnostics,
) -> bool {
    if let Some(at) = way.iter().position(|passed| *passed == node) {
        let names: Vec<&str> = way[at..].iter().chain([&node]).map(|name| name.as_str()).collect();
        let message = format!("the flow runs in a circle: {}", names.join(" → "));
        let last = way.last().expect("a circle has a node");
        notes.add(Diagnostic::error("circle", tree.key_at(&format!("/flow/{last}")), message));
        return true;
    }
    if !done.insert(node) {
        return false;
    }
    way.push(node);
    let mut found = false;
    for target in tree.flow[node].go.values() {
        if let Target::Node(next) = target
            && let Some((next, _)) = tree.flow.get_key_value(next.as_str())
        {
            found |= circle_from(tree, next, way, done, notes);
        }
    }
    way.pop();
    found
}

fn reach(tree: &Record<Tree>, notes: &mut Diagnostics) {
    let routes = tree.routes();
    let outcomes: BTreeSet<&Slug> = routes.iter().map(|route| route.outcome).collect();
    let nodes: BTreeSet<&Slug> =
        routes.iter().flat_map(|route| &route.steps).map(|step| step.node).collect();
    let questions: BTreeSet<&Slug> = tree.flow.values().map(|node| &node.ask).collect();
    let mut lost = |kind: &str, what: &str, id: &Slug| {
        let message = format!("no answers lead to the {what} `{id}`");
        notes.add(Diagnostic::error("unreachable", tree.key_at(&format!("/{kind}/{id}")), message));
    };
    tree.outcomes
        .keys()
        .filter(|id| !outcomes.contains(id))
        .for_each(|id| lost("outcomes", "outcome", id));
    tree.flow.keys().filter(|id| !nodes.contains(id)).for_each(|id| lost("flow", "node", id));
    tree.questions
        .keys()
        .filter(|id| !questions.contains(id))
        .for_each(|id| lost("questions", "question", id));
}

fn routes(guide: &Guide, tree: &Record<Tree>, notes: &mut Diagnostics) {
    let routes = tree.routes();
    let mut pages = BTreeSet::new();
    for route in &routes {
        let path: Vec<&str> = route.steps.iter().map(|step| step.option.id.as_str()).collect();
        pages.extend((0..=path.len()).map(|end| path[..end].join("/")));
        let outcome_at = || tree.key_at(&format!("/outcomes/{}", route.outcome));
        for (at, step) in route.steps.iter().enumerate() {
            if route.steps[..at].iter().any(|earlier| earlier.question == step.question) {
                let message = format!("`{}` asks `{}` a second time", step.node, step.question);
                let place = tree.at(&format!("/flow/{}/ask", step.node));
                notes.add(Diagnostic::error("asked-twice", place, message));
            }
        }
        let answers = route.answers();
        let reasons = &tree.outcomes[route.outcome].because;
        if !reasons.iter().any(|reason| reason.applies(&answers)) {
            let message =
                format!("after {} no reason speaks for `{}`", path.join("/"), route.outcome);
            let note = Diagnostic::error("no-reason", outcome_at(), message);
            notes.add(note.hint("add a reason whose `when` holds on that route"));
        }
    }
    let longest = routes.iter().max_by_key(|route| route.steps.len());
    if let Some(route) = longest.filter(|it| it.steps.len() > tree.budget.max_questions) {
        let path: Vec<&str> = route.steps.iter().map(|step| step.option.id.as_str()).collect();
        let (count, budget) = (path.len(), tree.budget.max_questions);
        let message = format!("{} asks {count} questions; the budget is {budget}", path.join("/"));
        notes.add(Diagnostic::error(
            "too-many-questions",
            tree.at("/budget/max_questions"),
            message,
        ));
    }
    if pages.len() > tree.budget.max_step_pages {
        let message = format!(
            "the tree makes {} pages; the budget is {}",
            pages.len(),
            tree.budget.max_step_pages
        );
        notes.add(Diagnostic::error("too-many-pages", tree.at("/budget/max_step_pages"), message));
    }
    for subject in super::present_subjects(guide) {
        if !routes.iter().any(|route| tree.outcomes[route.outcome].picks.contains(subject)) {
            let message = format!("no answers lead to `{subject}`");
            notes.add(Diagnostic::error("never-picked", tree.key_at("/outcomes"), message));
        }
    }
}

fn outcomes(guide: &Guide, tree: &Record<Tree>, notes: &mut Diagnostics) {
    for (id, outcome) in &tree.outcomes {
        let pointer = format!("/outcomes/{id}");
        for (at, subject) in outcome.picks.iter().enumerate() {
            let place = || tree.at(&format!("{pointer}/picks/{at}"));
            super::subject(subject.as_str()).among(subject_names(guide), place, guide, notes);
        }
        for (key, reasons) in [("because", &outcome.because), ("watch_out", &outcome.watch_out)] {
            for (at, reason) in reasons.iter().enumerate() {
                let pointer = format!("{pointer}/{key}/{at}");
                conditions(guide, tree, (reason, &pointer), notes);
            }
        }
        for (at, next) in outcome.next.iter().enumerate() {
            let pointer = format!("{pointer}/next/{at}");
            if let Some(page) = &next.page {
                let place = || tree.at(&format!("{pointer}/page"));
                super::page(page.as_str()).among(page_names(guide), place, guide, notes);
            }
            if let Some(task) = &next.task {
                let place = || tree.at(&format!("{pointer}/task"));
                super::task(task.as_str()).among(task_names(guide), place, guide, notes);
            }
            let targets = [next.url.is_some(), next.page.is_some(), next.task.is_some()];
            if targets.iter().filter(|given| **given).count() != 1 {
                let message = format!("“{}” needs one of `url`, `page` and `task`", next.label);
                notes.add(Diagnostic::error("next-step", tree.at(&pointer), message));
            }
        }
    }
}

fn conditions(
    guide: &Guide,
    tree: &Record<Tree>,
    (reason, pointer): (&Reason, &str),
    notes: &mut Diagnostics,
) {
    if let Some(criterion) = &reason.criterion {
        let place = || tree.at(&format!("{pointer}/criterion"));
        super::criterion(criterion.as_str()).among(criteria_names(guide), place, guide, notes);
    }
    for (question, options) in &reason.when {
        let Some(asked) = tree.questions.get(question) else {
            let message = format!("the question `{question}` does not exist");
            let at = tree.key_at(&format!("{pointer}/when/{question}"));
            let note = Diagnostic::error("unknown-question", at, message);
            let known: Vec<&str> = tree.questions.keys().map(Slug::as_str).collect();
            notes.add(Diagnostic { hint: did_you_mean(question.as_str(), known), ..note });
            continue;
        };
        for (at, option) in options.iter().enumerate() {
            let known: Vec<&str> = asked.options.iter().map(|option| option.id.as_str()).collect();
            if guide.is_whole(Part::Tree) && !known.contains(&option.as_str()) {
                let message = format!("`{option}` is not an option of `{question}`");
                let place = tree.at(&format!("{pointer}/when/{question}/{at}"));
                let note = Diagnostic::error("unknown-option", place, message);
                notes.add(Diagnostic { hint: did_you_mean(option.as_str(), known), ..note });
            }
        }
    }
}
