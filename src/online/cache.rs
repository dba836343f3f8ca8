//! Answers that need not be asked for again, in a JSON file.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::address::Address;
use super::answer::{Answer, State};

/// The form of the file; one of another form is not read.
const FORM: u32 = 1;

const DAY: u64 = 24 * 60 * 60;

/// Answers of earlier runs.
#[derive(Clone, Debug, Default)]
pub struct Cache {
    now: u64,
    entries: BTreeMap<String, Entry>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    when: u64,
    answer: Answer,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    form: u32,
    answers: BTreeMap<String, Entry>,
}

impl Cache {
    /// The cache in a file, to be used at `now` (seconds since 1970). A file that is missing, torn
    /// or not a cache gives an empty one.
    pub fn read(path: &Path, now: u64) -> Cache {
        let file = fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        let file = file.filter(|file: &File| file.form == FORM);
        Cache { now, entries: file.map_or(BTreeMap::new(), |file| file.answers) }
    }

    /// Writes the cache beside its place and renames it, so that a reader sees the old or the new
    /// one and never a part.
    ///
    /// # Errors
    /// Where the file or its folder cannot be written; the error names the path.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let file = File { form: FORM, answers: self.entries.clone() };
        let text = serde_json::to_string_pretty(&file).expect("answers are plain values");
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(".versus-new");
        let beside = path.with_file_name(name);
        let folder = path.parent().map_or(Ok(()), fs::create_dir_all);
        let written = folder
            .and_then(|()| fs::write(&beside, text + "\n"))
            .and_then(|()| fs::rename(&beside, path));
        let named =
            |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
        written.map_err(named)
    }

    /// The answer for an address, if it is fresh and knows all anchors that are asked for.
    pub(super) fn answer(&self, address: &Address) -> Option<&Answer> {
        let entry = self.entries.get(&address.url)?;
        let age = self.now.checked_sub(entry.when)?;
        let knows = match &entry.answer {
            Answer::Page(page) if page.status < 300 => {
                address.anchors().all(|anchor| page.anchors.contains_key(anchor))
            }
            _ => true,
        };
        (knows && age < lifetime(entry.answer.state(&address.url))).then_some(&entry.answer)
    }

    /// Addresses that a server answered for, however long ago.
    pub(super) fn reached(&self) -> impl Iterator<Item = &str> {
        let pages = self.entries.iter().filter(|(_, it)| matches!(it.answer, Answer::Page(_)));
        pages.map(|(address, _)| address.as_str())
    }

    /// Takes up what is known now of these addresses, and drops all others. What was not asked again
    /// keeps its age.
    pub(super) fn keep(&mut self, addresses: &[Address], answers: &BTreeMap<String, Answer>) {
        let mut entries = BTreeMap::new();
        for address in addresses {
            let Some(answer) = answers.get(&address.url) else { continue };
            let known = self.answer(address).and_then(|_| self.entries.get(&address.url));
            let entry = match known {
                Some(entry) => entry.clone(),
                None => Entry { when: self.now, answer: answer.clone() },
            };
            if lifetime(answer.state(&address.url)) > 0 {
                entries.insert(address.url.clone(), entry);
            }
        }
        self.entries = entries;
    }
}

/// How many seconds an answer holds.
fn lifetime(state: State) -> u64 {
    match state {
        State::Ok | State::Moved => 7 * DAY,
        State::Broken => DAY,
        State::Unknown => 0,
    }
}
