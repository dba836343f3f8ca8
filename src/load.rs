//! A project's files from disk. One of the two places that touch it.

use std::fs;
use std::io;
use std::path::Path;

use walkdir::WalkDir;

use crate::source::{SourcePath, Sources};

/// The folders of a project that are read.
const FOLDERS: [&str; 2] = ["content", "themes"];

/// Every file below the project's `content/` and `themes/`. Symbolic links are remembered and not followed; files whose
/// name begins with a dot are left out.
///
/// # Errors
/// Where a folder or file cannot be read, or its name is not UTF-8; the error names the path.
pub fn project(root: &Path) -> io::Result<Sources> {
    let mut sources = Sources::default();
    for folder in FOLDERS {
        let start = root.join(folder);
        if start.is_dir() {
            folder_into(root, &start, &mut sources)?;
        }
    }
    Ok(sources)
}

fn folder_into(root: &Path, start: &Path, sources: &mut Sources) -> io::Result<()> {
    let is_visible = |entry: &walkdir::DirEntry| {
        let name = entry.file_name().to_string_lossy();
        !name.starts_with('.') && name != "__pycache__"
    };
    for entry in WalkDir::new(start).sort_by_file_name().into_iter().filter_entry(is_visible) {
        let entry = entry?;
        if entry.file_type().is_dir() {
            continue;
        }
        let below = entry.path().strip_prefix(root).unwrap_or(entry.path());
        let parts: Option<Vec<&str>> =
            below.components().map(|part| part.as_os_str().to_str()).collect();
        let path = parts.and_then(|parts| SourcePath::new(&parts.join("/")));
        let path = path
            .ok_or_else(|| named(entry.path(), io::Error::other("the name is not plain UTF-8")))?;
        if entry.path_is_symlink() {
            sources.refuse(path);
            continue;
        }
        if !entry.file_type().is_file() {
            continue;
        }
        let bytes = fs::read(entry.path()).map_err(|error| named(entry.path(), error))?;
        sources.insert(path, bytes);
    }
    Ok(())
}

/// The same error with the path that it happened at.
pub fn named(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}
