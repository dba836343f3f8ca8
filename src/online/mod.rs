//! Questions to the outside world, each asked only on request: do links still lead somewhere, and is
//! there a newer version?
//!
//! The only module that names `ureq` and `url`. What is asked and what is judged are apart: `fetch`
//! and `latest` use the network, `addresses`, `judge`, `packages` and `outdated` are pure. A server
//! that is silent or shy is never a finding, so a machine without a network finds no fault.

mod address;
mod anchor;
mod answer;
mod cache;
mod client;
mod crew;
mod fetch;
mod gate;
mod judge;
mod limits;
mod outdated;
mod registry;
mod version;

pub use address::{Address, Place, addresses};
pub use answer::{Anchor, Answer, Failure, Page, State};
pub use cache::Cache;
pub use fetch::fetch;
pub use judge::{Judgement, Unknown, judge};
pub use limits::Limits;
pub use outdated::{outdated, packages};
pub use registry::{Registries, Releases, latest};
pub use version::{Line, Version};

/// Codes of findings about outside links.
pub const LINK_CODES: [&str; 3] = ["link-broken", "link-moved", "link-anchor-missing"];

/// Codes of findings about versions of packages.
pub const VERSION_CODES: [&str; 3] =
    ["version-outdated", "version-line-outdated", "unknown-package"];

/// Whether findings of this code need the network, and so are none of a build.
pub fn needs_network(code: &str) -> bool {
    LINK_CODES.contains(&code) || VERSION_CODES.contains(&code)
}
