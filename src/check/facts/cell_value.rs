//! The value of a cell is not of the type that its criterion takes.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use super::{Place, cells};
use crate::model::fact::{Cell, Kind, Support};
use jiff::civil::Date;

pub const RULE: Rule = Rule::error("cell-value", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    for Place { fact, subject, cell } in cells(case) {
        let Some(criterion) = case.guide.criterion(fact.criterion.as_str()) else { continue };
        let Some(takes) = misfit(criterion.kind, cell) else { continue };
        let written = cell.value.as_ref().map(ToString::to_string).unwrap_or_default();
        let written = written.trim_matches('"');
        let message = match &cell.value {
            Some(_) => format!("`{}` takes {takes}, not `{written}`", criterion.id),
            None => {
                format!("the cell of `{subject}` has no value; `{}` takes {takes}", criterion.id)
            }
        };
        let at = fact.at(&format!("/cells/{subject}/value"));
        match criterion.kind {
            Kind::Support => {
                found.unknown(at, message, (written, Support::ALL.map(Support::as_str)))
            }
            _ => found.tell(at, message),
        }
    }
}

/// What cells of a kind take, where this one holds something else.
fn misfit(kind: Kind, cell: &Cell) -> Option<&'static str> {
    let value = cell.value.as_ref();
    let is_date = |text: &str| text.parse::<Date>().is_ok();
    let (fits, takes) = match kind {
        Kind::Support => (cell.support().is_some(), "a word of support"),
        Kind::Number => (value.is_some_and(|it| it.is_number()), "a number"),
        Kind::Date => {
            (value.and_then(|it| it.as_str()).is_some_and(is_date), "a date as YYYY-MM-DD")
        }
        Kind::Text | Kind::Version => (value.is_none(), "words in `text` only"),
    };
    (!fits).then_some(takes)
}
