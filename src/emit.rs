//! A finished site onto disk: only what changed is written, only what an earlier build wrote is
//! removed.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use crate::load::named;
use crate::output::{Output, SitePath};

/// The file that lists what the last build wrote, one address a line.
const LISTING: &str = ".versus-files";

/// What has to happen so that a folder holds a site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// Files that are new or differ.
    pub write: Vec<SitePath>,
    /// Files of an earlier build that the site no longer has.
    pub remove: Vec<String>,
}

/// What a folder holds of a site.
#[derive(Clone, Debug, Default)]
pub struct Present {
    /// The files of the site that are there with the same bytes.
    pub same: BTreeSet<SitePath>,
    /// The files that the last build wrote.
    pub listed: BTreeSet<String>,
}

/// The plan from what is there to what should be.
pub fn plan(present: &Present, site: &Output) -> Plan {
    let wanted: BTreeSet<&str> = site.iter().map(|(path, _)| path.as_str()).collect();
    Plan {
        write: site
            .iter()
            .map(|(path, _)| path)
            .filter(|path| !present.same.contains(path))
            .cloned()
            .collect(),
        remove: present
            .listed
            .iter()
            .filter(|path| !wanted.contains(path.as_str()))
            .cloned()
            .collect(),
    }
}

/// What `folder` holds of `site`.
///
/// # Errors
/// Where a file that is there cannot be read; the error names the path.
pub fn present(folder: &Path, site: &Output) -> io::Result<Present> {
    let mut present = Present::default();
    for (path, bytes) in site.iter() {
        let place = folder.join(path.as_str());
        let is_same = match fs::metadata(&place) {
            Ok(found) if found.len() == bytes.len() as u64 => {
                fs::read(&place).map_err(|error| named(&place, error))? == bytes
            }
            _ => false,
        };
        if is_same {
            present.same.insert(path.clone());
        }
    }
    let listing = fs::read_to_string(folder.join(LISTING)).unwrap_or_default();
    // A listing is only believed where it stays inside the folder.
    let inside = |line: &&str| crate::source::SourcePath::new(line).is_some();
    present.listed = listing.lines().filter(inside).map(str::to_owned).collect();
    Ok(present)
}

/// Carries a plan out. A file that is replaced is written beside its place first, so that readers
/// see the old or the new one and never a part.
///
/// # Errors
/// Where a file or folder cannot be written or removed; the error names the path.
pub fn apply(plan: &Plan, site: &Output, folder: &Path) -> io::Result<()> {
    for path in &plan.write {
        let bytes = site.get(path).expect("a plan is made from the site that it writes");
        let place = folder.join(path.as_str());
        write(&place, bytes).map_err(|error| named(&place, error))?;
    }
    for path in &plan.remove {
        let place = folder.join(path);
        match fs::remove_file(&place) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => {
                return Err(named(&place, error));
            }
            _ => remove_empty_folders(folder, &place),
        }
    }
    let listing: String = site.iter().map(|(path, _)| format!("{path}\n")).collect();
    let place = folder.join(LISTING);
    if fs::read_to_string(&place).ok().as_deref() != Some(&listing) {
        write(&place, listing.as_bytes()).map_err(|error| named(&place, error))?;
    }
    Ok(())
}

/// Writes one file, unless it holds these bytes already.
///
/// # Errors
/// Where it cannot be written; the error names the path.
pub fn file(place: &Path, bytes: &[u8]) -> io::Result<()> {
    if fs::read(place).is_ok_and(|held| held == bytes) {
        return Ok(());
    }
    write(place, bytes).map_err(|error| named(place, error))
}

fn write(place: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(parent) = place.parent() {
        fs::create_dir_all(parent)?;
    }
    if !place.exists() {
        return fs::write(place, bytes);
    }
    let mut name = place.file_name().unwrap_or_default().to_owned();
    name.push(".versus-new");
    let beside = place.with_file_name(name);
    fs::write(&beside, bytes)?;
    fs::rename(&beside, place)
}

fn remove_empty_folders(root: &Path, removed: &Path) {
    let mut folder = removed.parent();
    while let Some(place) = folder.filter(|place| *place != root) {
        if fs::remove_dir(place).is_err() {
            return;
        }
        folder = place.parent();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_writes_what_differs_and_removes_what_is_listed() {
        let mut site = Output::default();
        for path in ["a.html", "b.html"] {
            site.insert(SitePath::new(path), Vec::new());
        }
        let present = Present {
            same: BTreeSet::from([SitePath::new("a.html")]),
            listed: ["a.html", "old.html"].map(str::to_owned).into(),
        };
        let plan = plan(&present, &site);
        assert_eq!(plan.write, [SitePath::new("b.html")]);
        assert_eq!(plan.remove, ["old.html"]);
    }
}
