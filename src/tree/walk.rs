//! Walking a tree: where answers lead, all routes, and what would change a result.

use std::collections::BTreeSet;

use super::{Answers, Node, Outcome, Question, QuestionOption, Target, Tree};
use crate::slug::Slug;

/// One question answered.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// The node of the flow.
    pub node: &'a Slug,
    /// The name of the question.
    pub question: &'a Slug,
    /// The question.
    pub asked: &'a Question,
    /// The answer.
    pub option: &'a QuestionOption,
}

/// Where a walk stops.
#[derive(Clone, Copy, Debug)]
pub enum End<'a> {
    /// At an outcome.
    Outcome(&'a Slug, &'a Outcome),
    /// At a node whose question has no answer yet.
    Asks(&'a Slug, &'a Question),
}

/// How far answers lead.
#[derive(Clone, Debug)]
pub struct Walk<'a> {
    /// The questions answered, in order.
    pub steps: Vec<Step<'a>>,
    /// Where it stops.
    pub end: End<'a>,
}

/// A way from the first question to an outcome.
#[derive(Clone, Debug)]
pub struct Route<'a> {
    /// The questions answered, in order.
    pub steps: Vec<Step<'a>>,
    /// Its name.
    pub outcome: &'a Slug,
}

/// A change of one answer that changes the outcome.
#[derive(Clone, Debug)]
pub struct Flip<'a> {
    /// The answer that is changed.
    pub step: Step<'a>,
    /// The answer instead.
    pub instead: &'a QuestionOption,
    /// What it leads to: one outcome, or several where it brings up questions without an answer.
    pub outcomes: BTreeSet<&'a Slug>,
    /// How far the changed answers lead.
    pub walk: Walk<'a>,
}

/// All functions here take a tree without dangling names and without cycles.
impl Tree {
    /// How far these answers lead.
    ///
    /// # Panics
    /// Where the tree names what it does not have, or runs in a circle: check it first.
    pub fn walk(&self, answers: &Answers) -> Walk<'_> {
        self.try_walk(answers).expect("a checked tree has every name that it uses and no circle")
    }

    /// How far these answers lead; `None` where they come to a place that the tree does not have,
    /// or to the same place again.
    pub fn try_walk(&self, answers: &Answers) -> Option<Walk<'_>> {
        let mut steps = Vec::new();
        let mut at = self.flow.get_key_value(&self.start)?;
        loop {
            let (node, place) = at;
            let asked = self.questions.get(&place.ask)?;
            let given = answers.get(&place.ask).and_then(|id| asked.option(id));
            let Some(option) = given else {
                return Some(Walk { steps, end: End::Asks(node, asked) });
            };
            steps.push(Step { node, question: &place.ask, asked, option });
            match place.go.get(&option.id)? {
                _ if steps.len() > self.flow.len() => return None,
                Target::Node(next) => at = self.flow.get_key_value(next.as_str())?,
                Target::Outcome(name) => {
                    let (name, outcome) = self.outcomes.get_key_value(name.as_str())?;
                    return Some(Walk { steps, end: End::Outcome(name, outcome) });
                }
            }
        }
    }

    /// Whether every walk ends: all names that the flow uses exist, every option leads somewhere, and
    /// no node can be reached from itself.
    pub fn can_be_walked(&self) -> bool {
        let complete = |node: &Node| {
            let asked = self.questions.get(&node.ask);
            asked.is_some_and(|asked| {
                asked.options.iter().all(|option| node.go.contains_key(&option.id))
                    && node.go.keys().all(|option| asked.option(option).is_some())
            }) && node.go.values().all(|target| match target {
                Target::Node(name) => self.flow.contains_key(name.as_str()),
                Target::Outcome(name) => self.outcomes.contains_key(name.as_str()),
            })
        };
        self.flow.contains_key(&self.start)
            && self.flow.values().all(complete)
            && self.circles().is_empty()
    }

    /// The circles of the flow: each as its nodes in order, the first of them also being what the
    /// last leads to.
    pub fn circles(&self) -> Vec<Vec<&Slug>> {
        let mut circles = Vec::new();
        let mut done = BTreeSet::new();
        for start in self.flow.keys() {
            self.circles_from(start, &mut Vec::new(), &mut done, &mut circles);
        }
        circles
    }

    fn circles_from<'a>(
        &'a self,
        node: &'a Slug,
        way: &mut Vec<&'a Slug>,
        done: &mut BTreeSet<&'a Slug>,
        circles: &mut Vec<Vec<&'a Slug>>,
    ) {
        if let Some(at) = way.iter().position(|passed| *passed == node) {
            circles.push(way[at..].to_vec());
            return;
        }
        if !done.insert(node) {
            return;
        }
        way.push(node);
        for target in self.flow[node].go.values() {
            if let Target::Node(next) = target
                && let Some((next, _)) = self.flow.get_key_value(next.as_str())
            {
                self.circles_from(next, way, done, circles);
            }
        }
        way.pop();
    }

    fn entry(&self, name: &str) -> (&Slug, &Node) {
        self.flow.get_key_value(name).expect("a checked tree has every node that it names")
    }

    fn outcome(&self, name: &str) -> (&Slug, &Outcome) {
        self.outcomes.get_key_value(name).expect("a checked tree has every outcome that it names")
    }

    /// Every route, in the order of the options.
    pub fn routes(&self) -> Vec<Route<'_>> {
        let mut routes = Vec::new();
        self.explore(&mut Vec::new(), self.start.as_str(), &mut routes);
        routes
    }

    fn explore<'a>(&'a self, steps: &mut Vec<Step<'a>>, node: &str, routes: &mut Vec<Route<'a>>) {
        let (node, place) = self.entry(node);
        let asked = &self.questions[&place.ask];
        for option in &asked.options {
            steps.push(Step { node, question: &place.ask, asked, option });
            match &place.go[&option.id] {
                Target::Node(next) => self.explore(steps, next, routes),
                Target::Outcome(name) => {
                    let (outcome, _) = self.outcome(name);
                    routes.push(Route { steps: steps.clone(), outcome });
                }
            }
            steps.pop();
        }
    }

    /// Every outcome that these answers leave open.
    pub fn open_outcomes(&self, answers: &Answers) -> BTreeSet<&Slug> {
        match self.walk(answers).end {
            End::Outcome(name, _) => BTreeSet::from([name]),
            End::Asks(node, asked) => {
                let question = &self.flow[node].ask;
                let with = |option: &QuestionOption| {
                    let mut answers = answers.clone();
                    answers.insert(question.clone(), option.id.clone());
                    self.open_outcomes(&answers)
                };
                asked.options.iter().flat_map(with).collect()
            }
        }
    }

    /// Every change of one answer on a finished route that rules its outcome out. To be unsure is no
    /// change worth telling.
    pub fn flips(&self, route: &Route<'_>) -> Vec<Flip<'_>> {
        let given = route.answers();
        let mut flips = Vec::new();
        for step in &self.walk(&given).steps {
            let others = step
                .asked
                .options
                .iter()
                .filter(|option| option.id != step.option.id && !option.unsure);
            for instead in others {
                let mut answers = given.clone();
                answers.insert(step.question.clone(), instead.id.clone());
                let outcomes = self.open_outcomes(&answers);
                if !outcomes.contains(route.outcome) {
                    flips.push(Flip { step: *step, instead, outcomes, walk: self.walk(&answers) });
                }
            }
        }
        flips
    }
}

/// The answers behind steps.
pub fn answers(steps: &[Step<'_>]) -> Answers {
    steps.iter().map(|step| (step.question.clone(), step.option.id.clone())).collect()
}

impl Route<'_> {
    /// Its answers by question.
    pub fn answers(&self) -> Answers {
        answers(&self.steps)
    }
}

impl Walk<'_> {
    /// Its answers by question.
    pub fn answers(&self) -> Answers {
        answers(&self.steps)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree() -> Tree {
        serde_yaml::from_str(
            "
title: Which?
start: what
questions:
  what: {text: What?, short: What, why: w, options: [{id: pages, label: P}, {id: api, label: A}]}
  staff: {text: Staff?, short: Staff, why: w, options: [{id: 'yes', label: Y}, {id: 'no', label: N}]}
flow:
  what: {ask: what, go: {pages: 'outcome:a', api: staff}}
  staff: {ask: staff, go: {'yes': 'outcome:a', 'no': 'outcome:b'}}
outcomes:
  a: {title: A, summary: a, picks: [a], strength: strong, because: [{text: x, when: {staff: ['yes']}}], next: []}
  b: {title: B, summary: b, picks: [b], strength: lean, because: [], next: []}
",
        )
        .unwrap()
    }

    fn told(routes: &[Route<'_>]) -> Vec<String> {
        let words = |route: &Route<'_>| {
            let ids: Vec<_> = route.steps.iter().map(|step| step.option.id.as_str()).collect();
            format!("{} -> {}", ids.join("/"), route.outcome)
        };
        routes.iter().map(words).collect()
    }

    #[test]
    fn routes_and_walks_agree() {
        let tree = tree();
        let routes = tree.routes();
        assert_eq!(told(&routes), ["pages -> a", "api/yes -> a", "api/no -> b"]);
        for route in &routes {
            let End::Outcome(name, _) = tree.walk(&route.answers()).end else {
                panic!("unfinished")
            };
            assert_eq!(name, route.outcome);
        }
    }

    #[test]
    fn a_flip_rules_the_outcome_out() {
        let tree = tree();
        let routes = tree.routes();
        assert!(tree.flips(&routes[0]).is_empty(), "`api` may still lead to a");
        let flips = tree.flips(&routes[2]);
        let told: Vec<_> = flips
            .iter()
            .map(|flip| (flip.step.question.as_str(), flip.instead.id.as_str()))
            .collect();
        assert_eq!(told, [("what", "pages"), ("staff", "yes")]);
    }

    #[test]
    fn a_reason_needs_its_answer() {
        let tree = tree();
        let reason = &tree.outcomes["a"].because[0];
        let routes = tree.routes();
        assert!(!reason.applies(&routes[0].answers()));
        assert!(reason.applies(&routes[1].answers()));
    }
}
