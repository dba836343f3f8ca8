//! What every finding means: a page for each code, with a faulty and a sound example that tests run.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::diag::{Diagnostics, Severity};
use crate::source::SourcePath;
use crate::yaml::{self, Reader};

static PAGES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/explain");

/// The page of a finding.
#[derive(Clone, Debug)]
pub struct Page {
    /// What it says in one line, as a lowercase phrase.
    pub title: String,
    /// How much the finding weighs.
    pub severity: Severity,
    /// The day that the examples are held against, as YYYY-MM-DD.
    pub today: Option<String>,
    /// What the finding means.
    pub what: String,
    /// Why it matters.
    pub why: String,
    /// The fault.
    pub bad: Vec<Example>,
    /// The same without the fault.
    pub good: Vec<Example>,
    /// What both examples need besides; readers do not need it.
    pub given: Vec<Example>,
    /// What is told of the fault, to the letter.
    pub told: String,
}

/// A part of a file, or a whole one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// What stands behind the language: a path, or `- path` where there is no such file, or
    /// `-> path` where a symbolic link is.
    pub info: String,
    /// The text.
    pub text: String,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct Front {
    title: String,
    severity: Weight,
    today: Option<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Weight {
    Error,
    Warning,
}

/// Every page by code.
///
/// # Panics
/// Where a page does not have the form that `tests/README.md` describes: pages are part of this
/// program, and a test reads all of them.
pub fn pages() -> BTreeMap<&'static str, Page> {
    let reader = Reader::<Front>::default();
    let page = |file: &'static include_dir::File<'_>| {
        let name = file.path().to_str().expect("pages have plain names");
        let text = file.contents_utf8().expect("pages are UTF-8");
        let code = name.strip_suffix(".md").expect("pages are Markdown files");
        (code, read(&reader, name, text))
    };
    PAGES.files().map(page).collect()
}

fn read(reader: &Reader<Front>, name: &str, text: &str) -> Page {
    let path = SourcePath::new(name).expect("pages have plain names");
    let mut notes = Diagnostics::default();
    let parts = yaml::split(&path, text, &mut notes);
    let parts = parts.unwrap_or_else(|| panic!("{name} has no front matter"));
    let front = reader.read_part(&path, parts.front, 0, &mut notes);
    let front = front.unwrap_or_else(|| panic!("{name}: {:?}", notes.sorted()));
    let sections = sections(parts.body);
    let section = |name: &str| sections.get(name).copied().unwrap_or_default();
    let told = examples(section("Told")).first().map_or(String::new(), |it| it.text.clone());
    Page {
        title: front.title.clone(),
        severity: match front.severity {
            Weight::Error => Severity::Error,
            Weight::Warning => Severity::Warning,
        },
        today: front.today.clone(),
        what: section("").trim().to_owned(),
        why: section("Why").trim().to_owned(),
        bad: examples(section("Bad")),
        good: examples(section("Good")),
        given: examples(section("Given")),
        told,
    }
}

/// The text below each heading `## Name`; what stands before the first has no name.
fn sections(text: &str) -> BTreeMap<&str, &str> {
    let mut sections = BTreeMap::new();
    let (mut name, mut start, mut at, mut fence) = ("", 0, 0, "");
    for line in text.split_inclusive('\n') {
        let mark = fence_mark(line);
        if fence.is_empty() {
            if let Some(next) = line.strip_prefix("## ") {
                sections.insert(name, &text[start..at]);
                (name, start) = (next.trim(), at + line.len());
            }
            fence = mark;
        } else if line.trim_end() == fence {
            fence = "";
        }
        at += line.len();
    }
    sections.insert(name, &text[start..]);
    sections
}

/// The backticks or tildes that a fence begins with; empty where the line is none.
fn fence_mark(line: &str) -> &str {
    let mark = line.chars().next().filter(|c| matches!(c, '`' | '~'));
    let length = mark.map_or(0, |mark| line.chars().take_while(|c| *c == mark).count());
    if length >= 3 { &line[..length] } else { "" }
}

fn examples(text: &str) -> Vec<Example> {
    let mut examples = Vec::new();
    let mut lines = text.split_inclusive('\n');
    while let Some(line) = lines.next() {
        let mark = fence_mark(line);
        if mark.is_empty() {
            continue;
        }
        let inside: String = lines.by_ref().take_while(|line| line.trim_end() != mark).collect();
        let info = line.trim_start_matches(['`', '~']).trim();
        let info = info.split_once(' ').map_or("", |(_, info)| info).to_owned();
        examples.push(Example { info, text: inside });
    }
    examples
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_taken_apart() {
        let text = "---\ntitle: it is so\nseverity: error\n---\n\nWhat.\n\n## Why\n\nBecause.\n\n## Bad\n\n~~~md content/a.md\n## x\n```py\n```\n~~~\n\n## Good\n\n```text - content/a.md\n```\n";
        let page = read(&Reader::default(), "a.md", text);
        assert_eq!((page.what.as_str(), page.why.as_str()), ("What.", "Because."));
        assert_eq!(page.bad[0].info, "content/a.md");
        assert_eq!(page.bad[0].text, "## x\n```py\n```\n");
        assert_eq!(page.good, [Example { info: "- content/a.md".to_owned(), text: String::new() }]);
    }
}
