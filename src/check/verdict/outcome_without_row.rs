//! An outcome of the tree is not in the verdict.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::super::scenarios::is_sound;
use super::verdict_against_tree::against;
use crate::model::decision::VerdictRow;
use crate::slug::Slug;

pub const RULE: Rule = Rule::warning("outcome-without-row", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let (Some(verdict), Some((tree, _))) = (&case.guide.verdict, &case.walkable) else { return };
    let scenarios = &case.guide.scenarios;
    let is_tested = |id: &Slug| scenarios.iter().any(|it| it.id == *id && is_sound(tree, it));
    // A row without a sound scenario, or with a wrong one, may be the row that is missed.
    let is_sure = |row: &VerdictRow| {
        !row.scenarios.is_empty()
            && row.scenarios.iter().all(is_tested)
            && against(case, row).is_empty()
    };
    if !verdict.rows.iter().all(is_sure) {
        return;
    }
    let named: BTreeSet<&Slug> = verdict.rows.iter().flat_map(|row| &row.scenarios).collect();
    let ends = scenarios.iter().filter(|it| named.contains(&it.id)).map(|it| &it.expect.outcome);
    let ends: BTreeSet<&Slug> = ends.collect();
    // An outcome without a scenario is told by itself, and so is a subject that no row picks.
    let expected: BTreeSet<&Slug> = scenarios.iter().map(|it| &it.expect.outcome).collect();
    let picked: BTreeSet<&Slug> = verdict.rows.iter().flat_map(|row| &row.pick).collect();
    for id in expected.difference(&ends) {
        let Some(outcome) = tree.outcomes.get(*id) else { continue };
        if outcome.picks.iter().any(|pick| picked.contains(pick)) {
            let message = format!("no row of the verdict has a scenario that ends at `{id}`");
            let hint = "add the situation to `content/verdict.yaml`, or a scenario to its row";
            found.advise(tree.key_at(&format!("/outcomes/{id}")), message, hint);
        }
    }
}
