//! How much is asked of servers, and how long their answers are waited for.

use std::time::Duration;

/// The bounds of a run; the default ones are meant for servers of others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Requests at a time over all hosts.
    pub at_once: usize,
    /// Requests at a time to one host.
    pub per_host: usize,
    /// The least time between the beginnings of two requests to one host.
    pub gap: Duration,
    /// The longest time for one request with its answer.
    pub timeout: Duration,
    /// How often a request is repeated after 429, 5xx or silence.
    pub retries: u32,
    /// The pause before the first repetition; it doubles with each.
    pub pause: Duration,
    /// The longest pause that a server may ask for; a longer one is not waited for.
    pub longest_pause: Duration,
    /// How many redirects are followed.
    pub redirects: usize,
    /// How many bytes of a page are read.
    pub body: u64,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            at_once: 8,
            per_host: 2,
            gap: Duration::from_millis(250),
            timeout: Duration::from_secs(10),
            retries: 2,
            pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(30),
            redirects: 5,
            body: 2 * 1024 * 1024,
        }
    }
}
