//! What the writer makes of a text.

use super::*;

fn read(text: &str) -> (String, Vec<String>) {
    let path = SourcePath::new("page.md").unwrap();
    let mut notes = Diagnostics::default();
    let prose = write(&path, text, 0, &mut notes);
    let shown = |piece: &Piece| match piece {
        Piece::Html(html) => html.to_string(),
        Piece::Block(it) => {
            format!("[block {} {:?}]", it.spelling.name, it.spelling.attributes)
        }
        Piece::Inline(it) => {
            format!("[{} {}]", it.spelling.name, &text[it.spelling.span.clone()])
        }
        Piece::Link(link) => format!("<a {}>", link.target),
        Piece::Image(image) => format!("[image {} {}]", image.target, image.alt),
        Piece::Section(id) => format!("[section {id}]"),
        Piece::Body => "[body]".to_owned(),
        Piece::Fence(fence) => {
            format!("[{} {:?} {:?}]", fence.language, fence.title, fence.marks.marked)
        }
    };
    let notes = notes.sorted().into_iter().map(|note| {
        let (start, end) = note.at.span.unwrap();
        format!("{}: {}", note.code, &text[start..end])
    });
    (prose.pieces.iter().map(shown).collect(), notes.collect())
}

#[test]
fn directives_are_found_outside_of_code_only() {
    let (html, notes) =
        read("A :fact[a/b], `:fact[c/d]`.\n\n::table{id=\"x\"}\n\n```\n::tree\n```\n");
    assert_eq!(
        html,
        "<p>A [fact :fact[a/b]], <code>:fact[c/d]</code>.</p>\n[block table {\"id\": \"x\"}][ None []]"
    );
    assert!(notes.is_empty());
}

#[test]
fn headings_have_unique_anchors_and_links_keep_their_target() {
    let (html, _) = read("## Same\n\n## Same [x](faq.md#a) :cite[s]\n");
    assert_eq!(
        html,
        "[section same]<h2 id=\"same\">Same</h2>\n[body][section same-x-cites]<h2 id=\"same-x-cites\">Same <a faq.md#a>x</a> [cite :cite[s]]</h2>\n[body]"
    );
}

#[test]
fn a_directive_in_a_list_has_no_place() {
    let (_, notes) = read("- one\n\n  ::tree\n");
    assert_eq!(notes, ["directive-place: ::tree\n"]);
}

#[test]
fn html_is_refused_and_fences_are_read() {
    let (html, notes) = read("Hi <b>x</b>\n\n```python title=\"a.py\" {1,3-4}\nx\n```\n");
    assert!(html.ends_with("[python Some(\"a.py\") [1, 3, 4]]"));
    assert_eq!(notes, ["raw-html: <b>"]);
}

#[test]
fn tables_have_a_caption_and_scopes() {
    let (html, _) = read("## Rates\n\n| a | b |\n|---|--:|\n| 1 | 2 |\n");
    assert!(html.contains("<caption class=\"visually-hidden\">Rates</caption>"));
    assert!(html.contains("<th scope=\"col\" class=\"align-right\">b</th>"));
    assert!(html.contains("<td class=\"align-right\">2</td></tr>\n</tbody></table></div>"));
}
