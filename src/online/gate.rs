//! Who may ask which host when: the one place where the threads of a run meet.

use std::collections::BTreeMap;
use std::sync::{Condvar, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use super::limits::Limits;

/// Hands out turns.
pub struct Gate {
    per_host: usize,
    gap: Duration,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    /// Tasks that nobody has begun, in order, with the hosts that they begin at.
    waiting: Vec<(usize, String)>,
    hosts: BTreeMap<String, Host>,
}

#[derive(Default)]
struct Host {
    /// Turns that are not over.
    active: usize,
    /// When the next turn may begin.
    due: Option<Instant>,
    /// Whether one task had no luck in all its tries.
    tired: bool,
}

/// The right to make one request to a host; it ends when this is dropped.
pub struct Turn<'a> {
    gate: &'a Gate,
    host: String,
}

impl Gate {
    /// A gate for tasks that begin at these hosts.
    pub fn new(limits: &Limits, hosts: impl Iterator<Item = String>) -> Gate {
        Gate {
            per_host: limits.per_host.max(1),
            gap: limits.gap,
            state: Mutex::new(State { waiting: hosts.enumerate().collect(), ..State::default() }),
            changed: Condvar::new(),
        }
    }

    /// The first waiting task whose host may be asked, by its number, and its turn; `None` when all
    /// are begun. Waits until there is one.
    pub fn next(&self) -> Option<(usize, Turn<'_>)> {
        let mut state = self.lock();
        loop {
            let now = Instant::now();
            let mut soonest = None;
            let ready = state.waiting.iter().position(|(_, host)| {
                let delay = self.delay(state.hosts.get(host), now);
                soonest = [soonest, delay].into_iter().flatten().min();
                delay == Some(Duration::ZERO)
            });
            if let Some(at) = ready {
                let (task, host) = state.waiting.remove(at);
                return Some((task, self.begin(&mut state, host, now)));
            }
            if state.waiting.is_empty() {
                return None;
            }
            state = self.wait(state, soonest);
        }
    }

    /// A turn at this host. Waits until there is one.
    pub fn turn(&self, host: &str) -> Turn<'_> {
        let mut state = self.lock();
        loop {
            let now = Instant::now();
            let delay = self.delay(state.hosts.get(host), now);
            if delay == Some(Duration::ZERO) {
                return self.begin(&mut state, host.to_owned(), now);
            }
            state = self.wait(state, delay);
        }
    }

    /// Leaves a host alone for a while.
    pub fn hold(&self, host: &str, pause: Duration) {
        let until = Instant::now() + pause;
        let mut state = self.lock();
        let host = state.hosts.entry(host.to_owned()).or_default();
        host.due = host.due.max(Some(until));
    }

    /// Remembers that a task had no luck at a host in all its tries.
    pub fn tire(&self, host: &str) {
        self.lock().hosts.entry(host.to_owned()).or_default().tired = true;
    }

    /// Whether a task had no luck at this host: others need not try as often.
    pub fn is_tired(&self, host: &str) -> bool {
        self.lock().hosts.get(host).is_some_and(|host| host.tired)
    }

    /// How long until a turn may begin; `None` where another must end first.
    fn delay(&self, host: Option<&Host>, now: Instant) -> Option<Duration> {
        let Some(host) = host else { return Some(Duration::ZERO) };
        let delay = host.due.map_or(Duration::ZERO, |due| due.saturating_duration_since(now));
        (host.active < self.per_host).then_some(delay)
    }

    fn begin(&self, state: &mut State, host: String, now: Instant) -> Turn<'_> {
        let entry = state.hosts.entry(host.clone()).or_default();
        entry.active += 1;
        entry.due = Some(now + self.gap);
        Turn { gate: self, host }
    }

    fn wait<'s>(
        &self,
        state: MutexGuard<'s, State>,
        delay: Option<Duration>,
    ) -> MutexGuard<'s, State> {
        const WHOLE: &str = "no thread panics while it holds the lock";
        match delay {
            None => self.changed.wait(state).expect(WHOLE),
            Some(delay) => self.changed.wait_timeout(state, delay).expect(WHOLE).0,
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().expect("no thread panics while it holds the lock")
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if let Some(host) = self.gate.lock().hosts.get_mut(&self.host) {
            host.active -= 1;
        }
        self.gate.changed.notify_all();
    }
}
