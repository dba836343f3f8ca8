//! Versions of packages, as registries tell them.

use std::collections::BTreeSet;

use versus::diag::Diagnostics;
use versus::model::subject::{Package, Registry};
use versus::online::{Limits, Registries, Releases, Version, latest, outdated, packages};

use super::{quick, read};
use crate::cases::told;
use crate::fixture;
use crate::server::{Server, say, to};

fn registry() -> Server {
    Server::start(|request| match request.path.as_str() {
        "/pypi/Tea/json" => to(301, "/pypi/tea/json"),
        "/pypi/tea/json" => say("200 OK", &["Content-Type: application/json"], PYPI),
        "/api/v1/crates/coffee" => say("200 OK", &[], CRATES),
        "/@hot/water/latest" | "/@hot%2Fwater/latest" => say("200 OK", &[], NPM),
        "/api/v1/crates/odd" => say("200 OK", &[], "<html>"),
        "/pypi/down/json" => say("503 Service Unavailable", &[], ""),
        _ => say("404 Not Found", &[], "{\"message\": \"Not Found\"}"),
    })
}

const PYPI: &str = r#"{
  "info": {"name": "Tea", "version": "2.1.1", "yanked": false, "requires_python": ">=3.12"},
  "last_serial": 1,
  "releases": {
    "1.2": [{"filename": "tea-1.2.tar.gz", "yanked": false, "yanked_reason": null}],
    "1.10": [{"filename": "tea-1.10.tar.gz", "yanked": false}],
    "1.2.9": [{"filename": "tea-1.2.9.tar.gz", "yanked": false}, {"filename": "tea-1.2.9.whl", "yanked": true}],
    "1.2.10": [{"filename": "tea-1.2.10.tar.gz", "yanked": true, "yanked_reason": "too hot"}],
    "1.2.11": [],
    "2.0rc1": [{"filename": "tea-2.0rc1.tar.gz", "yanked": false}]
  },
  "urls": [], "vulnerabilities": []
}"#;

const CRATES: &str = r#"{
  "crate": {"id": "coffee", "name": "coffee", "max_version": "3.0.0-beta.1", "max_stable_version": "2.3.5"},
  "versions": [
    {"id": 4, "crate": "coffee", "num": "3.0.0-beta.1", "yanked": false},
    {"id": 3, "crate": "coffee", "num": "2.4.0", "yanked": true, "yank_message": null},
    {"id": 2, "crate": "coffee", "num": "2.3.5", "yanked": false},
    {"id": 1, "crate": "coffee", "num": "2.3.0", "yanked": false}
  ],
  "keywords": [], "categories": []
}"#;

const NPM: &str =
    r#"{"name": "@hot/water", "version": "19.3.1", "dist": {"tarball": "x"}, "license": "MIT"}"#;

fn package(registry: Registry, name: &str) -> Package {
    Package { registry, name: name.to_owned() }
}

fn registries(server: &Server) -> Registries {
    let base = || format!("{}/", server.base);
    Registries { pypi: base(), crates: base(), npm: base() }
}

#[test]
fn registries_tell_versions_that_can_be_had() {
    let server = registry();
    let asked = [
        package(Registry::Pypi, "Tea"),
        package(Registry::Crates, "coffee"),
        package(Registry::Npm, "@hot/water"),
        package(Registry::Npm, "cold"),
        package(Registry::Crates, "odd"),
        package(Registry::Pypi, "down"),
    ];
    let releases = latest(&BTreeSet::from(asked.clone()), &registries(&server), &quick());
    let shown = asked.each_ref().map(|package| match &releases[package] {
        Releases::Known(all) => all.iter().map(Version::to_string).collect::<Vec<_>>().join(" "),
        Releases::Missing => "-".to_owned(),
        Releases::Silent(reason) => reason.clone(),
    });
    assert_eq!(
        shown,
        [
            "1.2 1.2.9 1.10",
            "2.3.0 2.3.5",
            "19.3.1",
            "-",
            "127.0.0.1 did not answer: the answer is not that of a registry",
            "127.0.0.1 did not answer: the server says 503",
        ]
    );
    let line = Version::read("1.2").unwrap().line();
    let newest = releases[&asked[0]].newest_of(line).map(Version::to_string);
    assert_eq!(newest.as_deref(), Some("1.2.9"));
}

/// The base guide with these packages, held against the server.
fn compared(tea: &str, coffee: &str) -> (String, Vec<String>) {
    let base = fixture::base();
    let mut project = String::new();
    for (name, package) in [("tea", tea), ("coffee", coffee)] {
        let path = format!("content/subjects/{name}.md");
        let text = base.files[&path].clone().unwrap();
        let text = text.replacen("license:", &format!("package: {package}\nlicense:"), 1);
        project.push_str(&format!("=== {path}\n{text}"));
    }
    let (sources, guide) = read(&project);
    let server = registry();
    let limits = Limits { retries: 0, ..quick() };
    let releases = latest(&packages(&guide), &registries(&server), &limits);
    let mut notes = Diagnostics::default();
    let unknown = outdated(&guide, &releases, &mut notes);
    (told(&notes, &sources), unknown)
}

#[test]
fn newer_versions_are_told_on_their_line_and_beyond() {
    let (told, unknown) =
        compared("{registry: pypi, name: Tea}", "{registry: crates, name: coffee}");
    assert_eq!(
        told,
        "\
content/subjects/coffee.md:5:29 `\"2.3\"`: warning[version-outdated]: `2.3` is compared, but `2.3.5` is out
  look at what changed, then write `2.3.5`
content/subjects/tea.md:5:17 `\"1\"`: warning[version-line-outdated]: the line `1` is compared, but `1.10` is out
  compare the new line, or say in the guide why the older one counts
content/subjects/tea.md:5:29 `\"1.2\"`: warning[version-outdated]: `1.2` is compared, but `1.2.9` is out
  look at what changed, then write `1.2.9`
"
    );
    assert!(unknown.is_empty());
}

#[test]
fn a_registry_that_is_silent_is_no_finding() {
    let (told, unknown) = compared("{registry: pypi, name: down}", "{registry: npm, name: cold}");
    assert_eq!(
        told,
        "\
content/subjects/coffee.md:7:32 `cold`: error[unknown-package]: the registry has no package `cold`
  write its name as the registry does
"
    );
    assert_eq!(unknown, ["127.0.0.1 did not answer: the server says 503"]);
    let nobody = "http://127.0.0.1:1".to_owned();
    let nobody = Registries { pypi: nobody.clone(), crates: nobody.clone(), npm: nobody };
    let tea = package(Registry::Pypi, "tea");
    let releases = latest(&BTreeSet::from([tea.clone()]), &nobody, &quick());
    let reason = "127.0.0.1 did not answer: the connection was refused".to_owned();
    assert_eq!(releases[&tea], Releases::Silent(reason));
}
