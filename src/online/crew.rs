//! Many addresses at a time, each followed through redirects, refusals and pauses to its end.

use std::thread;
use std::time::Duration;

use url::Url;

use super::answer::{Failure, is_broken};
use super::client::{Client, Reply, Wanted};
use super::gate::{Gate, Turn};
use super::limits::Limits;

/// An address to follow, and what is wanted of its answer.
#[derive(Clone, Debug)]
pub struct Task {
    /// The address.
    pub address: Url,
    /// What is wanted.
    pub wanted: Wanted,
}

/// Where an address led.
#[derive(Debug)]
pub struct Trail {
    /// The address of the last answer.
    pub last: Url,
    /// Where permanent redirects lead, up to the first that is not permanent.
    pub moved: Option<Url>,
    /// The last answer.
    pub end: Result<Reply, Failure>,
}

/// What `finish` makes of each task's trail, in the order of the tasks. `purpose` is told to servers.
pub fn work<T: Send>(
    tasks: &[Task],
    limits: &Limits,
    purpose: &str,
    finish: impl Fn(usize, Trail) -> T + Sync,
) -> Vec<T> {
    let client = &Client::new(limits, purpose);
    let gate = &Gate::new(limits, tasks.iter().map(|task| host(&task.address).to_owned()));
    let worker = || {
        let mut done = Vec::new();
        while let Some((at, turn)) = gate.next() {
            let mut errand = Errand { client, gate, limits, turn: Some(turn) };
            done.push((at, finish(at, errand.follow(&tasks[at]))));
        }
        done
    };
    let mut done: Vec<(usize, T)> = thread::scope(|scope| {
        let count = limits.at_once.clamp(1, tasks.len().max(1));
        let workers: Vec<_> = (0..count).map(|_| scope.spawn(worker)).collect();
        let join = |worker: thread::ScopedJoinHandle<'_, _>| {
            worker.join().expect("a worker ends by itself")
        };
        workers.into_iter().flat_map(join).collect()
    });
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

/// One task on its way.
struct Errand<'a> {
    client: &'a Client,
    gate: &'a Gate,
    limits: &'a Limits,
    /// The turn that the errand began with.
    turn: Option<Turn<'a>>,
}

impl Errand<'_> {
    fn follow(&mut self, task: &Task) -> Trail {
        let mut wanted = match task.wanted {
            Wanted::Status => Wanted::Head,
            wanted => wanted,
        };
        let mut last = task.address.clone();
        let (mut moved, mut is_permanent) = (None, true);
        for _ in 0..=self.limits.redirects {
            let mut end = self.ask(&last, wanted);
            if wanted == Wanted::Head && end.as_ref().is_ok_and(doubts_head) {
                wanted = Wanted::Status;
                end = self.ask(&last, wanted);
            }
            let reply = match end {
                Ok(reply) => reply,
                Err(failure) => return Trail { last, moved, end: Err(failure) },
            };
            let next = match next(&last, &reply) {
                None => return Trail { last, moved, end: Ok(reply) },
                Some(Err(failure)) => return Trail { last, moved, end: Err(failure) },
                Some(Ok(next)) => next,
            };
            is_permanent &= matches!(reply.status, 301 | 308);
            if is_permanent {
                moved = Some(next.clone());
            }
            last = next;
        }
        Trail { last, moved, end: Err(Failure::Redirects) }
    }

    /// Asks until there is an answer, or no more sense in asking.
    fn ask(&mut self, address: &Url, wanted: Wanted) -> Result<Reply, Failure> {
        let host = host(address);
        let mut tries = 0;
        loop {
            let turn = self.turn.take().unwrap_or_else(|| self.gate.turn(host));
            let end = self.client.send(address, wanted);
            drop(turn);
            if !is_passing(&end) {
                return end;
            }
            let pause = self.pause(&end, tries);
            match pause {
                Some(pause) if tries < self.limits.retries && !self.gate.is_tired(host) => {
                    self.gate.hold(host, pause);
                }
                _ => {
                    self.gate.tire(host);
                    return end;
                }
            }
            tries += 1;
        }
    }

    /// How long to wait before asking again; `None` where the server wants too long a pause.
    fn pause(&self, end: &Result<Reply, Failure>, tries: u32) -> Option<Duration> {
        let wanted = end.as_ref().ok().and_then(|reply| reply.retry_after);
        let own = self.limits.pause.saturating_mul(2_u32.saturating_pow(tries));
        let pause = wanted.unwrap_or(own);
        (pause <= self.limits.longest_pause).then_some(pause)
    }
}

/// The host of an address, by which servers are told apart.
fn host(address: &Url) -> &str {
    address.host_str().unwrap_or_default()
}

/// Whether an answer to HEAD must be heard again by GET: some servers know only that.
fn doubts_head(reply: &Reply) -> bool {
    is_broken(reply.status) || matches!(reply.status, 403 | 405 | 501)
}

/// Whether asking again may help.
fn is_passing(end: &Result<Reply, Failure>) -> bool {
    match end {
        Ok(reply) => {
            reply.status == 429 || (500..600).contains(&reply.status) && reply.status != 501
        }
        Err(failure) => *failure == Failure::Timeout,
    }
}

/// Where an answer sends to, if it does.
fn next(here: &Url, reply: &Reply) -> Option<Result<Url, Failure>> {
    let is_redirect = matches!(reply.status, 301 | 302 | 303 | 307 | 308);
    let location = reply.location.as_ref().filter(|_| is_redirect)?;
    let next = here.join(location).ok().filter(|next| matches!(next.scheme(), "http" | "https"));
    Some(next.ok_or(Failure::Address))
}
