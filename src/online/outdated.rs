//! Which subjects have a newer version than the one that is compared.

use std::collections::{BTreeMap, BTreeSet};

use super::registry::Releases;
use super::version::Version;
use crate::diag::{Diagnostic, Diagnostics};
use crate::model::Guide;
use crate::model::subject::{Package, Subject};
use crate::yaml::Record;

/// The packages of all subjects.
pub fn packages(guide: &Guide) -> BTreeSet<Package> {
    guide.subjects.values().filter_map(|text| text.front.package.clone()).collect()
}

/// Tells of subjects with a newer version, on the line that is compared or on a later one, and of
/// packages that their registry does not know. What cannot be known is no finding: it is given back
/// in words, each reason once.
pub fn outdated(
    guide: &Guide,
    releases: &BTreeMap<Package, Releases>,
    notes: &mut Diagnostics,
) -> Vec<String> {
    let mut unknown: Vec<String> = Vec::new();
    for subject in guide.subjects.values().map(|text| &text.front) {
        let Some(package) = &subject.package else { continue };
        let reason = match releases.get(package) {
            None => Some(format!("the package `{}` was not asked for", package.name)),
            Some(Releases::Silent(reason)) => Some(reason.clone()),
            Some(Releases::Missing) => {
                tell_missing(subject, package, notes);
                None
            }
            Some(known) => compare(subject, known, notes),
        };
        unknown.extend(reason.filter(|reason| !unknown.contains(reason)));
    }
    unknown
}

fn tell_missing(subject: &Record<Subject>, package: &Package, notes: &mut Diagnostics) {
    let message = format!("the registry has no package `{}`", package.name);
    let note = Diagnostic::error("unknown-package", subject.at("/package/name"), message);
    notes.add(note.hint("write its name as the registry does"));
}

/// Tells what is newer; gives a reason in words where the compared version cannot be compared.
fn compare(subject: &Record<Subject>, known: &Releases, notes: &mut Diagnostics) -> Option<String> {
    let exact = &subject.version.exact;
    let Some(compared) = Version::read(exact) else {
        return Some(format!("`{exact}` of {} begins with no number", subject.name));
    };
    let line = compared.line();
    if let Some(newest) = known.newest_of(line).filter(|newest| **newest > compared) {
        let message = format!("`{exact}` is compared, but `{newest}` is out");
        let note = Diagnostic::warning("version-outdated", subject.at("/version/exact"), message);
        notes.add(note.hint(format!("look at what changed, then write `{newest}`")));
    }
    if let Some(newest) = known.newest().map(Version::line).filter(|newest| *newest > line) {
        let named = &subject.version.line;
        let message = format!("the line `{named}` is compared, but `{newest}` is out");
        let at = subject.at("/version/line");
        let note = Diagnostic::warning("version-line-outdated", at, message);
        notes.add(note.hint("compare the new line, or say in the guide why the older one counts"));
    }
    None
}
