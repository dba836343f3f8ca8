//! Every address outside of the guide, with the places that name it.

use std::collections::BTreeMap;

use crate::diag::Location;
use crate::model::Guide;

/// An address outside of the guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The address as written, without its `#fragment`.
    pub url: String,
    /// Where it is named, in order.
    pub places: Vec<Place>,
}

/// A place that names an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Where it is.
    pub at: Location,
    /// The address as written here, with its `#fragment`.
    pub written: String,
    /// The element that the page must have; `None` where the fragment names none, or one that only
    /// a script can show.
    pub anchor: Option<String>,
}

impl Address {
    /// The anchors that are named somewhere, in order; one that is named twice comes twice.
    pub fn anchors(&self) -> impl Iterator<Item = &str> {
        self.places.iter().filter_map(|place| place.anchor.as_deref())
    }
}

/// Every outside address of the guide: of sources, subjects, cells, outcomes and prose, in this
/// order, each one once.
pub fn addresses(guide: &Guide) -> Vec<Address> {
    let mut found = Found::default();
    for source in &guide.sources {
        if let Some(url) = &source.url {
            found.add(url, source.at("/url"));
        }
    }
    for subject in guide.subjects.values().map(|text| &text.front) {
        found.add(&subject.links.home, subject.at("/links/home"));
        found.add(&subject.links.docs, subject.at("/links/docs"));
        found.add(&subject.links.repository, subject.at("/links/repository"));
    }
    for fact in &guide.facts {
        for (subject, cell) in &fact.cells {
            if let Some(via) = &cell.via {
                found.add(&via.url, fact.at(&format!("/cells/{subject}/via/url")));
            }
        }
    }
    if let Some(tree) = &guide.tree {
        for (outcome, end) in &tree.outcomes {
            for (at, next) in end.next.iter().enumerate() {
                if let Some(url) = &next.url {
                    found.add(url, tree.at(&format!("/outcomes/{outcome}/next/{at}/url")));
                }
            }
        }
    }
    for link in guide.proses().flat_map(|prose| &prose.outside) {
        found.add(&link.target, link.at.clone());
    }
    found.addresses
}

/// Addresses in the order of their first places.
#[derive(Default)]
struct Found {
    addresses: Vec<Address>,
    known: BTreeMap<String, usize>,
}

impl Found {
    fn add(&mut self, written: &str, at: Location) {
        if !written.starts_with("https://") && !written.starts_with("http://") {
            return;
        }
        let (url, fragment) = written.split_once('#').unwrap_or((written, ""));
        let index = *self.known.entry(url.to_owned()).or_insert(self.addresses.len());
        if index == self.addresses.len() {
            self.addresses.push(Address { url: url.to_owned(), places: Vec::new() });
        }
        let place = Place { at, written: written.to_owned(), anchor: anchor(fragment) };
        self.addresses[index].places.push(place);
    }
}

/// The element that a fragment names, if markup can show whether it is there.
fn anchor(fragment: &str) -> Option<String> {
    // Behind `:~:` stand directions for the browser: https://wicg.github.io/scroll-to-text-fragment/
    let name = fragment.split(":~:").next().unwrap_or_default();
    let is_route = name.starts_with(['/', '!']);
    // The top of a page is always there: https://html.spec.whatwg.org/#select-the-indicated-part
    let is_top = name.is_empty() || name.eq_ignore_ascii_case("top");
    (!is_route && !is_top && !is_line(name)).then(|| name.to_owned())
}

/// Whether a fragment marks lines of code, as hosts of repositories write it: `L10`, `L10-L20`,
/// `L1C2-L3C4`. Their scripts make the lines.
fn is_line(name: &str) -> bool {
    name.strip_prefix('L').is_some_and(|rest| {
        rest.starts_with(|first: char| first.is_ascii_digit())
            && rest.chars().all(|sign| sign.is_ascii_digit() || "LC-".contains(sign))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fragment_names_an_element_or_something_else() {
        assert_eq!(anchor("install").as_deref(), Some("install"));
        assert_eq!(anchor("install:~:text=two words").as_deref(), Some("install"));
        assert_eq!(anchor("Limits").as_deref(), Some("Limits"));
        for other in ["", "top", ":~:text=x", "/route", "!route", "L10", "L10-L20", "L1C2-L3C4"] {
            assert_eq!(anchor(other), None, "{other}");
        }
    }
}
