//! The search index: every section, table row and listing of the finished pages, as a script.

use super::Finished;
use crate::html::{Tag, plain_text, tags};

/// A place that search can lead to: address, page title, heading, text.
type Entry<'a> = (String, &'a str, String, String);

/// The index as a classic script, since pages opened from disk cannot fetch anything.
pub fn index(pages: &[Finished]) -> String {
    let entries: Vec<Entry<'_>> =
        pages.iter().filter(|page| page.is_searched).flat_map(entries).collect();
    let lines: Vec<String> = entries
        .iter()
        .map(|entry| serde_json::to_string(entry).expect("text can be written as JSON"))
        .collect();
    format!("window.versusSearch = [\n{}\n];\n", lines.join(",\n"))
}

fn entries(page: &Finished) -> Vec<Entry<'_>> {
    let main = main_part(&page.html);
    let places: Vec<Tag<'_>> = tags(main).filter(|tag| is_place(tag)).collect();
    let title = page.title.as_str();
    let mut entries = Vec::with_capacity(places.len() + 1);
    let before = places.first().map_or(main.len(), |place| place.start);
    entries.push((page.path.to_string(), title, String::new(), plain_text(&main[..before])));
    for (at, place) in places.iter().enumerate() {
        let end = places.get(at + 1).map_or(main.len(), |next| next.start);
        let inside = &main[place.end..end];
        let heading_end = heading_end(place, inside);
        let id = place.attribute("id").unwrap_or_default();
        let heading = plain_text(&inside[..heading_end]);
        let text = plain_text(&inside[heading_end..]);
        if !(heading.is_empty() && text.is_empty()) {
            entries.push((format!("{}#{id}", page.path), title, heading, text));
        }
    }
    entries
}

fn main_part(html: &str) -> &str {
    let start = html.find("<main").unwrap_or(0);
    let end = html.find("</main>").unwrap_or(html.len());
    &html[start..end]
}

fn is_place(tag: &Tag<'_>) -> bool {
    matches!(tag.name, "h2" | "h3" | "tr" | "li" | "figure") && tag.attribute("id").is_some()
}

/// Where the words that name a place end.
fn heading_end(place: &Tag<'_>, inside: &str) -> usize {
    let closing = match place.name {
        "h2" => "</h2>",
        "h3" => "</h3>",
        "tr" => "</th>",
        "figure" => "</figcaption>",
        _ => "</a>",
    };
    inside.find(closing).map_or(0, |at| at + closing.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::SitePath;

    #[test]
    fn places_are_sections_rows_and_listings() {
        let html = "<nav>no</nav><main id=\"main\"><h1>Title</h1><p>Lead</p><h2 id=\"a\">A &amp; b</h2><p>x</p>\
                    <tr id=\"orm\"><th>ORM</th><td>Built in</td></tr><figure id=\"f\"><figcaption>main.py</figcaption><pre>def f():</pre></figure></main>no";
        let page = Finished {
            path: SitePath::new("p.html"),
            title: "Title".to_owned(),
            is_searched: true,
            html: html.to_owned(),
        };
        let told: Vec<String> = entries(&page)
            .into_iter()
            .map(|(url, _, heading, text)| format!("{url}|{heading}|{text}"))
            .collect();
        assert_eq!(
            told,
            [
                "p.html||Title Lead",
                "p.html#a|A & b|x",
                "p.html#orm|ORM|Built in",
                "p.html#f|main.py|def f():"
            ]
        );
    }
}
