//! Every code has a page, every page has a faulty and a sound example, and both are what they say.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use versus::diag::{Diagnostics, Severity};
use versus::explain::{self, Example, Page};
use versus::online::{self, Releases, Version};
use versus::source::Sources;
use versus::{Options, compile, model};

use crate::cases::told;
use crate::fixture::{self, Fixture};

/// The files of a project by path; `None` is a symbolic link.
pub type Files = BTreeMap<String, Option<String>>;

/// The project of a page's sound example: the base of all fixtures, what is given, and the example
/// where the project does not hold it already.
pub fn sound(page: &Page) -> Files {
    let base = Fixture::read("").over(&fixture::base());
    let mut files: Files = base.into_iter().map(|(path, text)| (path, Some(text))).collect();
    let said = ["answers", "releases"];
    for example in page.given.iter().filter(|it| !said.contains(&it.info.as_str())) {
        put(&mut files, example);
    }
    for example in &page.good {
        let held = files.get(&example.info).and_then(Option::as_deref);
        if !held.is_some_and(|text| text.contains(&example.text)) {
            put(&mut files, example);
        }
    }
    files
}

fn put(files: &mut Files, example: &Example) {
    if let Some(path) = example.info.strip_prefix("- ") {
        files.remove(path);
    } else if let Some(path) = example.info.strip_prefix("-> ") {
        files.insert(path.to_owned(), None);
    } else {
        files.insert(example.info.clone(), Some(example.text.clone()));
    }
}

/// The sound project with the faulty example in the place of the sound one of the same file.
pub fn faulty(code: &str, page: &Page) -> Files {
    let mut files = sound(page);
    let mut used = BTreeSet::new();
    for bad in &page.bad {
        let twin = page
            .good
            .iter()
            .enumerate()
            .find(|(at, good)| good.info == bad.info && !used.contains(at));
        match twin {
            Some((at, good)) => {
                used.insert(at);
                let text = files[&bad.info].as_deref().unwrap();
                assert_eq!(
                    text.matches(&good.text).count(),
                    1,
                    "{code}: the sound text of {} stands once",
                    bad.info
                );
                let text = text.replace(&good.text, &bad.text);
                files.insert(bad.info.clone(), Some(text));
            }
            None => put(&mut files, bad),
        }
    }
    files
}

fn tell(page: &Page, files: &Files) -> (String, Vec<(&'static str, Severity)>) {
    let sources = fixture::sources_with_links(files);
    let today = page.today.as_deref().map(|day| day.parse().unwrap());
    let mut notes = compile(&sources, &Options { today, ..Options::default() }).notes;
    judge(page, &sources, &mut notes);
    let codes = notes.sorted().iter().map(|note| (note.code, note.severity)).collect();
    (told(&notes, &sources), codes)
}

/// What follows from what servers said, where the page gives that.
fn judge(page: &Page, sources: &Sources, notes: &mut Diagnostics) {
    let given = |info: &str| page.given.iter().find(|it| it.info == info);
    let guide = || model::read(sources, &mut Diagnostics::default()).unwrap();
    if let Some(answers) = given("answers") {
        let guide = guide();
        let answers = serde_json::from_str(&answers.text).unwrap();
        online::judge(&online::addresses(&guide), &answers, notes);
    }
    if let Some(releases) = given("releases") {
        let guide = guide();
        let known: BTreeMap<String, Vec<String>> = serde_json::from_str(&releases.text).unwrap();
        let said = |name: &str| match known.get(name) {
            Some(versions) => {
                Releases::Known(versions.iter().map(|it| Version::read(it).unwrap()).collect())
            }
            None => Releases::Missing,
        };
        let packages = online::packages(&guide).into_iter();
        let releases = packages.map(|package| (package.clone(), said(&package.name))).collect();
        online::outdated(&guide, &releases, notes);
    }
}

#[test]
fn every_page_shows_its_finding_and_how_to_do_without() {
    let bless = std::env::var_os("BLESS").is_some();
    let mut wrong = String::new();
    for (code, page) in explain::pages() {
        for (part, is_missing) in [
            ("What", page.what.is_empty()),
            ("Why", page.why.is_empty()),
            ("Bad", page.bad.is_empty()),
            ("Good", page.good.is_empty()),
        ] {
            if is_missing {
                writeln!(wrong, "{code}: the page has no part “{part}”").unwrap();
            }
        }
        let (words, _) = tell(&page, &sound(&page));
        if !words.is_empty() {
            writeln!(wrong, "{code}: the sound example has findings\n{words}").unwrap();
        }
        let (words, codes) = tell(&page, &faulty(code, &page));
        if codes != [(code, page.severity)] {
            writeln!(wrong, "{code}: the faulty example has other findings\n{words}").unwrap();
        } else if bless {
            rewrite(code, &words);
        } else if words != page.told {
            writeln!(wrong, "{code}: told\n{words}but the page says\n{}", page.told).unwrap();
        }
    }
    assert!(wrong.is_empty(), "{wrong}\nBLESS=1 writes what is told into the pages");
}

fn rewrite(code: &str, words: &str) {
    let path = format!("src/explain/{code}.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, after) = text.split_once("## Told\n").unwrap_or((&text, ""));
    let after = after.split_once("\n## ").map_or(String::new(), |(_, rest)| format!("\n## {rest}"));
    let told = format!("{}\n\n## Told\n\n```text\n{words}```\n{after}", before.trim_end());
    if told != text {
        std::fs::write(path, told).unwrap();
    }
}

/// Codes that stand in the source: the first argument of a finding's constructor or a rule's.
fn codes_in_source() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for entry in walkdir::WalkDir::new("src") {
        let entry = entry.unwrap();
        if entry.path().extension().is_none_or(|ending| ending != "rs") {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        for start in ["error(", "warning(", "code: ", "fault("] {
            for (at, _) in code.match_indices(start) {
                let rest = code[at + start.len()..].trim_start();
                let Some(rest) = rest.strip_prefix('"') else { continue };
                let word = rest.split('"').next().unwrap();
                if word.chars().all(|c| c.is_ascii_lowercase() || matches!(c, '-' | '8')) {
                    codes.insert(word.to_owned());
                }
            }
        }
    }
    codes
}

#[test]
fn every_code_has_a_page_and_every_page_a_code() {
    let pages: BTreeSet<String> = explain::pages().into_keys().map(str::to_owned).collect();
    let codes = codes_in_source();
    let bare: Vec<_> = codes.difference(&pages).collect();
    let stray: Vec<_> = pages.difference(&codes).collect();
    assert!(
        bare.is_empty() && stray.is_empty(),
        "codes without a page: {bare:?}\npages without a code: {stray:?}"
    );
}

#[test]
fn rules_are_called_as_their_files_are() {
    let pages = explain::pages();
    for (group, rules) in versus::check::GROUPS {
        for rule in *rules {
            let file = format!("src/check/{group}/{}.rs", rule.code.replace('-', "_"));
            assert!(std::path::Path::new(&file).is_file(), "{file} is missing");
            assert_eq!(pages[rule.code].severity, rule.severity, "{}", rule.code);
        }
    }
}
