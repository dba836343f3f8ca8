//! What holds of any finished site, whoever made its markup: links lead somewhere, ids are unique,
//! nothing is inline, nothing comes from elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, Diagnostics, Location};
use crate::html::{Tag, tags};
use crate::output::{Output, SitePath};

/// Holds a site against the rules. A fault here is the theme's, since checks have passed.
pub fn output(output: &Output, notes: &mut Diagnostics) {
    let pages: BTreeMap<&str, &str> = output
        .iter()
        .filter(|(path, _)| path.as_str().ends_with(".html"))
        .filter_map(|(path, bytes)| Some((path.as_str(), std::str::from_utf8(bytes).ok()?)))
        .collect();
    let mut ids = BTreeMap::new();
    for (path, html) in &pages {
        ids.insert(*path, page_ids(path, html, notes));
    }
    let files: BTreeSet<&str> = output.iter().map(|(path, _)| path.as_str()).collect();
    for (path, html) in &pages {
        for tag in tags(html) {
            link(path, &tag, (&files, &ids), notes);
            inline(path, &tag, notes);
        }
    }
}

fn error(code: &'static str, path: &str, message: String) -> Diagnostic {
    Diagnostic::error(code, Location { path: format!("output/{path}"), span: None }, message)
}

fn page_ids<'a>(path: &str, html: &'a str, notes: &mut Diagnostics) -> BTreeSet<&'a str> {
    let mut ids = BTreeSet::new();
    for id in tags(html).filter_map(|tag| tag.attribute("id")) {
        if !ids.insert(id) {
            notes.add(error(
                "output-id-twice",
                path,
                format!("the id `{id}` stands on the page twice"),
            ));
        }
    }
    ids
}

type Ids<'a> = BTreeMap<&'a str, BTreeSet<&'a str>>;

fn link(
    path: &str,
    tag: &Tag<'_>,
    (files, ids): (&BTreeSet<&str>, &Ids<'_>),
    notes: &mut Diagnostics,
) {
    let is_resource = matches!(tag.name, "script" | "img" | "iframe")
        || tag.name == "link" && tag.attribute("rel").is_none_or(|rel| rel != "canonical");
    let Some(target) = tag.attribute("href").or_else(|| tag.attribute("src")) else { return };
    if target.contains("://") || target.starts_with("mailto:") {
        if is_resource {
            notes.add(error(
                "output-foreign",
                path,
                format!("the page loads `{target}` from elsewhere"),
            ));
        }
        return;
    }
    if target.starts_with('/') {
        notes.add(error(
            "output-absolute",
            path,
            format!("`{target}` breaks below a folder and from disk"),
        ));
        return;
    }
    let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
    let file = if file.is_empty() { Some(path.to_owned()) } else { resolved(path, file) };
    let Some(file) = file.filter(|file| files.contains(file.as_str())) else {
        notes.add(error("output-dead-link", path, format!("`{target}` leads nowhere")));
        return;
    };
    let found = ids.get(file.as_str()).is_none_or(|ids| ids.contains(anchor));
    if !anchor.is_empty() && !found {
        notes.add(error(
            "output-dead-anchor",
            path,
            format!("`{target}` names an anchor that is not there"),
        ));
    }
}

/// The file that a relative link names, or `None` where it leaves the site.
fn resolved(page: &str, target: &str) -> Option<String> {
    let mut parts: Vec<&str> = page.split('/').collect();
    parts.pop();
    for part in target.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    (!path.is_empty()).then(|| SitePath::new(path).to_string())
}

fn inline(path: &str, tag: &Tag<'_>, notes: &mut Diagnostics) {
    let script = tag.name == "script" && tag.attribute("src").is_none();
    if script || tag.name == "style" || tag.attribute("style").is_some() {
        notes.add(error(
            "output-inline",
            path,
            format!("the page holds an inline `<{}>` or style", tag.name),
        ));
    }
    if tag.attribute("hidden").is_some() {
        notes.add(error(
            "output-hidden",
            path,
            format!("a `<{}>` is hidden in the markup; only a script may hide", tag.name),
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(pages: &[(&str, &str)]) -> Vec<&'static str> {
        let mut site = Output::default();
        for (path, html) in pages {
            site.insert(SitePath::new(*path), html.as_bytes().to_vec());
        }
        let mut notes = Diagnostics::default();
        output(&site, &mut notes);
        notes.sorted().iter().map(|note| note.code).collect()
    }

    #[test]
    fn a_sound_site_has_no_findings() {
        let pages = [
            (
                "index.html",
                "<a href=\"a/b.html#x\">b</a><a href=\"https://example.org\">c</a><link rel=\"stylesheet\" href=\"s.css\">",
            ),
            ("a/b.html", "<p id=\"x\"><a href=\"../index.html\">a</a><a href=\"#x\">x</a>"),
            ("s.css", ""),
        ];
        assert!(codes(&pages).is_empty());
    }

    #[test]
    fn faults_of_a_theme_are_found() {
        let html = "<p id=\"x\" id2=\"\"></p><p id=\"x\" hidden></p><a href=\"b.html\">b</a><a href=\"#y\">y</a><a href=\"/a\">a</a>\
                    <img src=\"https://example.org/i.png\"><script></script><a href=\"../../x\">x</a>";
        assert_eq!(
            codes(&[("index.html", html)]),
            [
                "output-absolute",
                "output-dead-anchor",
                "output-dead-link",
                "output-dead-link",
                "output-foreign",
                "output-hidden",
                "output-id-twice",
                "output-inline",
            ]
        );
    }
}
