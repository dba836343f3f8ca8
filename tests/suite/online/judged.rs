//! Which addresses a guide has, and what is told of them.

use std::collections::BTreeMap;

use versus::diag::Diagnostics;
use versus::online::{Anchor, Answer, Failure, Page, addresses, judge};

use super::read;
use crate::cases::told;

#[test]
fn every_outside_address_is_found_once_with_all_its_places() {
    let (sources, guide) = read(
        "=== content/pages/home.md
---
title: Tea or coffee
summary: Which one to drink.
---

See [the leaflet](https://example.org/leaflet#p1 \"Title\"), <http://example.org/auto>,
[by name][x], [us](brewing.md) or [write](mailto:a@example.org).

[x]: https://example.org/named?a=1
=== content/facts/effect.yaml
- criterion: leaves
  edge: none
  cells:
    tea: {value: addon, text: Bags, via: {name: Bag, url: \"https://example.org/bag\"}, sources: [leaflet], checked: 2026-01-31}
=== content/tree.yaml
title: Which one?
start: hurry
questions: {}
flow: {}
outcomes:
  tea: {title: Tea, summary: Tea., picks: [tea], strength: lean, because: [], next: [{label: A, page: home}, {label: B, url: \"https://example.org/next\"}]}
",
    );
    let mut found = String::new();
    for address in addresses(&guide) {
        found.push_str(&address.url);
        for place in &address.places {
            let (start, end) = place.at.span.unwrap();
            let bytes = sources.get(&place.at.path).unwrap();
            let meant = std::str::from_utf8(&bytes[start..end]).unwrap();
            let file = place.at.path.rsplit('/').next().unwrap();
            found.push_str(&format!(" | {file} `{meant}`"));
        }
        found.push('\n');
    }
    assert_eq!(
        found,
        "\
https://example.org/leaflet | sources.yaml `\"https://example.org/leaflet\"` | home.md `https://example.org/leaflet#p1`
https://example.org/coffee | coffee.md `\"https://example.org/coffee\"`
https://example.org/coffee/docs | coffee.md `\"https://example.org/coffee/docs\"`
https://example.org/coffee/code | coffee.md `\"https://example.org/coffee/code\"`
https://example.org/tea | tea.md `\"https://example.org/tea\"`
https://example.org/tea/docs | tea.md `\"https://example.org/tea/docs\"`
https://example.org/tea/code | tea.md `\"https://example.org/tea/code\"`
https://example.org/bag | effect.yaml `\"https://example.org/bag\"`
https://example.org/next | tree.yaml `\"https://example.org/next\"`
http://example.org/auto | home.md `http://example.org/auto`
https://example.org/named?a=1 | home.md `[by name][x]`
"
    );
}

#[test]
fn findings_are_told_at_each_place_and_the_unknown_is_none() {
    let (sources, guide) = read(
        "=== content/pages/home.md
---
title: Tea or coffee
summary: Which one to drink.
---

See [a](https://example.org/leaflet), [b](https://example.org/tea#pot) and
[c](https://example.org/page#here), [d](https://example.org/page#gone).
",
    );
    let page = |status, moved: Option<&str>, anchors: &[(&str, Anchor)]| {
        let anchors = anchors.iter().map(|(name, anchor)| ((*name).to_owned(), *anchor));
        let moved = moved.map(str::to_owned);
        Answer::Page(Page { status, last: String::new(), moved, anchors: anchors.collect() })
    };
    let known = [
        ("leaflet", page(404, None, &[])),
        ("tea", page(200, Some("https://example.net/tea"), &[("pot", Anchor::Found)])),
        ("page", page(200, None, &[("here", Anchor::Unknown), ("gone", Anchor::Missing)])),
        ("tea/docs", Answer::Failure(Failure::Dns)),
        ("tea/code", Answer::Failure(Failure::Timeout)),
        ("coffee", page(403, None, &[])),
        ("coffee/docs", page(200, Some("https://www.example.org/coffee/docs/"), &[])),
    ];
    let answers: BTreeMap<_, _> =
        known.map(|(path, answer)| (format!("https://example.org/{path}"), answer)).into();
    let mut notes = Diagnostics::default();
    let judgement = judge(&addresses(&guide), &answers, &mut notes);
    assert_eq!(
        told(&notes, &sources),
        "\
content/pages/home.md:6:9 `https://example.org/leaflet`: error[link-broken]: `https://example.org/leaflet` leads nowhere: the server says 404
  find where the page went, or rest on another one
content/pages/home.md:6:43 `https://example.org/tea#pot`: warning[link-moved]: `https://example.org/tea#pot` has moved for good
  write `https://example.net/tea#pot`
content/pages/home.md:7:41 `https://example.org/page#gone`: warning[link-anchor-missing]: the page of `https://example.org/page#gone` has no anchor `gone`
  link to an anchor that the page has, or to the page alone
content/sources.yaml:1:69 `\"https://example.org/leaflet\"`: error[link-broken]: `https://example.org/leaflet` leads nowhere: the server says 404
  find where the page went, or rest on another one
content/subjects/tea.md:8:15 `\"https://example.org/tea\"`: warning[link-moved]: `https://example.org/tea` has moved for good
  write `https://example.net/tea`
content/subjects/tea.md:8:48 `\"https://example.org/tea/docs\"`: error[link-broken]: `https://example.org/tea/docs` leads nowhere: the host does not exist
  find where the page went, or rest on another one
"
    );
    assert_eq!((judgement.ok, judgement.moved, judgement.broken), (2, 1, 2));
    let unknown = judgement.unknown.iter().map(|it| format!("{}: {}", it.address, it.reason));
    assert_eq!(
        unknown.collect::<Vec<_>>(),
        [
            "https://example.org/coffee: the server says 403",
            "https://example.org/coffee/code: it was not asked",
            "https://example.org/tea/code: no answer in time",
        ]
    );
}
