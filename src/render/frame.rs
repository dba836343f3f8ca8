//! What stands around every page: head, contents list, neighbours, foot.

use serde::Serialize;

use super::view::{DateView, LinkView, SubjectView};
use super::{Draft, Material};
use crate::model::{Guide, address};

/// The values of a page's frame.
#[derive(Serialize)]
pub struct Frame {
    language: String,
    /// The way to the site's root: `./`, `../` …
    root: String,
    title: String,
    description: String,
    canonical: Option<String>,
    site: String,
    home: String,
    subjects: Vec<SubjectView>,
    chapters: Vec<ChapterView>,
    previous: Option<LinkView>,
    next: Option<LinkView>,
    updated: DateView,
    method: Option<String>,
    is_step: bool,
}

#[derive(Serialize)]
struct ChapterView {
    title: String,
    pages: Vec<EntryView>,
}

#[derive(Serialize)]
struct EntryView {
    href: String,
    label: String,
    /// `page` for the page itself, `true` for one that belongs to it, empty for any other.
    current: &'static str,
    sections: Vec<LinkView>,
}

/// The frame of a page.
pub fn around(material: &Material<'_>, draft: &Draft) -> Frame {
    let guide = material.guide;
    let settings = &guide.settings;
    let is_home = draft.path == address::page("home");
    let title = if is_home {
        settings.title.clone()
    } else {
        format!("{} – {}", draft.title, settings.short)
    };
    let canonical = material.base_url.map(|base| {
        let path = if is_home { "" } else { draft.path.as_str() };
        format!("{}/{path}", base.trim_end_matches('/'))
    });
    let (previous, next) = neighbours(guide, draft);
    let up = draft.path.root();
    Frame {
        language: settings.language.clone(),
        root: if up.is_empty() { "./".to_owned() } else { up },
        title,
        description: draft.description.clone(),
        canonical,
        site: settings.short.clone(),
        home: draft.path.link_to(&address::page("home")),
        subjects: material.subjects.clone(),
        chapters: chapters(guide, draft),
        previous,
        next,
        updated: DateView::of(settings.updated),
        method: guide
            .pages
            .contains_key("method")
            .then(|| draft.path.link_to(&address::page("method"))),
        is_step: draft.template == "step",
    }
}

fn chapters(guide: &Guide, draft: &Draft) -> Vec<ChapterView> {
    let entry = |id: &str| {
        let path = address::page(id);
        let is_here = path == draft.path;
        let holds_it = draft.entry.as_deref() == Some(id);
        EntryView {
            href: draft.path.link_to(&path),
            label: label(guide, id),
            current: if is_here {
                "page"
            } else if holds_it {
                "true"
            } else {
                ""
            },
            sections: if is_here { draft.sections.clone() } else { Vec::new() },
        }
    };
    let chapter = |chapter: &crate::model::settings::Chapter| ChapterView {
        title: chapter.title.clone(),
        pages: chapter.pages.iter().map(|id| entry(id.as_str())).collect(),
    };
    guide.settings.chapters.iter().map(chapter).collect()
}

/// The name of a page in lists.
pub fn label(guide: &Guide, id: &str) -> String {
    if let Some(page) = guide.pages.get(id) {
        return page.front.short.clone().unwrap_or_else(|| page.front.title.clone());
    }
    let label = match id {
        "compare" => "All criteria",
        "code" => "The same task in code",
        "choose" => "Which one for you?",
        "faq" => "Frequent questions",
        "sources" => "Sources",
        _ => id,
    };
    label.to_owned()
}

fn neighbours(guide: &Guide, draft: &Draft) -> (Option<LinkView>, Option<LinkView>) {
    let order: Vec<&str> = guide
        .settings
        .chapters
        .iter()
        .flat_map(|chapter| &chapter.pages)
        .map(|id| id.as_str())
        .collect();
    let link = |id: &&str| LinkView {
        href: draft.path.link_to(&address::page(id)),
        label: label(guide, id),
    };
    match order.iter().position(|id| address::page(id) == draft.path) {
        Some(at) => (at.checked_sub(1).map(|at| link(&order[at])), order.get(at + 1).map(link)),
        None => (None, None),
    }
}
