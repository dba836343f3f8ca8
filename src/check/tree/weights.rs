//! What the answers of a route weigh for each subject.

use std::collections::BTreeMap;

use crate::slug::Slug;
use crate::tree::{Step, Tree};

/// The sums of the weights behind steps, by subject.
fn of<'a>(steps: &[Step<'a>]) -> BTreeMap<&'a Slug, i32> {
    let mut sums = BTreeMap::new();
    for (subject, weight) in steps.iter().flat_map(|step| &step.option.weighs) {
        *sums.entry(subject).or_default() += weight;
    }
    sums
}

/// The one subject that an outcome picks; `None` where it picks several.
pub fn only_pick<'a>(tree: &'a Tree, outcome: &Slug) -> Option<&'a Slug> {
    match &tree.outcomes[outcome].picks[..] {
        [pick] => Some(pick),
        _ => None,
    }
}

/// The subject that the steps weigh most for, where that is more than for `pick`, with both sums. Only
/// subjects count that some outcome picks.
pub fn against<'a>(tree: &Tree, steps: &[Step<'a>], pick: &Slug) -> Option<(&'a Slug, i32, i32)> {
    let sums = of(steps);
    let own = sums.get(pick).copied().unwrap_or_default();
    let is_picked = |id: &Slug| tree.outcomes.values().any(|outcome| outcome.picks.contains(id));
    let sums = sums.into_iter().filter(|(subject, _)| is_picked(subject));
    let (subject, most) = sums.max_by_key(|(_, sum)| *sum)?;
    (most > own).then_some((subject, most, own))
}
