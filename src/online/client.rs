//! One request and its answer: the only file that names `ureq`.

use std::io::{self, Read};
use std::time::Duration;

use jiff::fmt::rfc2822;
use ureq::Agent;
use ureq::http::{HeaderMap, header};
use ureq::tls::{RootCerts, TlsConfig};
use url::{Host, Url};

use super::answer::Failure;
use super::limits::Limits;

/// What makes requests.
pub struct Client {
    agent: Agent,
    body: u64,
}

/// How much of an answer is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Its head.
    Head,
    /// Its head, where a server gives it only together with the body.
    Status,
    /// Its body too, if that is HTML.
    Html,
    /// Its body too.
    Body,
}

/// An answer.
#[derive(Debug)]
pub struct Reply {
    /// Its status.
    pub status: u16,
    /// Where it sends to, as written.
    pub location: Option<String>,
    /// The pause that it asks for.
    pub retry_after: Option<Duration>,
    /// What was read of its body.
    pub body: Body,
}

/// What was read of a body.
#[derive(Debug)]
pub enum Body {
    /// Nothing, since it was not wanted.
    Unread,
    /// All.
    Whole(Vec<u8>),
    /// As much as may be read.
    Part(Vec<u8>),
    /// Nothing, since it broke off.
    Broken(Failure),
}

impl Client {
    /// A client that says whose it is and what it is about.
    pub fn new(limits: &Limits, purpose: &str) -> Client {
        // What the machine trusts, so that a network with a certificate of its own is no obstacle.
        let tls = TlsConfig::builder().root_certs(RootCerts::PlatformVerifier).build();
        let config = Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_idle_connections(0)
            .timeout_global(Some(limits.timeout))
            .tls_config(tls)
            .user_agent(format!("versus/{} ({purpose})", env!("CARGO_PKG_VERSION")))
            .build();
        Client { agent: config.into(), body: limits.body }
    }

    /// Asks once.
    pub fn send(&self, address: &Url, wanted: Wanted) -> Result<Reply, Failure> {
        let address = bare(address);
        let request = match wanted {
            Wanted::Head => self.agent.head(address.as_str()),
            _ => self.agent.get(address.as_str()),
        };
        // A proxy knows its own machine by these names, not ours.
        let request =
            if is_this_machine(&address) { request.config().proxy(None).build() } else { request };
        let mut response = request.header("Connection", "close").call().map_err(failure)?;
        let status = response.status().as_u16();
        let is_wanted = match wanted {
            Wanted::Head | Wanted::Status => false,
            Wanted::Html => is_html(response.headers()),
            Wanted::Body => true,
        };
        let body = if is_wanted && (200..300).contains(&status) {
            self.read(response.body_mut().as_reader())
        } else {
            Body::Unread
        };
        let headers = response.headers();
        let location = text(headers, &header::LOCATION);
        Ok(Reply { status, location, retry_after: retry_after(headers), body })
    }

    fn read(&self, body: impl Read) -> Body {
        let mut bytes = Vec::new();
        match body.take(self.body.saturating_add(1)).read_to_end(&mut bytes) {
            Err(error) => Body::Broken(failure(ureq::Error::from(error))),
            Ok(_) if bytes.len() as u64 > self.body => Body::Part(bytes),
            Ok(_) => Body::Whole(bytes),
        }
    }
}

/// The address without name, password and fragment, which are not a server's business.
fn bare(address: &Url) -> Url {
    let mut bare = address.clone();
    // Both fail only where an address has no host, and then holds neither.
    let _ = bare.set_username("");
    let _ = bare.set_password(None);
    bare.set_fragment(None);
    bare
}

fn is_this_machine(address: &Url) -> bool {
    match address.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(number)) => number.is_loopback(),
        Some(Host::Ipv6(number)) => number.is_loopback(),
        None => false,
    }
}

fn text(headers: &HeaderMap, name: &header::HeaderName) -> Option<String> {
    Some(String::from_utf8_lossy(headers.get(name)?.as_bytes()).into_owned())
}

fn is_html(headers: &HeaderMap) -> bool {
    let kind = text(headers, &header::CONTENT_TYPE).unwrap_or_default().to_ascii_lowercase();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind == "text/html" || kind == "application/xhtml+xml"
}

/// The pause of a `Retry-After`: seconds, or a date that is counted from the server's own `Date`.
fn retry_after(headers: &HeaderMap) -> Option<Duration> {
    let wanted = text(headers, &header::RETRY_AFTER)?;
    if let Ok(seconds) = wanted.trim().parse() {
        return Some(Duration::from_secs(seconds));
    }
    let until = rfc2822::parse(wanted.trim()).ok()?.timestamp();
    let now = rfc2822::parse(text(headers, &header::DATE)?.trim()).ok()?.timestamp();
    Some(Duration::try_from(until.duration_since(now)).unwrap_or_default())
}

fn failure(error: ureq::Error) -> Failure {
    use ureq::Error;
    match error {
        Error::Timeout(_) => Failure::Timeout,
        Error::HostNotFound => Failure::Dns,
        Error::Tls(_) | Error::Rustls(_) | Error::Pem(_) | Error::TlsRequired => Failure::Tls,
        Error::ConnectProxyFailed(_) | Error::InvalidProxyUrl => Failure::Proxy,
        Error::BadUri(_) | Error::Http(_) => Failure::Address,
        Error::Protocol(_) | Error::LargeResponseHeader(..) => Failure::Garbled,
        Error::Io(error) => io_failure(&error),
        _ => Failure::Unreachable,
    }
}

fn io_failure(error: &io::Error) -> Failure {
    use io::ErrorKind;
    match error.kind() {
        ErrorKind::ConnectionRefused => Failure::Refused,
        ErrorKind::TimedOut | ErrorKind::WouldBlock => Failure::Timeout,
        ErrorKind::UnexpectedEof
        | ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::BrokenPipe => Failure::Closed,
        // rustls hands its errors on in this kind.
        ErrorKind::InvalidData => Failure::Tls,
        _ => lookup_failure(&error.to_string()),
    }
}

/// What resolvers say of a host that does not exist (glibc has two ways, then musl, the BSDs and
/// Windows); the standard library hands this on in words only. All else may pass.
const NO_HOST: [&str; 5] = [
    "Name or service not known",
    "No address associated with hostname",
    "Name does not resolve",
    "nodename nor servname provided",
    "No such host is known",
];

fn lookup_failure(words: &str) -> Failure {
    if NO_HOST.iter().any(|no_host| words.contains(no_host)) {
        Failure::Dns
    } else if words.contains("failed to lookup address") {
        Failure::Lookup
    } else {
        Failure::Unreachable
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_is_seconds_or_a_date() {
        let pause = |wanted: &str, date: Option<&str>| {
            let mut headers = HeaderMap::new();
            headers.insert(header::RETRY_AFTER, wanted.parse().unwrap());
            if let Some(date) = date {
                headers.insert(header::DATE, date.parse().unwrap());
            }
            retry_after(&headers)
        };
        let date = Some("Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(pause("7", None), Some(Duration::from_secs(7)));
        let later = pause("Sun, 06 Nov 1994 08:50:07 GMT", date);
        assert_eq!(later, Some(Duration::from_secs(30)));
        let earlier = pause("Sun, 06 Nov 1994 08:49:30 GMT", date);
        assert_eq!(earlier, Some(Duration::ZERO));
        assert_eq!(pause("Sun, 06 Nov 1994 08:50:07 GMT", None), None);
        assert_eq!(pause("soon", date), None);
    }

    #[test]
    fn only_a_host_that_is_not_there_is_told_from_a_network_that_is_not() {
        let said =
            |words: &str| lookup_failure(&format!("failed to lookup address information: {words}"));
        assert_eq!(said("Name or service not known"), Failure::Dns);
        assert_eq!(said("Temporary failure in name resolution"), Failure::Lookup);
        assert_eq!(lookup_failure("Network is unreachable"), Failure::Unreachable);
    }

    #[test]
    fn a_server_learns_neither_name_nor_password() {
        let address = Url::parse("https://me:secret@a.org/x?y#z").unwrap();
        assert_eq!(bare(&address).as_str(), "https://a.org/x?y");
    }
}
