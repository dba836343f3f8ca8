//! What came of asking for an address, in a form that can be kept.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use url::Url;

/// What came of asking for an address.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Answer {
    /// A server answered.
    Page(Page),
    /// None did.
    Failure(Failure),
}

/// The answer of a server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Page {
    /// The status of the last answer.
    pub status: u16,
    /// The address of the last answer, behind all redirects.
    pub last: String,
    /// The address that permanent redirects (301, 308) lead to, up to the first one that is not
    /// permanent; `None` where the first already is not.
    pub moved: Option<String>,
    /// Anchors that were asked for, and whether the page has them. One is left out where the page
    /// broke off before it could be found.
    pub anchors: BTreeMap<String, Anchor>,
}

/// Whether a page has an anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Anchor {
    /// It has.
    Found,
    /// It has not.
    Missing,
    /// The page is no HTML, or too large to be read whole.
    Unknown,
}

/// Why no server answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Failure {
    /// The address cannot be understood.
    Address,
    /// The host does not exist.
    Dns,
    /// Nobody could say whether the host exists.
    Lookup,
    /// The host lets nobody in.
    Refused,
    /// The host cannot be reached.
    Unreachable,
    /// The proxy does not let through.
    Proxy,
    /// The certificate or its protocol is not right.
    Tls,
    /// The answer took too long.
    Timeout,
    /// The connection was closed before the answer was whole.
    Closed,
    /// The answer is not HTTP.
    Garbled,
    /// The redirects do not end.
    Redirects,
}

impl Failure {
    /// Whether the host was not found.
    pub fn is_lost(self) -> bool {
        matches!(self, Failure::Dns | Failure::Lookup)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Failure::Address => "the address cannot be understood",
            Failure::Dns => "the host does not exist",
            Failure::Lookup => "the host's name could not be looked up",
            Failure::Refused => "the connection was refused",
            Failure::Unreachable => "the host cannot be reached",
            Failure::Proxy => "the proxy does not let through",
            Failure::Tls => "the secure connection failed",
            Failure::Timeout => "no answer in time",
            Failure::Closed => "the connection broke off",
            Failure::Garbled => "the answer is not HTTP",
            Failure::Redirects => "too many redirects",
        })
    }
}

/// What an answer means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// The page is there.
    Ok,
    /// The page is there, but for good at another address.
    Moved,
    /// The page is not there.
    Broken,
    /// Neither is certain.
    Unknown,
}

/// Answers of the 4xx that say nothing about the page: who asks may not see it, or not now.
const SHY: [u16; 8] = [401, 403, 405, 407, 408, 425, 429, 451];

impl Answer {
    /// What the answer means for the address that was asked.
    pub fn state(&self, address: &str) -> State {
        match self {
            Answer::Page(page) => match page.status {
                200..300 if page.new_address(address).is_some() => State::Moved,
                200..300 => State::Ok,
                status if is_broken(status) => State::Broken,
                _ => State::Unknown,
            },
            Answer::Failure(Failure::Dns) => State::Broken,
            Answer::Failure(_) => State::Unknown,
        }
    }

    /// The reason in words, for an answer that says nothing good.
    pub fn reason(&self) -> String {
        match self {
            Answer::Page(page) => format!("the server says {}", page.status),
            Answer::Failure(failure) => failure.to_string(),
        }
    }
}

impl Page {
    /// Where the page is for good, if that is another page than the one of `address`: a slash at the
    /// end, https instead of http, and `www.` make no difference.
    pub fn new_address(&self, address: &str) -> Option<&str> {
        let moved = self.moved.as_deref()?;
        (essence(moved)? != essence(address)?).then_some(moved)
    }
}

/// Whether this status says that the page is not there.
pub fn is_broken(status: u16) -> bool {
    (400..500).contains(&status) && !SHY.contains(&status)
}

/// What two addresses of one page have in common.
fn essence(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let host = url.host_str()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    let port = url.port().map_or(String::new(), |port| format!(":{port}"));
    let query = url.query().map_or(String::new(), |query| format!("?{query}"));
    Some(format!("{host}{port}{}{query}", url.path().trim_end_matches('/')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_another_page_is_a_new_address() {
        let page = |moved: &str| Page {
            status: 200,
            last: moved.to_owned(),
            moved: Some(moved.to_owned()),
            anchors: BTreeMap::new(),
        };
        for same in ["https://a.org/x", "http://www.a.org/x/", "https://A.org:443/x#y"] {
            assert_eq!(page(same).new_address("http://a.org/x"), None, "{same}");
        }
        for other in ["https://b.org/x", "https://a.org/y", "https://a.org/x?p=1"] {
            assert_eq!(page(other).new_address("http://a.org/x"), Some(other));
        }
    }
}
