//! Whatever is done to a guide's files, a check ends with findings and not with a fall: it names
//! only places that exist, and never shows a type of this program's own.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use versus::source::{SourcePath, Sources};
use versus::{Options, compile};

use crate::fixture::{self, Fixture};

type Files = BTreeMap<String, Vec<u8>>;

fn base() -> Files {
    let files = Fixture::read("").over(&fixture::base());
    files.into_iter().map(|(path, text)| (path, text.into_bytes())).collect()
}

/// Words that only this program's own types, or those that it uses, have.
const TYPES: [&str; 9] =
    ["::", "Some(", "None", "Ok(", "Err(", "Error {", "Vec<", "BTreeMap", "untagged enum"];

fn hold(files: &Files, what: &str) {
    let mut sources = Sources::default();
    for (path, bytes) in files {
        sources.insert(SourcePath::new(path).unwrap(), bytes.clone());
    }
    let run = || compile(&sources, &Options::default());
    let Ok(compiled) = catch_unwind(AssertUnwindSafe(run)) else {
        panic!("{what}: the check fell over");
    };
    assert_eq!(compiled.output.is_none(), compiled.notes.has_errors(), "{what}");
    for note in compiled.notes.sorted() {
        let words = format!("{} {}", note.message, note.hint.as_deref().unwrap_or_default());
        // What the author wrote stands in backticks, and may look like anything.
        let own: String = words.split('`').step_by(2).collect();
        for name in TYPES {
            assert!(!own.contains(name), "{what}: {words}");
        }
        let Some((start, end)) = note.at.span else { continue };
        let held = sources.get(&note.at.path).map(<[u8]>::len);
        let is_inside = held.is_some_and(|length| start <= end && end <= length);
        assert!(is_inside, "{what}: {} at {start}..{end} of {held:?}", note.code);
    }
}

fn lines(bytes: &[u8]) -> Vec<&[u8]> {
    bytes.split_inclusive(|byte| *byte == b'\n').collect()
}

/// Every file of the base with each of its changed texts.
fn each(change: impl Fn(&[u8]) -> Vec<(String, Vec<u8>)>) {
    let mut files = base();
    for (path, sound) in base() {
        for (what, changed) in change(&sound) {
            files.insert(path.clone(), changed);
            hold(&files, &format!("{path}: {what}"));
        }
        files.insert(path, sound);
    }
}

#[test]
fn a_line_less() {
    each(|bytes| {
        let lines = lines(bytes);
        let without = |at: usize| [&lines[..at], &lines[at + 1..]].concat().concat();
        (0..lines.len()).map(|at| (format!("without line {}", at + 1), without(at))).collect()
    });
}

#[test]
fn two_lines_swapped() {
    each(|bytes| {
        let lines = lines(bytes);
        let swapped = |at: usize, other: usize| {
            let mut lines = lines.clone();
            lines.swap(at, other);
            (format!("lines {} and {} swapped", at + 1, other + 1), lines.concat())
        };
        let pairs = (0..lines.len()).flat_map(|at| [at + 1, at + 3].map(|other| (at, other)));
        pairs.filter(|(_, other)| *other < lines.len()).map(|(a, b)| swapped(a, b)).collect()
    });
}

#[test]
fn the_end_cut_off() {
    each(|bytes| {
        let cuts = (0..bytes.len()).step_by(7);
        cuts.map(|at| (format!("cut at byte {at}"), bytes[..at].to_vec())).collect()
    });
}

#[test]
fn a_byte_more() {
    const BYTES: &[u8] = b"\0\t\n\r \"#&'*,-:<>?[]`{}|~%@!\\\x80\xc3\xff0Z";
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        // Marsaglia's xorshift: the same numbers in every run.
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        usize::try_from(seed % below as u64).unwrap()
    };
    let mut files = base();
    for (path, sound) in base() {
        for _ in 0..150 {
            let (at, byte) = (next(sound.len() + 1), BYTES[next(BYTES.len())]);
            let mut changed = sound.clone();
            changed.insert(at, byte);
            files.insert(path.clone(), changed);
            hold(&files, &format!("{path}: byte {byte:#04x} at {at}"));
        }
        files.insert(path, sound);
    }
}

#[test]
fn a_file_less() {
    for path in base().keys() {
        let mut files = base();
        files.remove(path);
        hold(&files, &format!("without {path}"));
    }
}
