//! What is not asked again.

use versus::online::{Cache, fetch};

use super::{address, quick};
use crate::server::{Server, page, say};

const DAY: u64 = 24 * 60 * 60;

#[test]
fn the_cache_answers_while_it_is_fresh() {
    let server = Server::start(|request| match request.path.as_str() {
        "/gone" => say("404 Not Found", &[], ""),
        "/shy" => say("403 Forbidden", &[], ""),
        _ => page("<p id=a>"),
    });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(".versus/links.json");
    let run = |paths: &[&str], now| {
        let before = server.asked().len();
        let all: Vec<_> = paths.iter().map(|path| address(&server.at(path))).collect();
        let mut cache = Cache::read(&path, now);
        let answers = fetch(&all, &quick(), &mut cache);
        cache.write(&path).unwrap();
        assert_eq!(answers.len(), paths.len());
        server.asked().split_off(before)
    };
    let all = ["/page", "/gone", "/shy"];
    assert_eq!(run(&all, 100).len(), 5);
    assert_eq!(run(&all, 100 + DAY - 1), ["HEAD /shy", "GET /shy"]);
    assert_eq!(run(&all[..2], 100 + DAY), ["HEAD /gone", "GET /gone"]);
    assert!(run(&all[..2], 99 + 2 * DAY).is_empty(), "an answer is as old as itself");
    assert_eq!(run(&["/page"], 100 + 7 * DAY), ["HEAD /page"]);
    assert_eq!(run(&["/page#a"], 100 + 7 * DAY), ["GET /page"], "an anchor is a new question");
    assert!(run(&["/page#a"], 100 + 7 * DAY).is_empty());
    assert_eq!(run(&["/page#a"], 100), ["GET /page"], "an answer from the future");
    assert_eq!(run(&["/gone"], 100).len(), 2);
    assert_eq!(run(&["/page"], 100).len(), 1, "what is no longer asked is forgotten");
    let left: Vec<_> = std::fs::read_dir(path.parent().unwrap()).unwrap().collect();
    assert_eq!(left.len(), 1);
}

#[test]
fn a_file_that_is_no_cache_is_none() {
    let server = Server::start(|_| page("<p>"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("links.json");
    let all = [address(&server.at("/page"))];
    let mut cache = Cache::read(&path, 100);
    fetch(&all, &quick(), &mut cache);
    cache.write(&path).unwrap();
    let whole = std::fs::read_to_string(&path).unwrap();
    let old = whole.replace("\"form\": 1", "\"form\": 0");
    let torn = whole[..whole.len() / 2].to_owned();
    for text in [String::new(), "{}".to_owned(), "[1]".to_owned(), "\u{0}".to_owned(), old, torn] {
        std::fs::write(&path, &text).unwrap();
        let before = server.asked().len();
        fetch(&all, &quick(), &mut Cache::read(&path, 100));
        assert_eq!(server.asked().len(), before + 1, "{text}");
    }
    std::fs::write(&path, whole).unwrap();
    let before = server.asked().len();
    fetch(&all, &quick(), &mut Cache::read(&path, 100));
    assert_eq!(server.asked().len(), before);
    let error = cache.write(&folder.path().join("links.json/below.json")).unwrap_err();
    assert!(error.to_string().contains("below.json"));
}
