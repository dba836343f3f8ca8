//! Many faults of many kinds in one project: each is told once, at exactly its bytes, and nothing else.

use std::collections::BTreeMap;
use std::path::Path;

use versus::{Options, compile};

use crate::cases::told;
use crate::fixture::{self, Fixture};

/// A finding: file, bytes, code.
type Planted = (String, Option<(usize, usize)>, String);

/// The fixture's files without marks, and what is planted: `«code|bytes meant»` inside of a file, and
/// `path code` in the section `whole` for findings about whole files.
fn planted() -> (BTreeMap<String, String>, Vec<Planted>) {
    let fixture = Fixture::open(Path::new("tests/fixtures/many-faults.txt"));
    let mut planted = Vec::new();
    let mut files = fixture.over(&fixture::base());
    let whole = files.remove("whole").unwrap_or_default();
    for line in whole.lines().filter(|line| !line.is_empty()) {
        let (path, code) = line.split_once(' ').unwrap();
        planted.push((path.to_owned(), None, code.to_owned()));
    }
    for (path, text) in &mut files {
        let mut clean = String::new();
        let mut rest = text.as_str();
        while let Some((before, mark)) = rest.split_once('«') {
            let (code, mark) = mark.split_once('|').unwrap();
            let (meant, after) = mark.split_once('»').unwrap();
            clean.push_str(before);
            let start = clean.len();
            clean.push_str(meant);
            planted.push((path.clone(), Some((start, clean.len())), code.to_owned()));
            rest = after;
        }
        clean.push_str(rest);
        *text = clean;
    }
    planted.sort();
    (files, planted)
}

#[test]
fn sixty_faults_of_sixty_kinds_are_sixty_findings_at_their_places() {
    let (files, planted) = planted();
    let mut codes: Vec<&str> = planted.iter().map(|(_, _, code)| code.as_str()).collect();
    codes.sort_unstable();
    codes.dedup();
    let sources = fixture::sources(&files);
    let compiled =
        compile(&sources, &Options { today: "2026-02-01".parse().ok(), ..Options::default() });
    let found = compiled.notes.sorted().into_iter();
    let mut found: Vec<Planted> =
        found.map(|note| (note.at.path.clone(), note.at.span, note.code.to_owned())).collect();
    found.sort();
    let missed: Vec<_> = planted.iter().filter(|it| !found.contains(it)).collect();
    let more: Vec<_> = found.iter().filter(|it| !planted.contains(it)).collect();
    assert!(
        missed.is_empty() && more.is_empty(),
        "not found: {missed:#?}\nnot planted: {more:#?}\n{}",
        told(&compiled.notes, &sources),
    );
    assert_eq!((planted.len(), codes.len(), found.len()), (60, 60, 60));
}
