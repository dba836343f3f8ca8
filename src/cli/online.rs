//! What `check` asks of the outside world, where it is told to.

use std::io;
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::civil::Date;

use super::args::{Check, Mirror};
use crate::allow::Allowances;
use crate::diag::Diagnostics;
use crate::model::Guide;
use crate::online::{self, Cache, Limits, Registries};

/// What came of asking.
#[derive(Default)]
pub struct Asked {
    /// What was asked and what became of it, one line each.
    pub lines: Vec<String>,
    /// Whether a registry that had to answer did not.
    pub is_cut_off: bool,
}

/// Asks what `check` wants asked; findings go to `notes`.
///
/// # Errors
/// Where the cache of answers cannot be written.
pub fn ask(
    check: &Check,
    guide: &Guide,
    today: Date,
    notes: &mut Diagnostics,
) -> io::Result<Asked> {
    let (mut asked, mut found) = (Asked::default(), Diagnostics::default());
    if check.links {
        links(check, guide, (&mut asked, &mut found))?;
    }
    if check.outdated {
        versions(check, guide, (&mut asked, &mut found));
    }
    // What is wrong with an entry itself is told without the network already.
    let mut allowances = Allowances::of(guide, today, &mut Diagnostics::default());
    allowances.apply(&mut found);
    let was_looked_for = |code: &str| {
        check.links && online::LINK_CODES.contains(&code)
            || check.outdated && online::VERSION_CODES.contains(&code)
    };
    allowances.finish(was_looked_for, &mut found);
    if check.findings.strict {
        found.make_strict();
    }
    notes.append(found);
    Ok(asked)
}

fn links(
    check: &Check,
    guide: &Guide,
    (asked, found): (&mut Asked, &mut Diagnostics),
) -> io::Result<()> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let place = check.findings.project.join(".versus/links.json");
    let mut cache = Cache::read(&place, now);
    let addresses = online::addresses(guide);
    let answers = online::fetch(&addresses, &Limits::default(), &mut cache);
    cache.write(&place)?;
    let judged = online::judge(&addresses, &answers, found);
    for unknown in &judged.unknown {
        asked.lines.push(format!("unknown: {}: {}", unknown.address, unknown.reason));
    }
    asked.lines.push(format!(
        "{} addresses: {} there, {} moved, {} broken, {} unknown",
        addresses.len(),
        judged.ok,
        judged.moved,
        judged.broken,
        judged.unknown.len(),
    ));
    Ok(())
}

fn versions(check: &Check, guide: &Guide, (asked, found): (&mut Asked, &mut Diagnostics)) {
    let mut registries = Registries::default();
    for Mirror { registry, base } in &check.registry {
        match registry.as_str() {
            "pypi" => registries.pypi.clone_from(base),
            "crates" => registries.crates.clone_from(base),
            _ => registries.npm.clone_from(base),
        }
    }
    let packages = online::packages(guide);
    let releases = online::latest(&packages, &registries, &Limits::default());
    let silent = online::outdated(guide, &releases, found);
    asked.is_cut_off = !silent.is_empty();
    asked.lines.extend(silent.into_iter().map(|reason| format!("unknown: {reason}")));
    let count = packages.len();
    asked.lines.push(format!("{count} package{} asked for", if count == 1 { "" } else { "s" }));
}
