//! Which of two cells is better, and how surely.

use crate::model::fact::{Better, Cell, Criterion, Fact, Support};
use crate::slug::Slug;

/// The subject with the best of all values that are better than that of the subject that is said to
/// be ahead.
pub fn ahead_of_edge<'a>(criterion: &Criterion, fact: &'a Fact) -> Option<&'a Slug> {
    let ahead = fact.cells.get(&fact.edge)?;
    let better = fact.cells.iter().filter(|(_, cell)| is_better(criterion, cell, ahead));
    let best = better.reduce(|best, next| match is_better(criterion, next.1, best.1) {
        true => next,
        false => best,
    });
    best.map(|(subject, _)| subject)
}

/// Whether the value of one cell is better than that of the other.
fn is_better(criterion: &Criterion, one: &Cell, other: &Cell) -> bool {
    let both = |of: fn(&Cell) -> Option<f64>| of(one).zip(of(other));
    let days = || one.day().zip(other.day());
    match criterion.better {
        Better::Yes => match (one.support(), other.support()) {
            (Some(one), Some(other)) => one < other && other <= Support::No,
            _ => false,
        },
        Better::Higher => both(Cell::number).is_some_and(|(one, other)| one > other),
        Better::Lower => both(Cell::number).is_some_and(|(one, other)| one < other),
        Better::Later => days().is_some_and(|(one, other)| one > other),
        Better::Earlier => days().is_some_and(|(one, other)| one < other),
        Better::None => false,
    }
}

/// Whether one cell is better beyond doubt: `yes` against `no`, or spreads that do not meet.
pub fn is_clearly_better(criterion: &Criterion, one: &Cell, other: &Cell) -> bool {
    match criterion.better {
        Better::Yes => (one.support(), other.support()) == (Some(Support::Yes), Some(Support::No)),
        Better::Higher | Better::Lower => {
            one.spread.is_some()
                && other.spread.is_some()
                && !overlap(one, other)
                && is_better(criterion, one, other)
        }
        Better::Later | Better::Earlier | Better::None => false,
    }
}

/// Whether two cells have spreads that share a value.
pub fn overlap(one: &Cell, other: &Cell) -> bool {
    let spreads = one.spread.zip(other.spread);
    spreads.is_some_and(|([low, high], [from, to])| low <= to && from <= high)
}
