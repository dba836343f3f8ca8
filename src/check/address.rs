//! Web addresses: their parts, and every one that a record holds.

use crate::diag::Location;
use crate::model::Guide;

/// A web address taken apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address<'a> {
    /// What stands before `://`.
    pub scheme: &'a str,
    /// What stands between `://` and the path: `name:word@host:8000`.
    pub authority: &'a str,
    /// The path, with the slash that it begins with.
    pub path: &'a str,
    /// What stands behind `?`.
    pub query: Option<&'a str>,
    /// What stands behind `#`.
    pub fragment: Option<&'a str>,
}

impl<'a> Address<'a> {
    /// The parts of `text`, or `None` where it has no scheme.
    pub fn read(text: &'a str) -> Option<Address<'a>> {
        let (scheme, rest) = text.split_once("://")?;
        let (rest, fragment) = cut(rest, '#');
        let (rest, query) = cut(rest, '?');
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        Some(Address { scheme, authority, path, query, fragment })
    }

    /// The host, without name and password before it and port behind it.
    pub fn host(&self) -> &'a str {
        let host = self.authority.rsplit('@').next().unwrap_or_default();
        host.split_once(':').map_or(host, |(host, _)| host)
    }
}

fn cut(text: &str, mark: char) -> (&str, Option<&str>) {
    text.split_once(mark).map_or((text, None), |(before, behind)| (before, Some(behind)))
}

/// Whether a text is an https address with a host and without white space.
pub fn is_https(text: &str) -> bool {
    let fits = |it: Address<'_>| it.scheme == "https" && !it.host().is_empty();
    !text.contains(char::is_whitespace) && Address::read(text).is_some_and(fits)
}

/// An address that a record holds.
pub struct Written<'a> {
    /// As it is written.
    pub text: &'a str,
    /// Its place, worked out only where it is needed.
    pub at: Box<dyn Fn() -> Location + 'a>,
}

/// Every address in the records of a guide.
pub fn all(guide: &Guide) -> Vec<Written<'_>> {
    let mut all = Vec::new();
    let settings = &guide.settings;
    all.extend(written(settings.base_url.as_deref(), || settings.at("/base_url")));
    for subject in guide.subjects.values() {
        let links = &subject.front.links;
        let keyed =
            [("home", &links.home), ("docs", &links.docs), ("repository", &links.repository)];
        for (key, text) in keyed {
            all.extend(written(Some(text), move || subject.front.at(&format!("/links/{key}"))));
        }
    }
    for fact in &guide.facts {
        for (subject, cell) in &fact.cells {
            let at = move || fact.at(&format!("/cells/{subject}/via/url"));
            all.extend(written(cell.via.as_ref().map(|via| via.url.as_str()), at));
        }
    }
    for source in &guide.sources {
        all.extend(written(source.url.as_deref(), || source.at("/url")));
    }
    let Some(tree) = &guide.tree else { return all };
    for (id, outcome) in &tree.outcomes {
        for (place, next) in outcome.next.iter().enumerate() {
            let at = move || tree.at(&format!("/outcomes/{id}/next/{place}/url"));
            all.extend(written(next.url.as_deref(), at));
        }
    }
    all
}

fn written<'a>(text: Option<&'a str>, at: impl Fn() -> Location + 'a) -> Option<Written<'a>> {
    text.map(|text| Written { text, at: Box::new(at) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_parts() {
        let address = Address::read("https://a:b@example.org:80/x/y?q=1#part").unwrap();
        assert_eq!(address.host(), "example.org");
        assert_eq!((address.path, address.query), ("/x/y", Some("q=1")));
        assert_eq!(address.fragment, Some("part"));
        assert!(is_https("https://example.org"));
        for bad in ["http://example.org", "https://", "https:///x", "example.org", "https://a b"] {
            assert!(!is_https(bad), "{bad}");
        }
    }
}
