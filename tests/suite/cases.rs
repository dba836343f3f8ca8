//! Findings: one fixture for each fault, held to the letter.

use std::fmt::Write;
use std::path::Path;

use versus::diag::{Diagnostics, Severity};
use versus::output::SitePath;
use versus::source::{SourcePath, Sources};
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
=== - content/samples/brew/tea/pot.py\n=== - content/samples/brew/coffee/filter.py
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

#[test]
fn five_faults_that_other_generators_pass_over_are_told_with_line_and_column() {
    let path = Path::new("tests/fixtures/five-faults.txt");
    let case = Fixture::open(path);
    let sources = fixture::sources(&case.over(&fixture::base()));
    let compiled = compile(&sources, &Options::default());
    let told = told(&compiled.notes, &sources);
    if std::env::var_os("BLESS").is_some() {
        rewrite(path, &told);
    } else {
        assert_eq!(told, case.expect);
    }
    assert_eq!(compiled.notes.count(Severity::Error), 5);
}

#[test]
fn pictures_are_copied_with_their_sizes() {
    let page = "=== content/pages/home.md\n---\ntitle: Tea or coffee\nsummary: Which one.\n---\n
A small ![pot](../images/pot.png) here.\n\n![A \"big\" pot](../images/pot.png \"From above\")\n\n::verdict\n";
    let mut sources = fixture::sources(&Fixture::read(page).over(&fixture::base()));
    let mut png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x05\0\0\0\x07\x08\x06\0\0\0".to_vec();
    let mut insert = |path: &str, bytes: &[u8]| {
        sources.insert(SourcePath::new(path).unwrap(), bytes.to_vec());
        compile(&sources, &Options::default())
    };
    let compiled = insert("content/images/pot.png", &png);
    assert_eq!(compiled.notes.sorted().len(), 0);
    let output = compiled.output.unwrap();
    assert_eq!(output.get(&SitePath::new("files/images/pot.png")), Some(png.as_slice()));
    let home = output.get(&SitePath::new("index.html")).unwrap();
    let home = std::str::from_utf8(home).unwrap();
    let size = "width=\"5\" height=\"7\" loading=\"lazy\" decoding=\"async\">";
    for part in [
        format!(
            "<p>A small <img class=\"picture__image\" src=\"files/images/pot.png\" alt=\"pot\" {size} here.</p>"
        ),
        format!(
            "alt=\"A &quot;big&quot; pot\" {size}\n<figcaption class=\"picture__caption\">From above</figcaption>"
        ),
    ] {
        assert!(home.contains(&part), "{part}\n{home}");
    }

    let codes = |compiled: &versus::Compiled| -> Vec<&'static str> {
        compiled.notes.sorted().iter().map(|note| note.code).collect()
    };
    png.resize(500_001, 0);
    assert_eq!(codes(&insert("content/images/pot.png", &png)), ["image-too-large"]);
    png.truncate(100);
    insert("content/images/pot.png", &png);
    let compiled = insert("content/images/spare.png", &png);
    assert_eq!(codes(&compiled), ["image-unused"]);
    let output = compiled.output.unwrap();
    assert!(output.get(&SitePath::new("files/images/spare.png")).is_none());
}

fn rewrite(path: &Path, told: &str) {
    let text = std::fs::read_to_string(path).unwrap();
    let project = text.split("=== expect\n").next().unwrap().trim_end();
    std::fs::write(path, format!("{project}\n=== expect\n{told}")).unwrap();
}
