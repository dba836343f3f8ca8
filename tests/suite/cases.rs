//! Findings: one fixture for each fault, held to the letter.

use std::fmt::Write;
use std::path::Path;

use versus::diag::{Diagnostics, Severity};
use versus::source::Sources;
use versus::{Options, compile};

use crate::fixture::{self, Fixture};

/// Findings as text, with line and column counted from the bytes that they name.
pub fn told(notes: &Diagnostics, sources: &Sources) -> String {
    let mut told = String::new();
    for note in notes.sorted() {
        let mut place = note.at.path.clone();
        if let (Some((start, end)), Some(bytes)) = (note.at.span, sources.get(&note.at.path)) {
            let before = String::from_utf8_lossy(&bytes[..start]);
            let line = before.matches('\n').count() + 1;
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
            let meant = String::from_utf8_lossy(&bytes[start..end]);
            let meant = meant.lines().next().unwrap_or_default();
            write!(place, ":{line}:{column} `{meant}`").unwrap();
        }
        let weight = match note.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        };
        writeln!(told, "{place}: {weight}[{}]: {}", note.code, note.message).unwrap();
        if let Some(hint) = &note.hint {
            writeln!(told, "  {hint}").unwrap();
        }
    }
    told
}

#[test]
fn the_base_of_all_fixtures_is_sound() {
    let sources = fixture::sources(&Fixture::read("").over(&fixture::base()));
    let compiled = compile(&sources, &Options { strict: true, ..Options::default() });
    assert_eq!(told(&compiled.notes, &sources), "");
    assert!(compiled.output.is_some());
}

#[test]
fn a_guide_needs_neither_tree_nor_verdict_nor_samples() {
    let small = "=== - content/tree.yaml\n=== - content/scenarios.yaml\n=== - content/verdict.yaml
=== - content/samples/brew/task.yaml\n=== - content/samples/brew/contract.yaml
=== content/guide.yaml
title: Tea or coffee?
short: Tea or coffee
summary: Tea and coffee compared.
language: en
updated: 2026-01-31
subjects: [tea, coffee]
chapters:
  - {title: Drinks, pages: [home, brewing]}
faq: [is-tea-weak]
=== content/pages/home.md
---
title: Tea or coffee
summary: Which one to drink.
---

See [the table](brewing.md).
=== content/pages/brewing.md
---
title: Brewing
summary: How each is made.
---

::table{id=\"effect\"}
";
    let sources = fixture::sources(&Fixture::read(small).over(&fixture::base()));
    let compiled = compile(&sources, &Options { strict: true, ..Options::default() });
    assert_eq!(told(&compiled.notes, &sources), "");
    assert!(compiled.output.is_some());
}

#[test]
fn every_fault_is_told_to_the_letter() {
    let base = fixture::base();
    let bless = std::env::var_os("BLESS").is_some();
    let mut wrong = String::new();
    let mut paths: Vec<_> = std::fs::read_dir("tests/fixtures/check")
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    assert!(!paths.is_empty());
    for path in paths {
        let case = Fixture::open(&path);
        let sources = fixture::sources(&case.over(&base));
        let compiled = compile(&sources, &Options::default());
        let told = told(&compiled.notes, &sources);
        let has_errors = compiled.notes.has_errors();
        assert_eq!(compiled.output.is_none(), has_errors, "{}: a site with errors", path.display());
        if bless {
            rewrite(&path, &told);
        } else if told != case.expect {
            writeln!(wrong, "{}\n--- expected\n{}--- told\n{told}", path.display(), case.expect)
                .unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}\nBLESS=1 writes what is told into the fixtures");
}

fn rewrite(path: &Path, told: &str) {
    let text = std::fs::read_to_string(path).unwrap();
    let project = text.split("=== expect\n").next().unwrap().trim_end();
    std::fs::write(path, format!("{project}\n=== expect\n{told}")).unwrap();
}
