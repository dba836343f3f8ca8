//! Which versions of packages their registries have.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use url::Url;

use super::answer::Failure;
use super::client::{Body, Wanted};
use super::crew::{self, Task, Trail};
use super::limits::Limits;
use super::version::{Line, Version};
use crate::model::subject::{Package, Registry};

/// How many bytes of a registry's answer are read: those on old packages have several million.
const ANSWER: u64 = 64 * 1024 * 1024;

/// Where registries are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Registries {
    /// The base of `/pypi/NAME/json`.
    pub pypi: String,
    /// The base of `/api/v1/crates/NAME`.
    pub crates: String,
    /// The base of `/NAME/latest`.
    pub npm: String,
}

impl Default for Registries {
    fn default() -> Registries {
        Registries {
            pypi: "https://pypi.org".to_owned(),
            crates: "https://crates.io".to_owned(),
            npm: "https://registry.npmjs.org".to_owned(),
        }
    }
}

/// What a registry says of a package.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Releases {
    /// Its versions, without trials and those that were taken back, in order. npm tells only the
    /// newest one.
    Known(Vec<Version>),
    /// There is no such package.
    Missing,
    /// The registry did not answer: its host and why, in words.
    Silent(String),
}

impl Releases {
    /// The newest version.
    pub fn newest(&self) -> Option<&Version> {
        self.known().last()
    }

    /// The newest version of a line.
    pub fn newest_of(&self, line: Line) -> Option<&Version> {
        self.known().iter().rev().find(|version| version.line() == line)
    }

    fn known(&self) -> &[Version] {
        match self {
            Releases::Known(versions) => versions,
            _ => &[],
        }
    }
}

/// What the registries say of each package.
pub fn latest(
    packages: &BTreeSet<Package>,
    registries: &Registries,
    limits: &Limits,
) -> BTreeMap<Package, Releases> {
    let limits = Limits { body: ANSWER, ..limits.clone() };
    let mut releases = BTreeMap::new();
    let (mut asked, mut tasks) = (Vec::new(), Vec::new());
    for package in packages {
        let address = registries.address(package);
        match Url::parse(&address) {
            Ok(address) => {
                asked.push(package);
                tasks.push(Task { address, wanted: Wanted::Body });
            }
            Err(_) => {
                let silent = silent(&address, &Failure::Address.to_string());
                releases.insert(package.clone(), silent);
            }
        }
    }
    let finish = |at: usize, trail| {
        let host = tasks[at].address.host_str().unwrap_or_default();
        said(asked[at].registry, host, trail)
    };
    let new = crew::work(&tasks, &limits, "version check", finish);
    releases.extend(asked.into_iter().cloned().zip(new));
    releases
}

impl Registries {
    fn address(&self, package: &Package) -> String {
        let name = escaped(&package.name);
        let (base, path) = match package.registry {
            Registry::Pypi => (&self.pypi, format!("pypi/{name}/json")),
            Registry::Crates => (&self.crates, format!("api/v1/crates/{name}")),
            Registry::Npm => (&self.npm, format!("{name}/latest")),
        };
        format!("{}/{path}", base.trim_end_matches('/'))
    }
}

/// A package's name as one part of a path; npm takes the `@` of a scope as it is.
fn escaped(name: &str) -> String {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.@".contains(&byte);
    let sign = |byte| match byte {
        byte if is_plain(byte) => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    };
    name.bytes().map(sign).collect()
}

fn said(registry: Registry, host: &str, trail: Trail) -> Releases {
    let reply = match trail.end {
        Ok(reply) => reply,
        Err(failure) => return silent(host, &failure.to_string()),
    };
    match (reply.status, reply.body) {
        (200, Body::Whole(bytes)) => match versions(registry, &bytes) {
            Some(versions) => Releases::Known(versions),
            None => silent(host, "the answer is not that of a registry"),
        },
        (200, Body::Part(_)) => silent(host, "the answer is too long"),
        (200, Body::Broken(failure)) => silent(host, &failure.to_string()),
        (404 | 410, _) => Releases::Missing,
        (status, _) => silent(host, &format!("the server says {status}")),
    }
}

fn silent(host: &str, reason: &str) -> Releases {
    Releases::Silent(format!("{host} did not answer: {reason}"))
}

/// The stable versions of a registry's answer, in order.
fn versions(registry: Registry, bytes: &[u8]) -> Option<Vec<Version>> {
    let names = match registry {
        Registry::Pypi => serde_json::from_slice::<Pypi>(bytes).ok()?.names(),
        Registry::Crates => serde_json::from_slice::<Crates>(bytes).ok()?.names(),
        Registry::Npm => vec![serde_json::from_slice::<Npm>(bytes).ok()?.version],
    };
    let versions = names.iter().filter_map(|name| Version::read(name));
    let mut versions: Vec<_> = versions.filter(Version::is_stable).collect();
    versions.sort();
    Some(versions)
}

/// <https://docs.pypi.org/api/json/>
#[derive(Deserialize)]
struct Pypi {
    releases: BTreeMap<String, Vec<PypiFile>>,
}

#[derive(Deserialize)]
struct PypiFile {
    #[serde(default)]
    yanked: bool,
}

impl Pypi {
    /// Versions of which a file can be had.
    fn names(self) -> Vec<String> {
        let is_there = |files: &[PypiFile]| files.iter().any(|file| !file.yanked);
        self.releases
            .into_iter()
            .filter(|(_, files)| is_there(files))
            .map(|(name, _)| name)
            .collect()
    }
}

/// <https://crates.io/data-access#api>
#[derive(Deserialize)]
struct Crates {
    versions: Vec<CratesVersion>,
}

#[derive(Deserialize)]
struct CratesVersion {
    num: String,
    #[serde(default)]
    yanked: bool,
}

impl Crates {
    fn names(self) -> Vec<String> {
        let there = self.versions.into_iter().filter(|version| !version.yanked);
        there.map(|version| version.num).collect()
    }
}

/// <https://github.com/npm/registry/blob/main/docs/REGISTRY-API.md>
#[derive(Deserialize)]
struct Npm {
    version: String,
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn a_name_stays_one_part_of_the_path() {
        assert_eq!(escaped("@scope/name"), "@scope%2Fname");
        assert_eq!(escaped("a?b#c"), "a%3Fb%23c");
    }
}
