//! Contracts: each step can be sent, and something is held of each answer.

use super::case::Case;
use super::rule::Rule;
use crate::contract::{Contract, Step};
use crate::slug::Slug;
use crate::yaml::Record;

mod body_without_method;
mod capture_form;
mod capture_unknown;
mod capture_unused;
mod contract_empty;
mod contract_without_refusal;
mod difference_elsewhere;
mod difference_same;
mod only_everyone;
mod status_code;
mod step_expects_nothing;
mod step_path;
mod step_server_error;
mod step_two_bodies;
mod uses;

pub const RULES: &[Rule] = &[
    contract_empty::RULE,
    contract_without_refusal::RULE,
    step_path::RULE,
    step_two_bodies::RULE,
    body_without_method::RULE,
    step_expects_nothing::RULE,
    status_code::RULE,
    step_server_error::RULE,
    difference_same::RULE,
    difference_elsewhere::RULE,
    only_everyone::RULE,
    capture_form::RULE,
    capture_unknown::RULE,
    capture_unused::RULE,
];

fn all<'a>(case: &Case<'a>) -> impl Iterator<Item = &'a Record<Contract>> {
    case.guide.tasks.values().filter_map(|task| task.contract.as_ref())
}

/// Every step of every contract, with its place there.
fn steps<'a>(case: &Case<'a>) -> impl Iterator<Item = (&'a Record<Contract>, String, &'a Step)> {
    all(case).flat_map(|contract| {
        let steps = contract.steps.iter().enumerate();
        steps.map(move |(at, step)| (contract, format!("/steps/{at}"), step))
    })
}

/// Every status that a step expects, with its place in the step.
fn statuses(step: &Step) -> impl Iterator<Item = (String, u16)> {
    let common = step.expect.status.map(|status| ("/expect/status".to_owned(), status));
    let own = step.differs.iter().filter_map(|(subject, difference)| {
        Some((format!("/differs/{subject}/expect/status"), difference.expect.status?))
    });
    common.into_iter().chain(own)
}

/// The bodies that a step sends, by the names of their keys.
fn bodies(step: &Step) -> Vec<&'static str> {
    let request = &step.request;
    let given = [
        ("json", request.json.is_some()),
        ("form", !request.form.is_empty()),
        ("body", request.body.is_some()),
    ];
    given.into_iter().filter(|(_, is_given)| *is_given).map(|(key, _)| key).collect()
}

/// Whether a step is for a subject.
fn concerns(step: &Step, subject: &Slug) -> bool {
    step.only.is_empty() || step.only.contains(subject)
}
