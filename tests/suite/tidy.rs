//! Rules about the code itself: floors, owners and edges, as ARCHITECTURE.md has them.

use std::collections::BTreeMap;

/// Modules by floor, from the ground up. A module names only modules on lower floors; those of one
/// floor may name each other only where the table says so.
const FLOORS: [&[&str]; 9] = [
    &["source", "output", "slug", "html"],
    &["diag"],
    &["markdown", "yaml"],
    &["highlight", "sample", "contract", "tree", "explain"],
    &["model"],
    &["check", "render", "audit", "allow"],
    &["load", "online"],
    &["emit"],
    &["cli"],
];

/// Outside crates and the one module that may name each.
const OWNERS: [(&str, &str); 12] = [
    ("pulldown_cmark", "markdown"),
    ("serde_yaml", "yaml"),
    ("granit_parser", "yaml"),
    ("syntect", "highlight"),
    ("two_face", "highlight"),
    ("imagesize", "model"),
    ("rayon", "render"),
    ("walkdir", "load"),
    ("ureq", "online"),
    ("url", "online"),
    ("clap", "cli"),
    ("annotate_snippets", "cli"),
];

/// What touches the world, and the modules that may.
const EDGES: [(&str, &[&str]); 6] = [
    ("std::fs", &["load", "emit", "online"]),
    ("std::env", &["main"]),
    ("std::time", &["cli", "online"]),
    ("std::net", &["online"]),
    ("std::thread", &["online"]),
    ("HashMap", &[]),
];

struct Source {
    path: String,
    module: String,
    /// The text without comments and tests.
    code: String,
    text: String,
}

fn all_sources() -> Vec<Source> {
    let mut sources = Vec::new();
    for entry in walkdir::WalkDir::new("src").sort_by_file_name() {
        let entry = entry.unwrap();
        let path = entry.path().to_str().unwrap().to_owned();
        if !path.ends_with(".rs") {
            continue;
        }
        let module = path["src/".len()..].split(['/', '.']).next().unwrap().to_owned();
        let text = std::fs::read_to_string(&path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        let is_code = |line: &&str| !line.trim_start().starts_with("//");
        let code = code.lines().filter(is_code).collect::<Vec<_>>().join("\n");
        sources.push(Source { path, module, code, text });
    }
    sources
}

#[test]
fn modules_name_only_lower_floors() {
    let floor: BTreeMap<&str, usize> = FLOORS
        .iter()
        .enumerate()
        .flat_map(|(at, all)| all.iter().map(move |it| (*it, at)))
        .collect();
    let mut wrong = Vec::new();
    for source in all_sources() {
        let Some(here) = floor.get(source.module.as_str()) else {
            assert!(
                ["lib", "main", "build"].contains(&source.module.as_str()),
                "{} has no floor",
                source.path
            );
            continue;
        };
        for (name, there) in &floor {
            let named = source.code.contains(&format!("crate::{name}::"))
                || source.code.contains(&format!("crate::{name};"));
            if named && *name != source.module && there >= here {
                wrong
                    .push(format!("{} names `{name}`, which is not on a lower floor", source.path));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_outside_crate_has_one_owner() {
    for source in all_sources() {
        for (name, owner) in OWNERS {
            let named = source.code.contains(&format!("{name}::"));
            assert!(
                !named || source.module == owner,
                "{} names {name}, owned by {owner}",
                source.path
            );
        }
    }
}

#[test]
fn only_the_edges_touch_the_world() {
    for source in all_sources() {
        for (name, modules) in EDGES {
            let named = source.code.contains(name);
            assert!(
                !named || modules.contains(&source.module.as_str()),
                "{} names {name}",
                source.path
            );
        }
    }
}

#[test]
fn the_generator_knows_no_guide() {
    let themes = walkdir::WalkDir::new("themes").into_iter().map(Result::unwrap);
    let themes = themes.filter(|entry| entry.file_type().is_file()).map(|entry| {
        let path = entry.path().to_str().unwrap().to_owned();
        (std::fs::read_to_string(&path).unwrap(), path)
    });
    let sources = all_sources().into_iter().map(|source| (source.code, source.path));
    // The grammar of template tags bears the name of the language that has them.
    let allowed = ["src/highlight/language.rs"];
    for (text, path) in sources.chain(themes).filter(|(_, path)| !allowed.contains(&path.as_str()))
    {
        let text = text.to_lowercase();
        for word in ["django", "fastapi"] {
            assert!(!text.contains(word), "{path} names {word}");
        }
    }
}

#[test]
fn files_say_what_they_are_and_stay_readable() {
    for source in all_sources() {
        assert!(source.text.starts_with("//! "), "{} does not say what it is", source.path);
        let lines = source.text.lines().count();
        assert!(lines <= 600, "{} has {lines} lines", source.path);
    }
}

#[test]
fn templates_mark_only_markup_as_safe() {
    for entry in walkdir::WalkDir::new("themes") {
        let entry = entry.unwrap();
        if entry.path().extension().is_none_or(|ending| ending != "html") {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).unwrap();
        for (at, _) in text.match_indices("| safe") {
            let before = text[..at].trim_end();
            assert!(before.ends_with("_html"), "{}: {before}", entry.path().display());
        }
    }
}

#[test]
fn colours_and_sizes_are_tokens() {
    for entry in walkdir::WalkDir::new("themes/default/parts") {
        let entry = entry.unwrap();
        if entry.path().extension().is_none_or(|ending| ending != "css") {
            continue;
        }
        let text = std::fs::read_to_string(entry.path()).unwrap();
        assert!(!text.contains('#'), "{} has a colour of its own", entry.path().display());
        assert!(!text.contains("rgb("), "{} has a colour of its own", entry.path().display());
    }
}
