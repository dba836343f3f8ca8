//! `Sources`: the project as bytes, by checked path.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A path inside the project: relative, `/` between parts, no `.`, `..`, empty part or backslash.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SourcePath(String);

impl SourcePath {
    /// The path that `text` spells, or `None` where it would leave the project or is not canonical.
    pub fn new(text: &str) -> Option<SourcePath> {
        let canonical = !text.contains('\\')
            && text.split('/').all(|part| !part.is_empty() && part != "." && part != "..");
        canonical.then(|| SourcePath(text.to_owned()))
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The folder that holds this path, without a slash at the end; empty at the top.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// The last part without its extension: `content/pages/home.md` gives `home`.
    pub fn stem(&self) -> &str {
        let name = self.0.rsplit('/').next().unwrap_or(&self.0);
        name.rsplit_once('.').map_or(name, |(stem, _)| stem)
    }

    /// `text`, read from this path's folder, as a path; `None` where it leaves the project.
    pub fn beside(&self, text: &str) -> Option<SourcePath> {
        match self.folder() {
            "" => SourcePath::new(text),
            folder => SourcePath::new(&format!("{folder}/{text}")),
        }
    }
}

impl fmt::Display for SourcePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Every file of a project, in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: BTreeMap<SourcePath, Vec<u8>>,
    links: BTreeSet<SourcePath>,
}

impl Sources {
    /// Adds a file, or replaces the one at this path.
    pub fn insert(&mut self, path: SourcePath, bytes: Vec<u8>) {
        self.files.insert(path, bytes);
    }

    /// Remembers a symbolic link, which is not followed: what it names may lie outside the project.
    pub fn refuse(&mut self, path: SourcePath) {
        self.links.insert(path);
    }

    /// The symbolic links that were not followed.
    pub fn links(&self) -> impl Iterator<Item = &SourcePath> {
        self.links.iter()
    }

    /// The bytes at `path`.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        let path = SourcePath::new(path)?;
        self.files.get(&path).map(Vec::as_slice)
    }

    /// How many files there are.
    pub fn count(&self) -> usize {
        self.files.len()
    }

    /// Every file below `folder` (given without a slash at the end), in the order of their paths.
    pub fn below<'a>(
        &'a self,
        folder: &'a str,
    ) -> impl Iterator<Item = (&'a SourcePath, &'a [u8])> {
        self.files
            .iter()
            .skip_while(move |(path, _)| path.as_str() < folder)
            .filter(move |(path, _)| {
                path.as_str().strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
            })
            .map(|(path, bytes)| (path, bytes.as_slice()))
    }

    /// These files with those of `base` that they do not replace.
    pub fn over(mut self, base: Sources) -> Sources {
        for (path, bytes) in base.files {
            self.files.entry(path).or_insert(bytes);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_stays_inside_the_project() {
        for bad in ["", "/etc/passwd", "../a", "a/../b", "a//b", "./a", "a\\b"] {
            assert!(SourcePath::new(bad).is_none(), "{bad}");
        }
        let page = SourcePath::new("content/pages/home.md").unwrap();
        assert_eq!(page.stem(), "home");
        assert_eq!(page.beside("x.md").unwrap().as_str(), "content/pages/x.md");
        assert!(page.beside("../x.md").is_none());
    }

    #[test]
    fn below_lists_a_folder_and_no_neighbour() {
        let mut sources = Sources::default();
        for path in ["a/1", "a/b/2", "ab/3", "c"] {
            sources.insert(SourcePath::new(path).unwrap(), Vec::new());
        }
        let found: Vec<_> = sources.below("a").map(|(path, _)| path.as_str()).collect();
        assert_eq!(found, ["a/1", "a/b/2"]);
    }
}
