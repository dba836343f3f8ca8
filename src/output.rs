//! `Output`: the finished site as bytes, by address.

use std::collections::BTreeMap;
use std::fmt;

/// The address of a file in the site, relative to its root: `choose/build.html`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SitePath(String);

impl SitePath {
    /// The address that `text` spells.
    ///
    /// # Panics
    /// Where the text is absolute, holds a backslash or an empty, `.` or `..` part: addresses are
    /// made by this program from checked names, so such a text is a fault of ours.
    pub fn new(text: impl Into<String>) -> SitePath {
        let text = text.into();
        let canonical = !text.contains('\\')
            && text.split('/').all(|part| !part.is_empty() && part != "." && part != "..");
        assert!(canonical, "`{text}` is not an address inside the site");
        SitePath(text)
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The way from this file's folder up to the site's root: empty at the root, `../` one below.
    pub fn root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// The relative link from this file to `target`.
    pub fn link_to(&self, target: &SitePath) -> String {
        let here: Vec<&str> = self.0.split('/').collect();
        let there: Vec<&str> = target.0.split('/').collect();
        let folders = here.len().min(there.len()) - 1;
        let shared = (0..folders).take_while(|&at| here[at] == there[at]).count();
        "../".repeat(here.len() - 1 - shared) + &there[shared..].join("/")
    }
}

impl fmt::Display for SitePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Every file of a finished site, in the order of their addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    files: BTreeMap<SitePath, Vec<u8>>,
}

impl Output {
    /// Adds a file.
    ///
    /// # Panics
    /// Where the address is taken: two pages at one address are a fault of ours.
    pub fn insert(&mut self, path: SitePath, bytes: Vec<u8>) {
        let taken = self.files.insert(path.clone(), bytes);
        assert!(taken.is_none(), "two files have the address `{path}`");
    }

    /// The bytes at `path`.
    pub fn get(&self, path: &SitePath) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Every file, in the order of their addresses.
    pub fn iter(&self) -> impl Iterator<Item = (&SitePath, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path, bytes.as_slice()))
    }

    /// How many bytes all files hold together.
    pub fn size(&self) -> usize {
        self.files.values().map(Vec::len).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_relative_between_any_two_files() {
        let cases = [
            ("index.html", "faq.html", "faq.html"),
            ("choose/a/b.html", "index.html", "../../index.html"),
            ("choose/a/b.html", "choose/a/c.html", "c.html"),
            ("choose/a/b.html", "choose/d/e.html", "../d/e.html"),
            ("choose.html", "choose/a.html", "choose/a.html"),
            ("a/a.html", "a/a.html", "a.html"),
        ];
        for (from, to, link) in cases {
            assert_eq!(SitePath::new(from).link_to(&SitePath::new(to)), link);
        }
        assert_eq!(SitePath::new("choose/a/b.html").root(), "../../");
    }
}
