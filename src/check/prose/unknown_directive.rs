//! A directive has a name that means nothing.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::Location;
use crate::model::Guide;
use crate::model::directive::{self, Fault, FaultKind};

pub const RULE: Rule = Rule::error("unknown-directive", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    tell(case.guide, FaultKind::Name, found);
}

/// Tells the directives of all texts that have a fault of this kind.
pub fn tell(guide: &Guide, kind: FaultKind, found: &mut Found<'_>) {
    for (fault, at) in faults(guide).filter(|(fault, _)| fault.kind == kind) {
        match fault.hint {
            Some(hint) => found.advise(at, fault.message, hint),
            None => found.tell(at, fault.message),
        }
    }
}

fn faults(guide: &Guide) -> impl Iterator<Item = (Fault, Location)> {
    guide.proses().flat_map(|prose| {
        let blocks = prose.blocks().map(|it| (directive::block(it).err(), it));
        let inlines = prose.inlines().map(|it| (directive::inline(it).err(), it));
        blocks.chain(inlines).filter_map(|(fault, it)| Some((fault?, it.at.clone())))
    })
}
