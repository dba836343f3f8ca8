//! Answers for addresses: from the cache where it knows, from servers where it does not.

use std::collections::BTreeMap;

use url::Url;

use super::address::Address;
use super::anchor;
use super::answer::{Anchor, Answer, Failure, Page};
use super::cache::Cache;
use super::client::{Body, Wanted};
use super::crew::{self, Task, Trail};
use super::limits::Limits;

/// What servers are told.
const PURPOSE: &str = "link check";

/// The answer for each address, by the address without its fragment. What the cache still knows is
/// not asked again, and what is learned goes into it.
pub fn fetch(
    addresses: &[Address],
    limits: &Limits,
    cache: &mut Cache,
) -> BTreeMap<String, Answer> {
    let mut answers = BTreeMap::new();
    let (mut asked, mut tasks) = (Vec::new(), Vec::new());
    for address in addresses {
        if let Some(answer) = cache.answer(address) {
            answers.insert(address.url.clone(), answer.clone());
        } else if let Ok(url) = Url::parse(&address.url) {
            let wanted = match address.anchors().next() {
                Some(_) => Wanted::Html,
                None => Wanted::Status,
            };
            asked.push(address);
            tasks.push(Task { address: url, wanted });
        } else {
            answers.insert(address.url.clone(), Answer::Failure(Failure::Address));
        }
    }
    let finish = |at: usize, trail| answer(asked[at], trail);
    let mut new = crew::work(&tasks, limits, PURPOSE, finish);
    let mut found = Hosts::default();
    for (task, answer) in tasks.iter().zip(&new) {
        found.add(&task.address, !matches!(answer, Answer::Failure(failure) if failure.is_lost()));
    }
    if found.is_doubtful() {
        found.add_known(cache, limits);
    }
    if found.is_cut_off() {
        let lost = new.iter_mut().filter(|answer| **answer == Answer::Failure(Failure::Dns));
        lost.for_each(|answer| *answer = Answer::Failure(Failure::Lookup));
    }
    answers.extend(asked.iter().map(|address| address.url.clone()).zip(new));
    cache.keep(addresses, &answers);
    answers
}

fn answer(address: &Address, trail: Trail) -> Answer {
    let reply = match trail.end {
        Ok(reply) => reply,
        Err(failure) => return Answer::Failure(failure),
    };
    Answer::Page(Page {
        status: reply.status,
        last: trail.last.into(),
        moved: trail.moved.map(String::from),
        anchors: anchors(address, &reply.body),
    })
}

fn anchors(address: &Address, body: &Body) -> BTreeMap<String, Anchor> {
    let (bytes, otherwise) = match body {
        Body::Whole(bytes) => (bytes.as_slice(), Anchor::Missing),
        Body::Part(bytes) => (bytes.as_slice(), Anchor::Unknown),
        Body::Unread => (&[][..], Anchor::Unknown),
        Body::Broken(_) => return BTreeMap::new(),
    };
    let markup = String::from_utf8_lossy(bytes);
    let seen =
        |anchor: &str| if anchor::is_in(&markup, anchor) { Anchor::Found } else { otherwise };
    address.anchors().map(|anchor| (anchor.to_owned(), seen(anchor))).collect()
}

/// Hosts that were asked, and whether they were found. Resolvers say also without a network, or
/// inside one that knows only some names, that a host does not exist; a guide whose hosts are mostly
/// gone is less likely than that.
#[derive(Default)]
struct Hosts {
    found: BTreeMap<String, bool>,
}

impl Hosts {
    fn add(&mut self, address: &Url, is_found: bool) {
        let host = address.host_str().unwrap_or_default().to_owned();
        *self.found.entry(host).or_default() |= is_found;
    }

    /// Asks hosts that answered in an earlier run, one more than are here, so that a few that are
    /// truly gone are still believed when all others need not be asked.
    fn add_known(&mut self, cache: &Cache, limits: &Limits) {
        let mut known = BTreeMap::new();
        for address in cache.reached().filter_map(|address| Url::parse(address).ok()) {
            let host = address.host_str().unwrap_or_default().to_owned();
            if !self.found.contains_key(&host) {
                known.entry(host).or_insert(Task { address, wanted: Wanted::Status });
            }
        }
        let tasks: Vec<_> = known.into_values().take(self.found.len() + 1).collect();
        let is_found = |_, trail: Trail| !trail.end.is_err_and(Failure::is_lost);
        let found = crew::work(&tasks, limits, PURPOSE, is_found);
        for (task, is_found) in tasks.iter().zip(found) {
            self.add(&task.address, is_found);
        }
    }

    fn is_doubtful(&self) -> bool {
        2 * self.found.values().filter(|is_found| !**is_found).count() > self.found.len()
    }

    /// Whether the network is at fault; of a single host nobody can tell, and it is believed.
    fn is_cut_off(&self) -> bool {
        self.is_doubtful() && self.found.len() > 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_is_doubted_when_most_hosts_are_gone() {
        let is_cut_off = |found: &[bool]| {
            let mut hosts = Hosts::default();
            for (at, is_found) in found.iter().enumerate() {
                hosts.add(&Url::parse(&format!("http://{at}.invalid/")).unwrap(), *is_found);
            }
            hosts.is_cut_off()
        };
        assert!(!is_cut_off(&[]) && !is_cut_off(&[false]) && !is_cut_off(&[false, true]));
        assert!(is_cut_off(&[false, false]) && is_cut_off(&[false, true, false]));
        assert!(!is_cut_off(&[false, true, false, true, true]));
    }
}
