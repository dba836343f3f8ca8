//! Tables: their rows exist, once, and every criterion is shown somewhere.

use std::collections::BTreeSet;

use super::criteria_names;
use crate::diag::{Diagnostic, Diagnostics};
use crate::model::Guide;

pub fn check(guide: &Guide, notes: &mut Diagnostics) {
    let mut names = BTreeSet::new();
    for table in &guide.tables {
        if !names.insert(table.id.as_str()) {
            let message = format!("the table `{}` stands here a second time", table.id);
            notes.add(Diagnostic::error("id-twice", table.at("/id"), message));
        }
        let mut rows = BTreeSet::new();
        for (at, row) in table.rows.iter().enumerate() {
            let place = || table.at(&format!("/rows/{at}"));
            super::criterion(row.as_str()).among(criteria_names(guide), place, guide, notes);
            if !rows.insert(row) {
                let message = format!("the table `{}` has the row `{row}` already", table.id);
                notes.add(Diagnostic::error("listed-twice", place(), message));
            }
        }
    }
}
