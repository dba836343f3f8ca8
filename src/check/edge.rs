//! Which subject a criterion speaks for.

use super::case::Case;
use super::facts::compare;
use crate::slug::Slug;

/// The subject that is ahead by a criterion; `None` where none is, or where the values say
/// otherwise, which is told by itself.
pub fn ahead<'a>(case: &Case<'a>, criterion: &Slug) -> Option<&'a Slug> {
    let fact = case.guide.fact(criterion.as_str())?;
    let written = case.guide.criterion(criterion.as_str())?;
    let is_subject = case.subjects().any(|id| *id == fact.edge);
    (is_subject && compare::ahead_of_edge(written, fact).is_none()).then_some(&fact.edge)
}
