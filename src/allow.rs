//! Findings that the author allows: set aside for a reason and a time, and never for longer.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::diag::{Diagnostic, Diagnostics, Severity, did_you_mean};
use crate::explain;
use crate::model::Guide;
use crate::model::allow::Allowance;
use crate::yaml::Record;

/// What a guide allows, and which of it was needed.
pub struct Allowances<'a> {
    entries: &'a [Record<Allowance>],
    used: BTreeSet<usize>,
}

impl<'a> Allowances<'a> {
    /// The entries of `allow.yaml`. What is wrong with one of them goes to `notes`; `today` is the day
    /// that their ends are held against. One that has ended still allows what it names: that is one
    /// fault, told at the entry.
    pub fn of(guide: &'a Guide, today: Date, notes: &mut Diagnostics) -> Allowances<'a> {
        let mut used = BTreeSet::new();
        if guide.allow.is_empty() {
            return Allowances { entries: &[], used };
        }
        let pages = explain::pages();
        for (at, entry) in guide.allow.iter().enumerate() {
            let fault = match pages.get(entry.code.as_str()) {
                None => Some(unknown(entry, pages.keys().copied())),
                Some(page) if page.severity == Severity::Error => Some(too_grave(entry)),
                Some(_) if entry.until < today => Some(ended(entry)),
                Some(_) => None,
            };
            if let Some(fault) = fault {
                notes.add(fault);
                used.insert(at);
            }
        }
        Allowances { entries: &guide.allow, used }
    }

    /// Sets aside what is allowed.
    pub fn apply(&mut self, notes: &mut Diagnostics) {
        notes.allow(|note| {
            let allows = |entry: &&Record<Allowance>| {
                let words = entry.message.as_deref().unwrap_or_default();
                note.severity == Severity::Warning
                    && entry.code == note.code
                    && entry.at == note.at.path
                    && note.message.contains(words)
            };
            let at = self.entries.iter().position(|entry| allows(&entry))?;
            self.used.insert(at);
            Some(self.entries[at].because.clone())
        });
    }

    /// Tells of entries that allowed nothing, among those whose codes `was_looked_for`.
    pub fn finish(&self, was_looked_for: impl Fn(&str) -> bool, notes: &mut Diagnostics) {
        let entries = self.entries.iter().enumerate();
        for (_, entry) in entries.filter(|(at, _)| !self.used.contains(at)) {
            if was_looked_for(&entry.code) {
                let message = format!("nothing of `{}` is found in `{}`", entry.code, entry.at);
                let note = Diagnostic::error("allow-unmatched", entry.at("/code"), message);
                notes.add(note.hint("delete the entry: what it allowed is mended"));
            }
        }
    }
}

fn unknown<'n>(
    entry: &Record<Allowance>,
    codes: impl Iterator<Item = &'n str> + Clone,
) -> Diagnostic {
    let message = format!("`{}` is not the code of a finding", entry.code);
    let note = Diagnostic::error("allow-unknown", entry.at("/code"), message);
    Diagnostic { hint: did_you_mean(&entry.code, codes), ..note }
}

fn too_grave(entry: &Record<Allowance>) -> Diagnostic {
    let message = format!("`{}` is an error, and only warnings can be allowed", entry.code);
    let note = Diagnostic::error("allow-error", entry.at("/code"), message);
    note.hint("mend what it tells of, and delete the entry")
}

fn ended(entry: &Record<Allowance>) -> Diagnostic {
    let message = format!("`{}` was allowed until {}", entry.code, entry.until);
    let note = Diagnostic::error("allow-ended", entry.at("/until"), message);
    note.hint("mend what it tells of, or give a new day and say why")
}
