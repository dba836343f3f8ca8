//! A server on this machine that misbehaves as told: one thread for each connection.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// A request as it came.
#[derive(Clone, Debug)]
pub struct Request {
    /// `GET`
    pub method: String,
    /// `/page?query`
    pub path: String,
    /// All lines behind the first, in lowercase.
    pub headers: String,
    /// How many requests for this path came before.
    pub before: usize,
    /// When it came.
    pub when: Instant,
}

/// What the server does.
pub enum Play {
    /// Says this and closes the connection.
    Say(String),
    /// Says nothing until the other side has enough.
    Hang,
    /// Says this, and then a letter every now and then.
    Drip(String),
    /// Says this, and then letters without end.
    Flood(String),
    /// Says this after a while.
    Slow(String),
}

/// A running server; it ends when this is dropped.
pub struct Server {
    /// `http://127.0.0.1:40000`
    pub base: String,
    seen: Arc<Seen>,
}

#[derive(Default)]
struct Seen {
    requests: Mutex<Vec<Request>>,
    counts: Mutex<BTreeMap<String, usize>>,
    active: AtomicUsize,
    most: AtomicUsize,
    is_over: AtomicBool,
}

/// An answer with this head and body.
pub fn say(status: &str, headers: &[&str], body: &str) -> Play {
    let mut lines = vec![format!("HTTP/1.1 {status}"), format!("Content-Length: {}", body.len())];
    lines.extend(headers.iter().map(|line| (*line).to_owned()));
    Play::Say(format!("{}\r\n\r\n{body}", lines.join("\r\n")))
}

/// A page of HTML.
pub fn page(body: &str) -> Play {
    say("200 OK", &["Content-Type: text/html; charset=utf-8"], body)
}

/// A redirect.
pub fn to(status: u16, location: &str) -> Play {
    say(&format!("{status} Over There"), &[&format!("Location: {location}")], "")
}

impl Server {
    /// A server that answers each request as `play` says.
    pub fn start(play: impl Fn(&Request) -> Play + Send + Sync + 'static) -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let seen = Arc::new(Seen::default());
        let (play, shared) = (Arc::new(play), seen.clone());
        thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.is_over.load(Ordering::SeqCst) {
                    return;
                }
                let (play, seen) = (play.clone(), shared.clone());
                // The other side may leave at any time; that is its own business.
                thread::spawn(move || stream.and_then(|stream| serve(stream, &seen, &*play)));
            }
        });
        Server { base, seen }
    }

    /// The address of a path here.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// All requests, in the order that they came in.
    pub fn requests(&self) -> Vec<Request> {
        self.seen.requests.lock().unwrap().clone()
    }

    /// All requests as `GET /page`.
    pub fn asked(&self) -> Vec<String> {
        let line = |it: Request| format!("{} {}", it.method, it.path);
        self.requests().into_iter().map(line).collect()
    }

    /// The most requests that were open at a time.
    pub fn most(&self) -> usize {
        self.seen.most.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.seen.is_over.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.base.trim_start_matches("http://"));
    }
}

/// What a connection begins with that wants to be secure (RFC 8446, section 5.1).
const SECURE: [u8; 1] = [22];

fn serve(
    mut stream: TcpStream,
    seen: &Seen,
    play: &(impl Fn(&Request) -> Play + ?Sized),
) -> std::io::Result<()> {
    let mut first = [0];
    stream.peek(&mut first)?;
    if first == SECURE {
        stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n")?;
        return stream.read_to_end(&mut Vec::new()).map(drop);
    }
    let when = Instant::now();
    let active = seen.active.fetch_add(1, Ordering::SeqCst) + 1;
    seen.most.fetch_max(active, Ordering::SeqCst);
    let request = read(&stream, seen, when);
    let play = request.map(|request| {
        let play = play(&request);
        seen.requests.lock().unwrap().push(request);
        play
    });
    if let Ok(Play::Slow(_)) = play {
        thread::sleep(Duration::from_millis(30));
    }
    seen.active.fetch_sub(1, Ordering::SeqCst);
    match play? {
        Play::Say(words) | Play::Slow(words) => {
            stream.write_all(words.as_bytes())?;
            stream.shutdown(std::net::Shutdown::Write)?;
        }
        Play::Hang => {}
        Play::Drip(words) => {
            stream.write_all(words.as_bytes())?;
            while stream.write_all(b"x").is_ok() {
                thread::sleep(Duration::from_millis(20));
            }
        }
        Play::Flood(words) => {
            stream.write_all(words.as_bytes())?;
            while stream.write_all(&[b'x'; 65_536]).is_ok() {}
        }
    }
    // Closing with unread bytes would reset the connection under the answer.
    stream.read_to_end(&mut Vec::new()).map(drop)
}

fn read(stream: &TcpStream, seen: &Seen, when: Instant) -> std::io::Result<Request> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    let mut headers = String::new();
    for line in lines {
        let line = line?;
        if line.is_empty() {
            break;
        }
        headers.push_str(&format!("{}\n", line.to_lowercase()));
    }
    let mut words = first.split(' ').map(str::to_owned);
    let method = words.next().unwrap_or_default();
    let path = words.next().unwrap_or_default();
    let mut counts = seen.counts.lock().unwrap();
    let count = counts.entry(path.clone()).or_default();
    *count += 1;
    Ok(Request { method, path, headers, before: *count - 1, when })
}
