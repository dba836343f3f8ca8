//! Versions as registries write them, in their order.

use std::cmp::Ordering;
use std::fmt;

/// A version: numbers, and whether it stands before or after the release of these numbers.
#[derive(Clone, Debug)]
pub struct Version {
    text: String,
    /// The era of PEP 440 (`1!2.0`), 0 for nearly all.
    epoch: u64,
    /// Without zeros at the end: `5.0` and `5` are one version.
    numbers: Vec<u64>,
    stage: Stage,
}

/// Where a version stands beside the release of its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Stage {
    /// A trial: `6.0rc1`, `1.0.0-beta.2`, `1.0.dev3`.
    Before,
    /// The release.
    Release,
    /// A mended release of PEP 440: `1.0.post1`.
    After(u64),
}

/// What versions of one line have in common: major and minor number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Line {
    epoch: u64,
    major: u64,
    minor: u64,
}

impl Version {
    /// The version that `text` spells (PEP 440 or semantic versions), or `None` where it begins with
    /// no number.
    pub fn read(text: &str) -> Option<Version> {
        let plain = text.trim().trim_start_matches(['v', 'V']);
        // What follows `+` says how it was built, not which version it is.
        let plain = plain.split('+').next().unwrap_or_default();
        let (epoch, plain) = match plain.split_once('!') {
            Some((epoch, rest)) => (epoch.parse().ok()?, rest),
            None => (0, plain),
        };
        let mut numbers = Vec::new();
        let mut rest = plain;
        loop {
            let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
            numbers.push(rest[..end].parse().ok()?);
            rest = &rest[end..];
            match rest.strip_prefix('.') {
                Some(more) if more.starts_with(|c: char| c.is_ascii_digit()) => rest = more,
                _ => break,
            }
        }
        while numbers.len() > 1 && numbers.last() == Some(&0) {
            numbers.pop();
        }
        Some(Version { text: text.trim().to_owned(), epoch, numbers, stage: Stage::read(rest) })
    }

    /// Whether it is no trial.
    pub fn is_stable(&self) -> bool {
        self.stage != Stage::Before
    }

    /// Its line.
    pub fn line(&self) -> Line {
        let number = |at: usize| self.numbers.get(at).copied().unwrap_or_default();
        Line { epoch: self.epoch, major: number(0), minor: number(1) }
    }

    fn key(&self) -> (u64, &[u64], Stage) {
        (self.epoch, &self.numbers, self.stage)
    }
}

impl Stage {
    /// The stage that the words behind the numbers spell; words that are not known make a trial.
    fn read(words: &str) -> Stage {
        if words.is_empty() {
            return Stage::Release;
        }
        let words = words.trim_start_matches(['.', '-', '_']);
        let number =
            words.strip_prefix("post").map(|rest| rest.trim_start_matches(['.', '-', '_']));
        match number.map(str::parse) {
            Some(Ok(number)) => Stage::After(number),
            _ => Stage::Before,
        }
    }
}

impl PartialEq for Version {
    fn eq(&self, other: &Version) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Version {}

impl PartialOrd for Version {
    fn partial_cmp(&self, other: &Version) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Version {
    fn cmp(&self, other: &Version) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl fmt::Display for Version {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl fmt::Display for Line {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}.{}", self.major, self.minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Version {
        Version::read(text).unwrap()
    }

    #[test]
    fn versions_are_in_their_order() {
        let ordered = [
            "0.9",
            "1.0.dev1",
            "1.0",
            "1.0.post1",
            "1.0.post2",
            "1.0.1",
            "1.2",
            "1.10",
            "2.0.0-rc.1",
            "2",
            "2026.1",
            "1!0.1",
        ];
        for pair in ordered.windows(2) {
            assert!(read(pair[0]) < read(pair[1]), "{pair:?}");
        }
        for same in [("1", "1.0.0"), ("v1.2", "1.2"), ("1.2+build", "1.2")] {
            assert_eq!(read(same.0), read(same.1));
        }
    }

    #[test]
    fn trials_are_not_stable() {
        for trial in ["6.0a1", "6.0b2", "6.0rc1", "1.0.0-beta.1", "1.0.dev1", "1.0.post1.dev1"] {
            assert!(!read(trial).is_stable(), "{trial}");
        }
        for stable in ["6.0", "1.0.post1", "1.0.0+local"] {
            assert!(read(stable).is_stable(), "{stable}");
        }
        for none in ["", "spring", "x1", "1!", "99999999999999999999999"] {
            assert!(Version::read(none).is_none(), "{none}");
        }
    }

    #[test]
    fn a_line_is_major_and_minor() {
        assert_eq!(read("5.2.19").line(), read("5.2").line());
        assert!(read("5.2.19").line() < read("5.10").line());
        assert_eq!(read("6").line().to_string(), "6.0");
    }
}
