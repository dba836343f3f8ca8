//! What holds of any finished site, whoever made its markup: links lead somewhere, ids are unique,
//! nothing is inline, nothing comes from elsewhere.

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::{Diagnostic, Diagnostics, Location};
use crate::html::{ORIGIN, Tag, tags};
use crate::output::Output;

/// How many bytes a page may have before a reader on a slow line notices.
const HEAVY_PAGE: usize = 500_000;

/// Holds a site against the rules. A fault here is the theme's, since checks have passed; where
/// tags say where their template has them, a fault of a template is told once and there.
pub fn output(output: &Output, notes: &mut Diagnostics) {
    let mut site = Site::of(output);
    let mut faults = Vec::new();
    for (path, html) in &site.pages {
        let tags: Vec<Tag<'_>> = tags(html).collect();
        let mut page = Page { path, tags: &tags, faults: &mut faults };
        site.ids.insert(path, page.ids());
        page.head();
        page.tables();
        if html.len() > HEAVY_PAGE {
            let message = format!(
                "the page has {} kB; the limit is {} kB",
                html.len() / 1000,
                HEAVY_PAGE / 1000
            );
            faults.push(Fault {
                note: Diagnostic::warning("output-heavy", whole(path), message),
                page: path,
            });
        }
    }
    for (path, html) in &site.pages {
        let tags: Vec<Tag<'_>> = tags(html).collect();
        let mut page = Page { path, tags: &tags, faults: &mut faults };
        for tag in &tags {
            page.link(tag, &site);
            page.inline(tag);
        }
    }
    tell(faults, notes);
}

/// A fault and the page that has it.
struct Fault<'a> {
    note: Diagnostic,
    page: &'a str,
}

/// Adds every fault, those at one place of a template once with the pages that it is on.
fn tell(faults: Vec<Fault<'_>>, notes: &mut Diagnostics) {
    let mut places: BTreeMap<(Location, &'static str), Vec<Fault<'_>>> = BTreeMap::new();
    for fault in faults {
        places.entry((fault.note.at.clone(), fault.note.code)).or_default().push(fault);
    }
    for ((at, _), faults) in places {
        let pages: BTreeSet<&str> = faults.iter().map(|fault| fault.page).collect();
        if at.span.is_none() {
            faults.into_iter().for_each(|fault| notes.add(fault.note));
            continue;
        }
        let others = match pages.len() - 1 {
            0 => String::new(),
            1 => " and one more".to_owned(),
            count => format!(" and {count} more"),
        };
        let Some(Fault { note, page }) = faults.into_iter().next() else { continue };
        let message = format!("{} (on the page `{page}`{others})", note.message);
        notes.add(Diagnostic { message, ..note });
    }
}

/// A finished site, as far as links need it.
struct Site<'a> {
    files: BTreeSet<&'a str>,
    pages: Vec<(&'a str, &'a str)>,
    ids: BTreeMap<&'a str, BTreeSet<&'a str>>,
}

impl<'a> Site<'a> {
    fn of(output: &'a Output) -> Site<'a> {
        let pages = output
            .iter()
            .filter(|(path, _)| path.as_str().ends_with(".html"))
            .filter_map(|(path, bytes)| Some((path.as_str(), std::str::from_utf8(bytes).ok()?)));
        Site {
            files: output.iter().map(|(path, _)| path.as_str()).collect(),
            pages: pages.collect(),
            ids: BTreeMap::new(),
        }
    }
}

fn whole(page: &str) -> Location {
    Location { path: format!("output/{page}"), span: None }
}

/// The place of a tag in its template, where it says so.
fn origin(tag: &Tag<'_>) -> Option<Location> {
    let mut parts = tag.attribute(ORIGIN)?.rsplitn(3, ':');
    let end = parts.next()?.parse().ok()?;
    let start = parts.next()?.parse().ok()?;
    Some(Location { path: parts.next()?.to_owned(), span: Some((start, end)) })
}

/// A page that is held against the rules.
struct Page<'a, 'f> {
    path: &'a str,
    tags: &'f [Tag<'a>],
    faults: &'f mut Vec<Fault<'a>>,
}

impl<'a> Page<'a, '_> {
    fn error(&mut self, code: &'static str, tag: Option<&Tag<'_>>, message: impl Into<String>) {
        let at = tag.and_then(origin).unwrap_or_else(|| whole(self.path));
        let note = Diagnostic::error(code, at, message);
        self.faults.push(Fault { note, page: self.path });
    }

    fn ids(&mut self) -> BTreeSet<&'a str> {
        let mut ids = BTreeSet::new();
        for tag in self.tags {
            let Some(id) = tag.attribute("id") else { continue };
            if !ids.insert(id) {
                let message = format!("the id `{id}` stands on the page twice");
                self.error("output-id-twice", Some(tag), message);
            }
        }
        ids
    }

    /// What a browser, a search engine and a screen reader take from the head and the first heading.
    fn head(&mut self) {
        let tags = self.tags;
        let named = |name: &'static str| tags.iter().filter(move |tag| tag.name == name);
        let root = named("html").next();
        let has_description = named("meta").any(|tag| {
            tag.attribute("name") == Some("description")
                && tag.attribute("content").is_some_and(|text| !text.is_empty())
        });
        let missing = [
            (
                "language in `<html lang>`",
                root.is_some_and(|tag| tag.attribute("lang").is_some_and(|it| !it.is_empty())),
            ),
            ("`<title>`", named("title").next().is_some()),
            ("description", has_description),
        ];
        for (what, _) in missing.into_iter().filter(|(_, is_there)| !is_there) {
            self.error("output-head", root, format!("the page has no {what}"));
        }
        let mut titles = named("h1");
        let (first, second) = (titles.next(), titles.next());
        if first.is_none() {
            self.error("output-title", root, "the page has no heading of the first level");
        } else if second.is_some() {
            self.error("output-title", second, "the page has a second heading of the first level");
        }
    }

    fn tables(&mut self) {
        let tags = self.tags;
        for (at, tag) in tags.iter().enumerate().filter(|(_, tag)| tag.name == "table") {
            if tags.get(at + 1).is_none_or(|next| next.name != "caption") {
                self.error("output-table", Some(tag), "the table has no caption");
            }
        }
        for tag in tags.iter().filter(|tag| tag.name == "th" && tag.attribute("scope").is_none()) {
            self.error("output-table", Some(tag), "the head of a row or column has no `scope`");
        }
    }

    fn link(&mut self, tag: &Tag<'_>, site: &Site<'_>) {
        let is_resource = matches!(tag.name, "script" | "img" | "iframe")
            || tag.name == "link" && tag.attribute("rel").is_none_or(|rel| rel != "canonical");
        let Some(target) = tag.attribute("href").or_else(|| tag.attribute("src")) else { return };
        if target.contains("://") || target.starts_with("//") || target.starts_with("mailto:") {
            if is_resource {
                let message = format!("the page loads `{target}` from elsewhere");
                self.error("output-foreign", Some(tag), message);
            }
            return;
        }
        if target.starts_with('/') {
            let message = format!("`{target}` breaks below a folder and from disk");
            self.error("output-absolute", Some(tag), message);
            return;
        }
        let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
        let file =
            if file.is_empty() { Some(self.path.to_owned()) } else { resolved(self.path, file) };
        let Some(file) = file.filter(|file| site.files.contains(file.as_str())) else {
            self.error("output-dead-link", Some(tag), format!("`{target}` leads nowhere"));
            return;
        };
        let is_there = site.ids.get(file.as_str()).is_none_or(|ids| ids.contains(anchor));
        if !anchor.is_empty() && !is_there {
            let message = format!("`{target}` names an anchor that is not there");
            self.error("output-dead-anchor", Some(tag), message);
        }
    }

    fn inline(&mut self, tag: &Tag<'_>) {
        let is_script = tag.name == "script" && tag.attribute("src").is_none();
        if is_script || tag.name == "style" || tag.attribute("style").is_some() {
            let message = format!("the page holds an inline `<{}>` or style", tag.name);
            self.error("output-inline", Some(tag), message);
        }
        if tag.attribute("hidden").is_some() {
            let message =
                format!("a `<{}>` is hidden in the markup; only a script may hide", tag.name);
            self.error("output-hidden", Some(tag), message);
        }
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
    (!path.is_empty()).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::SitePath;

    fn codes(pages: &[(&str, &str)]) -> Vec<&'static str> {
        let mut site = Output::default();
        for (path, html) in pages {
            let html =
                if path.ends_with(".html") { format!("{HEAD}{html}") } else { (*html).to_owned() };
            site.insert(SitePath::new(*path), html.into_bytes());
        }
        let mut notes = Diagnostics::default();
        output(&site, &mut notes);
        notes.sorted().iter().map(|note| note.code).collect()
    }

    const HEAD: &str =
        "<html lang=\"en\"><title>t</title><meta name=\"description\" content=\"d\"><h1>t</h1>";

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

    #[test]
    fn a_fault_of_a_template_is_told_once_and_there() {
        let mut site = Output::default();
        for page in ["a.html", "b.html"] {
            let html =
                format!("{HEAD}<a {ORIGIN}=\"themes/default/x.html:5:7\" href=\"no.html\">x</a>");
            site.insert(SitePath::new(page), html.into_bytes());
        }
        let mut notes = Diagnostics::default();
        output(&site, &mut notes);
        let told: Vec<_> =
            notes.sorted().iter().map(|it| (it.message.clone(), it.at.clone())).collect();
        let at = Location { path: "themes/default/x.html".to_owned(), span: Some((5, 7)) };
        assert_eq!(
            told,
            [("`no.html` leads nowhere (on the page `a.html` and one more)".to_owned(), at)]
        );
    }

    #[test]
    fn pages_need_a_head_a_title_and_tables_with_captions() {
        let mut site = Output::default();
        let html = "<html><table><th>x</th></table>";
        site.insert(SitePath::new("a.html"), html.as_bytes().to_vec());
        let mut notes = Diagnostics::default();
        output(&site, &mut notes);
        let codes: Vec<_> = notes.sorted().iter().map(|note| note.code).collect();
        let wanted = [
            "output-head",
            "output-head",
            "output-head",
            "output-table",
            "output-table",
            "output-title",
        ];
        assert_eq!(codes, wanted);
    }
}
