//! The days in a guide on which something happened.

use jiff::civil::Date;

use crate::diag::Location;
use crate::model::Guide;

/// A day on which something was done.
pub struct Dated<'a> {
    /// What was done, as the beginning of a sentence: `the reading of …`.
    pub what: String,
    /// The day.
    pub date: Date,
    /// Its place, worked out only where it is needed.
    pub at: Box<dyn Fn() -> Location + 'a>,
}

/// Every day on which something was updated, checked, read or measured.
pub fn all(guide: &Guide) -> Vec<Dated<'_>> {
    let mut all = vec![Dated {
        what: "the update of the guide".to_owned(),
        date: guide.settings.updated,
        at: Box::new(|| guide.settings.at("/updated")),
    }];
    for fact in &guide.facts {
        let criterion = &fact.criterion;
        if let Some(measured) = &fact.measured {
            let what = format!("the measurement of `{criterion}`");
            let at = Box::new(|| fact.at("/measured/date"));
            all.push(Dated { what, date: measured.date, at });
        }
        all.extend(fact.cells.iter().map(|(subject, cell)| Dated {
            what: format!("the check of `{criterion}` for `{subject}`"),
            date: cell.checked,
            at: Box::new(move || fact.at(&format!("/cells/{subject}/checked"))),
        }));
    }
    all.extend(guide.faq.iter().map(|(id, question)| Dated {
        what: format!("the check of the question `{id}`"),
        date: question.front.checked,
        at: Box::new(|| question.front.at("/checked")),
    }));
    all.extend(guide.sources.iter().map(|source| Dated {
        what: format!("the reading of the source `{}`", source.id),
        date: source.read,
        at: Box::new(|| source.at("/read")),
    }));
    all
}
