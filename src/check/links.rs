//! Links of prose: the page exists, and so does the anchor.

use crate::diag::{Diagnostic, Diagnostics, Location, did_you_mean};
use crate::markdown::{Link, Prose};
use crate::model::links::{self, Fault};
use crate::model::{Guide, Part};

pub fn check(guide: &Guide, notes: &mut Diagnostics) {
    for (id, page) in &guide.pages {
        check_prose(guide, Some(id.as_str()), &page.prose, notes);
    }
    for question in guide.faq.values() {
        check_prose(guide, Some("faq"), &question.prose, notes);
    }
    for subject in guide.subjects.values() {
        check_prose(guide, None, &subject.prose, notes);
    }
}

/// `here` is the page that the text stands on.
fn check_prose(guide: &Guide, here: Option<&str>, prose: &Prose, notes: &mut Diagnostics) {
    for link in prose.links() {
        if let Err(fault) = follow(guide, here, link) {
            tell(guide, fault, link, notes);
        }
    }
}

fn follow(guide: &Guide, here: Option<&str>, link: &Link) -> Result<(), Fault> {
    let place = links::resolve(guide, &link.target)?;
    let page = place.page.map_or_else(|| here.unwrap_or_default().to_owned(), |(name, _)| name);
    if place.anchor.is_empty() || links::anchors(guide, &page).contains(&place.anchor) {
        return Ok(());
    }
    Err(Fault::Anchor { page, anchor: place.anchor })
}

fn tell(guide: &Guide, fault: Fault, link: &Link, notes: &mut Diagnostics) {
    let note = match fault {
        Fault::Page(_) if !(guide.is_whole(Part::Pages) && guide.is_whole(Part::Tasks)) => return,
        Fault::Anchor { ref page, .. } if !anchors_known(guide, page) => return,
        Fault::Page(name) => {
            let names = links::names(guide);
            let note =
                error("dead-link", link.at.clone(), format!("the page `{name}` does not exist"));
            Diagnostic { hint: did_you_mean(&name, names.iter().map(String::as_str)), ..note }
        }
        Fault::Anchor { page, anchor } => {
            let anchors = links::anchors(guide, &page);
            let note = error(
                "dead-anchor",
                link.at.clone(),
                format!("the page `{page}` has no anchor `{anchor}`"),
            );
            Diagnostic { hint: did_you_mean(&anchor, anchors.iter().map(String::as_str)), ..note }
        }
        Fault::Form => {
            let note = error(
                "link-form",
                link.at.clone(),
                format!("`{}` does not name a page of the guide", link.target),
            );
            note.hint("link to its Markdown file, as `performance.md` or `code/crud.md`, or to a full https address")
        }
    };
    notes.add(note);
}

/// Whether everything that gives a page its anchors could be read.
fn anchors_known(guide: &Guide, page: &str) -> bool {
    let parts: &[Part] = match page {
        "compare" => &[Part::Criteria],
        "sources" => &[Part::Sources],
        "faq" => &[Part::Faq],
        _ if page == "code" || page.starts_with("code/") => &[Part::Tasks],
        _ => &[Part::Pages, Part::Verdict],
    };
    parts.iter().all(|part| guide.is_whole(*part))
}

fn error(code: &'static str, at: Location, message: String) -> Diagnostic {
    Diagnostic::error(code, at, message)
}
