//! Links and versions against a server that misbehaves; nothing here leaves this machine but
//! questions to its resolver.

mod cached;
mod command;
mod judged;
mod versions;

use std::time::{Duration, Instant};

use versus::diag::{Diagnostics, Location};
use versus::model::{self, Guide};
use versus::online::{Address, Anchor, Answer, Cache, Failure, Limits, Page, Place, State, fetch};
use versus::source::{SourcePath, Sources};

use crate::cases::told;
use crate::fixture::{self, Fixture};
use crate::server::{Play, Request, Server, page, say, to};

/// Bounds for a server on this machine.
fn quick() -> Limits {
    Limits {
        gap: Duration::ZERO,
        pause: Duration::from_millis(5),
        timeout: Duration::from_secs(3),
        longest_pause: Duration::from_secs(2),
        ..Limits::default()
    }
}

/// Bounds for a server that is slow on purpose.
fn impatient() -> Limits {
    Limits { timeout: Duration::from_millis(300), retries: 1, ..quick() }
}

/// An address as some page names it.
fn address(written: &str) -> Address {
    let (url, anchor) = written.split_once('#').unwrap_or((written, ""));
    let anchor = (!anchor.is_empty()).then(|| anchor.to_owned());
    let path = SourcePath::new("content/pages/home.md").unwrap();
    let at = Location::file(&path);
    Address { url: url.to_owned(), places: vec![Place { at, written: written.to_owned(), anchor }] }
}

/// The answer for one address.
fn ask(written: &str, limits: &Limits) -> Answer {
    let address = address(written);
    let answers = fetch(std::slice::from_ref(&address), limits, &mut Cache::default());
    answers[&address.url].clone()
}

fn ask_page(written: &str) -> Page {
    match ask(written, &quick()) {
        Answer::Page(page) => page,
        Answer::Failure(failure) => panic!("{written}: {failure}"),
    }
}

/// A guide that differs from the sound one by these files.
fn read(project: &str) -> (Sources, Guide) {
    let sources = fixture::sources(&Fixture::read(project).over(&fixture::base()));
    let mut notes = Diagnostics::default();
    let guide = model::read(&sources, &mut notes).unwrap();
    assert_eq!(told(&notes, &sources), "");
    (sources, guide)
}

#[test]
fn what_head_denies_get_may_have() {
    let server = Server::start(|request| match (request.method.as_str(), request.path.as_str()) {
        (_, "/plain") | ("GET", _) => page("<p>"),
        (_, "/not-found") => say("404 Not Found", &[], ""),
        (_, "/shy") => say("403 Forbidden", &[], ""),
        (_, "/unmade") => say("501 Not Implemented", &[], ""),
        _ => say("405 Method Not Allowed", &[], ""),
    });
    for path in ["/plain", "/not-found", "/shy", "/unmade", "/not-allowed"] {
        assert_eq!(ask_page(&server.at(path)).status, 200, "{path}");
    }
    let asked = server.asked();
    assert_eq!(asked[..3], ["HEAD /plain", "HEAD /not-found", "GET /not-found"]);
    assert_eq!(asked.len(), 9);
    let gone = Server::start(|_| say("404 Not Found", &[], ""));
    assert_eq!(ask(&gone.at("/"), &quick()).state(&gone.at("/")), State::Broken);
}

#[test]
fn redirects_are_followed_and_permanent_ones_remembered() {
    let server = Server::start(|request| match request.path.as_str() {
        "/old/a" => to(301, "b"),
        "/old/b" => to(308, "/new?x=1"),
        "/soon" => to(302, "/new"),
        "/old-then-soon" => to(301, "/soon"),
        "/soon-then-old" => to(307, "/old/a"),
        "/loop" => to(301, "/loop"),
        "/slash" => to(301, "/slash/"),
        "/old-gone" => to(301, "/gone"),
        "/gone" => say("410 Gone", &[], ""),
        "/nowhere" => say("301 Moved", &[], ""),
        "/mail" => to(301, "mailto:a@example.org"),
        number if number.starts_with("/hop/") => {
            to(302, &format!("/hop/{}", number["/hop/".len()..].parse::<u32>().unwrap() + 1))
        }
        _ => page("<p>"),
    });
    let led = |path: &str| {
        let address = server.at(path);
        let answer = ask(&address, &quick());
        let shown = match &answer {
            Answer::Page(page) => {
                let moved = page.moved.as_deref().unwrap_or("-");
                format!("{} {} {moved}", page.status, page.last).replace(&server.base, "")
            }
            Answer::Failure(failure) => failure.to_string(),
        };
        (shown, answer.state(&address))
    };
    assert_eq!(led("/old/a"), ("200 /new?x=1 /new?x=1".to_owned(), State::Moved));
    assert_eq!(led("/soon"), ("200 /new -".to_owned(), State::Ok));
    assert_eq!(led("/old-then-soon"), ("200 /new /soon".to_owned(), State::Moved));
    assert_eq!(led("/soon-then-old"), ("200 /new?x=1 -".to_owned(), State::Ok));
    assert_eq!(led("/slash"), ("200 /slash/ /slash/".to_owned(), State::Ok));
    assert_eq!(led("/old-gone"), ("410 /gone /gone".to_owned(), State::Broken));
    assert_eq!(led("/nowhere"), ("301 /nowhere -".to_owned(), State::Unknown));
    assert_eq!(led("/loop"), ("too many redirects".to_owned(), State::Unknown));
    assert_eq!(led("/hop/1"), ("too many redirects".to_owned(), State::Unknown));
    assert_eq!(led("/mail"), ("the address cannot be understood".to_owned(), State::Unknown));
    let loops = server.asked().iter().filter(|line| line.ends_with("/loop")).count();
    assert_eq!(loops, 1 + quick().redirects);
}

#[test]
fn a_busy_server_is_asked_again_after_a_pause() {
    let server = Server::start(|request| match (request.path.as_str(), request.before) {
        ("/wait", 0) => say("429 Too Many Requests", &["Retry-After: 1"], ""),
        ("/busy", _) => say("429 Too Many Requests", &[], ""),
        ("/later", _) => say("503 Service Unavailable", &["Retry-After: 3600"], ""),
        ("/down", _) => say("503 Service Unavailable", &[], ""),
        ("/shaky", 0 | 1) => say("500 Internal Server Error", &[], ""),
        _ => page("<p>"),
    });
    assert_eq!(ask_page(&server.at("/shaky")).status, 200);
    assert_eq!(ask_page(&server.at("/busy")).status, 429);
    assert_eq!(ask_page(&server.at("/down")).status, 503);
    assert_eq!(ask_page(&server.at("/later")).status, 503);
    assert_eq!(ask_page(&server.at("/wait")).status, 200);
    let of = |path: &str| server.requests().into_iter().filter(|it| it.path == path).collect();
    let counts = ["/shaky", "/busy", "/down", "/later"].map(|path| {
        let requests: Vec<Request> = of(path);
        requests.len()
    });
    assert_eq!(counts, [3, 3, 3, 1]);
    let waited: Vec<Request> = of("/wait");
    assert!(waited[1].when - waited[0].when >= Duration::from_secs(1));
}

#[test]
fn a_host_without_luck_is_not_asked_again_for_each_address() {
    let server = Server::start(|_| say("503 Service Unavailable", &[], ""));
    let all: Vec<_> = (0..5).map(|at| address(&server.at(&format!("/{at}")))).collect();
    fetch(&all, &Limits { at_once: 1, ..quick() }, &mut Cache::default());
    assert_eq!(server.asked().len(), 3 + 4);
}

#[test]
fn what_is_no_answer_is_told_apart() {
    let server = Server::start(|request| match request.path.as_str() {
        "/cut" => Play::Say("HTTP/1.1 200 OK\r\nContent-Ty".to_owned()),
        "/silent" => Play::Say(String::new()),
        "/garbled" => Play::Say("HTTP/9.9 what\r\n\r\n".to_owned()),
        "/drip" => Play::Drip("HTTP/1.1 200 OK\r\nX: ".to_owned()),
        _ => Play::Hang,
    });
    let failure = |address: &str, limits: &Limits| match ask(address, limits) {
        Answer::Failure(failure) => failure,
        Answer::Page(page) => panic!("{address}: {page:?}"),
    };
    assert_eq!(failure(&server.at("/cut"), &quick()), Failure::Closed);
    assert_eq!(failure(&server.at("/silent"), &quick()), Failure::Closed);
    assert_eq!(failure(&server.at("/garbled"), &quick()), Failure::Garbled);
    let once = Limits { retries: 0, ..impatient() };
    assert_eq!(failure(&server.at("/drip"), &once), Failure::Timeout);
    assert_eq!(failure(&server.at("/hang"), &impatient()), Failure::Timeout);
    let hung = server.asked().iter().filter(|line| line.ends_with("/hang")).count();
    assert_eq!(hung, 2);
    let secure = server.at("/").replace("http:", "https:");
    assert_eq!(failure(&secure, &quick()), Failure::Tls);
    assert_eq!(failure("http://", &quick()), Failure::Address);
}

#[test]
fn hosts_that_are_not_there() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let refused = ask(&format!("http://127.0.0.1:{port}/"), &quick());
    assert_eq!(refused, Answer::Failure(Failure::Refused));
    // What is said depends on the machine's resolver; a page is never found.
    let is_lost = |answer: &Answer| {
        let lost = [Failure::Dns, Failure::Lookup, Failure::Timeout];
        lost.into_iter().any(|failure| *answer == Answer::Failure(failure))
    };
    let nothing = ask("http://nothing.invalid/", &impatient());
    assert!(is_lost(&nothing), "{nothing:?}");
    // Where no host is found at all, that is the network's fault and no address's.
    let lost = ["http://nothing.invalid/", "http://no-one.invalid/"].map(address);
    let answers = fetch(&lost, &impatient(), &mut Cache::default());
    for answer in answers.values() {
        assert_ne!(*answer, Answer::Failure(Failure::Dns));
        assert!(is_lost(answer), "{answer:?}");
    }
}

#[test]
fn anchors_are_looked_up_in_pages() {
    let html = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p id=first>";
    let server = Server::start(move |request| match request.path.as_str() {
        "/page" => page("<h2 id=\"first\">A</h2><a name='second'>"),
        "/moved" => to(302, "/page#elsewhere"),
        "/file" => say("200 OK", &["Content-Type: application/pdf"], "first"),
        "/flood" => Play::Flood(html.to_owned()),
        "/drip" => Play::Drip(html.to_owned()),
        _ => say("404 Not Found", &[], ""),
    });
    let anchor = |written: &str, limits: &Limits| match ask(&server.at(written), limits) {
        Answer::Page(page) => page.anchors.into_values().next(),
        Answer::Failure(failure) => panic!("{written}: {failure}"),
    };
    let small = Limits { body: 100_000, ..quick() };
    assert_eq!(anchor("/page#first", &quick()), Some(Anchor::Found));
    assert_eq!(anchor("/page#second", &quick()), Some(Anchor::Found));
    assert_eq!(anchor("/page#third", &quick()), Some(Anchor::Missing));
    assert_eq!(anchor("/moved#first", &quick()), Some(Anchor::Found));
    assert_eq!(anchor("/file#first", &quick()), Some(Anchor::Unknown));
    assert_eq!(anchor("/flood#first", &small), Some(Anchor::Found));
    assert_eq!(anchor("/flood#second", &small), Some(Anchor::Unknown));
    assert_eq!(anchor("/drip#first", &impatient()), None);
    assert!(server.asked().iter().all(|line| line.starts_with("GET")));
}

#[test]
fn a_server_learns_who_asks_and_nothing_else() {
    let server = Server::start(|request| match request.path.as_str() {
        "/in" => say("302 Found", &["Location: /out", "Set-Cookie: a=b"], ""),
        _ => page("<p>"),
    });
    let address = server.at("/in").replace("http://", "http://me:secret@");
    assert_eq!(ask_page(&address).status, 200);
    for request in server.requests() {
        let agent = format!("user-agent: versus/{} (link check)\n", env!("CARGO_PKG_VERSION"));
        assert!(request.headers.contains(&agent), "{}", request.headers);
        for secret in ["cookie", "authorization", "referer", "secret"] {
            assert!(!request.headers.contains(secret), "{}", request.headers);
        }
    }
}

#[test]
fn hosts_are_asked_gently() {
    let slow = || Server::start(|_| Play::Slow("HTTP/1.1 204 No Content\r\n\r\n".to_owned()));
    let ten = |server: &Server| -> Vec<_> {
        (0..10).map(|at| address(&server.at(&format!("/{at}")))).collect()
    };
    let server = slow();
    let answers = fetch(&ten(&server), &quick(), &mut Cache::default());
    assert!(server.most() <= 2, "{} at a time", server.most());
    assert_eq!(answers.keys().cloned().collect::<Vec<_>>(), {
        ten(&server).into_iter().map(|it| it.url).collect::<Vec<_>>()
    });
    let server = slow();
    fetch(&ten(&server), &Limits { at_once: 3, per_host: 9, ..quick() }, &mut Cache::default());
    assert!(server.most() <= 3, "{} at a time", server.most());
    let server = Server::start(|_| page("<p>"));
    let (gap, begun) = (Duration::from_millis(30), Instant::now());
    fetch(&ten(&server), &Limits { gap, ..quick() }, &mut Cache::default());
    assert!(begun.elapsed() >= gap * 9);
}
