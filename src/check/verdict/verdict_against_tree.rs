//! A row of the verdict picks otherwise than the tree.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::super::scenarios::is_sound;
use crate::model::decision::{Scenario, VerdictRow};
use crate::slug::Slug;

pub const RULE: Rule = Rule::error("verdict-against-tree", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let Some(tree) = &case.guide.tree else { return };
    for (verdict, pointer, row) in super::rows(case.guide) {
        for (place, scenario) in against(case, row) {
            let end = &scenario.expect.outcome;
            let (id, own, other) = (&row.id, joined(&row.pick), joined(&tree.outcomes[end].picks));
            let message = format!(
                "the row `{id}` picks {own}, but its scenario `{}` ends at `{end}`, which picks {other}",
                scenario.id
            );
            let at = verdict.at(&format!("{pointer}/scenarios/{place}"));
            found.advise(at, message, "correct the row, the tree or the choice of scenario");
        }
    }
}

/// The scenarios of a row that the tree leads to other picks, with their places. A scenario with a
/// fault of its own, and picks that are none, are told by themselves.
pub fn against<'a>(case: &Case<'a>, row: &'a VerdictRow) -> Vec<(usize, &'a Scenario)> {
    let Some((tree, _)) = case.walkable.as_ref().filter(|_| case.is_choice(&row.pick)) else {
        return Vec::new();
    };
    let own: BTreeSet<&Slug> = row.pick.iter().collect();
    let at_odds = |scenario: &Scenario| {
        let picks = &tree.outcomes[&scenario.expect.outcome].picks;
        case.is_choice(picks) && picks.iter().collect::<BTreeSet<_>>() != own
    };
    let found = row.scenarios.iter().enumerate().filter_map(|(place, name)| {
        let scenario: &Scenario = case.guide.scenarios.iter().find(|it| it.id == *name)?;
        (is_sound(tree, scenario) && at_odds(scenario)).then_some((place, scenario))
    });
    found.collect()
}

fn joined(names: &[Slug]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    names.join(" and ")
}
