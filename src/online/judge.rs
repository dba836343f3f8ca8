//! Which links are wrong, by what servers answered.

use std::collections::BTreeMap;

use super::address::{Address, Place};
use super::answer::{Anchor, Answer, Page, State};
use crate::diag::{Diagnostic, Diagnostics};

/// What became of all addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Judgement {
    /// Pages that are there.
    pub ok: usize,
    /// Pages that are at another address now.
    pub moved: usize,
    /// Pages that are not there.
    pub broken: usize,
    /// Addresses of which nothing is certain, in order.
    pub unknown: Vec<Unknown>,
}

/// An address of which nothing is certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The address.
    pub address: String,
    /// Why, in words.
    pub reason: String,
}

/// Tells of links that are broken, moved or lack their anchor, at each place that names them. An
/// answer that says nothing certain is no finding.
pub fn judge(
    addresses: &[Address],
    answers: &BTreeMap<String, Answer>,
    notes: &mut Diagnostics,
) -> Judgement {
    let mut judgement = Judgement::default();
    for address in addresses {
        let Some(answer) = answers.get(&address.url) else {
            judgement.add_unknown(address, "it was not asked".to_owned());
            continue;
        };
        match answer.state(&address.url) {
            State::Ok => judgement.ok += 1,
            State::Moved => judgement.moved += 1,
            State::Broken => judgement.broken += 1,
            State::Unknown => judgement.add_unknown(address, answer.reason()),
        }
        for place in &address.places {
            tell(address, place, answer, notes);
        }
    }
    judgement
}

impl Judgement {
    fn add_unknown(&mut self, address: &Address, reason: String) {
        self.unknown.push(Unknown { address: address.url.clone(), reason });
    }
}

fn tell(address: &Address, place: &Place, answer: &Answer, notes: &mut Diagnostics) {
    match (answer.state(&address.url), answer) {
        (State::Broken, _) => {
            let message = format!("`{}` leads nowhere: {}", place.written, answer.reason());
            let note = Diagnostic::error("link-broken", place.at.clone(), message);
            notes.add(note.hint("find where the page went, or rest on another one"));
        }
        (State::Ok | State::Moved, Answer::Page(page)) => {
            tell_moved(address, place, page, notes);
            tell_anchor(place, page, notes);
        }
        _ => {}
    }
}

fn tell_moved(address: &Address, place: &Place, page: &Page, notes: &mut Diagnostics) {
    let Some(new) = page.new_address(&address.url) else { return };
    let fragment = place.written.strip_prefix(&address.url).unwrap_or_default();
    let is_kept = !new.contains('#') && missing(place, page).is_none();
    let fragment = if is_kept { fragment } else { "" };
    let message = format!("`{}` has moved for good", place.written);
    let note = Diagnostic::warning("link-moved", place.at.clone(), message);
    notes.add(note.hint(format!("write `{new}{fragment}`")));
}

fn tell_anchor(place: &Place, page: &Page, notes: &mut Diagnostics) {
    let Some(anchor) = missing(place, page) else { return };
    let message = format!("the page of `{}` has no anchor `{anchor}`", place.written);
    let note = Diagnostic::warning("link-anchor-missing", place.at.clone(), message);
    notes.add(note.hint("link to an anchor that the page has, or to the page alone"));
}

/// The anchor of a place, if the page is known not to have it.
fn missing<'a>(place: &'a Place, page: &Page) -> Option<&'a str> {
    let anchor = place.anchor.as_deref()?;
    (page.anchors.get(anchor) == Some(&Anchor::Missing)).then_some(anchor)
}
