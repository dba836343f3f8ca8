//! A project in one text file: sections `=== path`, and what must come of it under `=== expect`.

use std::collections::BTreeMap;
use std::path::Path;

use versus::source::{SourcePath, Sources};

/// A fixture taken apart.
pub struct Fixture {
    /// Files by path; `None` takes a file of the base away.
    pub files: BTreeMap<String, Option<String>>,
    /// What must come of it.
    pub expect: String,
}

impl Fixture {
    /// The fixture in `text`. A section `=== - path` takes a file away.
    pub fn read(text: &str) -> Fixture {
        let mut fixture = Fixture { files: BTreeMap::new(), expect: String::new() };
        for section in format!("\n{text}").split("\n=== ").skip(1) {
            let (name, body) = section.split_once('\n').unwrap_or((section, ""));
            let body = format!("{}\n", body.strip_suffix('\n').unwrap_or(body));
            match (name, name.strip_prefix("- ")) {
                ("expect", _) => fixture.expect = body,
                (_, Some(name)) => drop(fixture.files.insert(name.to_owned(), None)),
                (name, None) => drop(fixture.files.insert(name.to_owned(), Some(body))),
            }
        }
        fixture
    }

    /// The fixture in a file.
    pub fn open(path: &Path) -> Fixture {
        Fixture::read(&std::fs::read_to_string(path).unwrap())
    }

    /// The files of this fixture laid over those of `base`.
    pub fn over(&self, base: &Fixture) -> BTreeMap<String, String> {
        let mut files = base.files.clone();
        files.extend(self.files.clone());
        files.into_iter().filter_map(|(path, text)| Some((path, text?))).collect()
    }
}

/// The whole, sound guide that fixtures change.
pub fn base() -> Fixture {
    Fixture::open(Path::new("tests/fixtures/base.txt"))
}

/// Files as sources.
pub fn sources(files: &BTreeMap<String, String>) -> Sources {
    let mut sources = Sources::default();
    for (path, text) in files {
        sources.insert(SourcePath::new(path).unwrap(), text.clone().into_bytes());
    }
    sources
}

/// Files as sources; one without text is a symbolic link, and `latin-1 ` before a path says that
/// its text is kept with one byte for each character, `large ` that 600 kB of spaces follow.
pub fn sources_with_links(files: &BTreeMap<String, Option<String>>) -> Sources {
    let mut sources = Sources::default();
    for (name, text) in files {
        let path =
            SourcePath::new(name.trim_start_matches("latin-1 ").trim_start_matches("large "))
                .unwrap();
        match text {
            Some(text) if name.starts_with("latin-1 ") => {
                sources.insert(path, text.chars().map(|c| u8::try_from(c).unwrap()).collect());
            }
            Some(text) if name.starts_with("large ") => {
                sources.insert(path, format!("{text}{}", " ".repeat(600_000)).into_bytes());
            }
            Some(text) => sources.insert(path, text.clone().into_bytes()),
            None => sources.refuse(path),
        }
    }
    sources
}
