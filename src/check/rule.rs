//! A rule: one thing that must hold of a guide, in one file, under one code.

use crate::diag::{Diagnostic, Diagnostics, Location, Severity, did_you_mean};

use super::case::Case;
use super::mention::{Kind, known};

/// One thing that must hold.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// Its name: lowercase words joined by hyphens, the name of its file and of its page.
    pub code: &'static str,
    /// How much a finding weighs.
    pub severity: Severity,
    /// Tells everything in the case that it does not hold for.
    pub check: fn(&Case<'_>, &mut Found<'_>),
}

/// Where a rule puts its findings.
pub struct Found<'a> {
    rule: Rule,
    notes: &'a mut Diagnostics,
}

impl Rule {
    /// A rule whose findings stop the build.
    pub const fn error(code: &'static str, check: fn(&Case<'_>, &mut Found<'_>)) -> Rule {
        Rule { code, severity: Severity::Error, check }
    }

    /// A rule whose findings stop the build only under `--strict`.
    pub const fn warning(code: &'static str, check: fn(&Case<'_>, &mut Found<'_>)) -> Rule {
        Rule { code, severity: Severity::Warning, check }
    }

    /// Holds a case against the rule.
    pub fn hold(self, case: &Case<'_>, notes: &mut Diagnostics) {
        (self.check)(case, &mut Found { rule: self, notes });
    }
}

impl Found<'_> {
    /// A finding at a place.
    pub fn tell(&mut self, at: Location, message: impl Into<String>) {
        self.add(at, message.into(), None);
    }

    /// A finding at a place, with what to do.
    pub fn advise(&mut self, at: Location, message: impl Into<String>, hint: impl Into<String>) {
        self.add(at, message.into(), Some(hint.into()));
    }

    /// A finding about a name that is not among `names`, with the nearest of them.
    pub fn unknown<'n>(
        &mut self,
        at: Location,
        message: impl Into<String>,
        (name, names): (&str, impl IntoIterator<Item = &'n str> + Clone),
    ) {
        self.add(at, message.into(), did_you_mean(name, names));
    }

    /// A finding for every mention of a kind that names nothing, unless the part of the guide that
    /// holds such names was not read whole.
    pub fn unknown_mentions(&mut self, case: &Case<'_>, kind: Kind) {
        if !case.guide.is_whole(kind.part()) {
            return;
        }
        let names = known(case.guide, kind);
        for mention in case.mentions.iter().filter(|mention| mention.kind == kind) {
            if !names.contains(&mention.name.as_ref()) {
                let message = format!("the {} `{}` does not exist", kind.word(), mention.name);
                let names = names.iter().copied();
                self.add((mention.at)(), message, did_you_mean(&mention.name, names));
            }
        }
    }

    fn add(&mut self, at: Location, message: String, hint: Option<String>) {
        let Rule { code, severity, .. } = self.rule;
        self.notes.add(Diagnostic { code, severity, message, at, hint });
    }
}
