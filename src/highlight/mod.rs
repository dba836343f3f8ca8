//! Code to markup with classes: one short class for each kind of token, equal runs merged.
//!
//! The only module that names `syntect`. Colours are the theme's, so light and dark come from one
//! markup.

mod console;
mod kind;
mod language;

use syntect::parsing::{ParseState, ScopeStack};

use crate::html::Html;
use crate::markdown::Marks;
pub use kind::Kind;
use kind::Kinds;
pub use language::{Language, known_languages};

/// Lines longer than this, in bytes, take some grammars quadratic time.
const MAX_LINE: usize = 1_000;
/// Listings longer than this, in lines, are not read by anyone.
const MAX_LINES: usize = 2_000;

/// A piece of a line and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Its kind; `None` where the plain colour serves.
    pub kind: Option<Kind>,
    /// The text.
    pub text: String,
}

/// A listing taken apart: runs by line, without line ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listing {
    /// The lines.
    pub lines: Vec<Vec<Run>>,
    /// Whether the code was too long, so that it has no kinds.
    pub too_long: bool,
}

/// The tokens of `code`.
pub fn listing(language: Language, code: &str) -> Listing {
    let lines: Vec<&str> = code.lines().collect();
    if lines.len() > MAX_LINES || lines.iter().any(|line| line.len() > MAX_LINE) {
        let lines = lines.iter().map(|line| plain(line)).collect();
        return Listing { lines, too_long: true };
    }
    let lines = match language {
        Language::Plain => lines.iter().map(|line| plain(line)).collect(),
        Language::Console => console::lines(&lines),
        Language::Grammar(_) => tokens(language, &lines),
    };
    Listing { lines, too_long: false }
}

fn plain(line: &str) -> Vec<Run> {
    match line {
        "" => Vec::new(),
        _ => vec![Run { kind: None, text: line.to_owned() }],
    }
}

fn tokens(language: Language, lines: &[&str]) -> Vec<Vec<Run>> {
    let Language::Grammar(syntax) = language else {
        return lines.iter().map(|line| plain(line)).collect();
    };
    let set = language::grammars();
    let mut state = ParseState::new(syntax);
    let mut stack = ScopeStack::new();
    let mut kinds = Kinds::default();
    let mut found = Vec::with_capacity(lines.len());
    for line in lines {
        let text = format!("{line}\n");
        let mut runs = Runs::default();
        // A grammar that fails on a line leaves that line plain; nothing else is lost.
        let changes = state.parse_line(&text, set).unwrap_or_default();
        let mut from = 0;
        for (at, change) in changes {
            runs.add(kinds.of(&stack), &text[from..at]);
            from = at;
            if stack.apply(&change).is_err() {
                stack = ScopeStack::new();
            }
        }
        runs.add(kinds.of(&stack), &text[from..]);
        found.push(runs.finish());
    }
    found
}

/// Runs in the making: neighbours of one kind are one.
#[derive(Default)]
struct Runs {
    runs: Vec<Run>,
}

impl Runs {
    fn add(&mut self, kind: Option<Kind>, text: &str) {
        let text = text.trim_end_matches('\n');
        if text.is_empty() {
            return;
        }
        let blank = text.trim().is_empty();
        match self.runs.last_mut() {
            Some(last) if last.kind == kind || blank => last.text.push_str(text),
            _ => {
                self.runs.push(Run { kind: if blank { None } else { kind }, text: text.to_owned() })
            }
        }
    }

    fn finish(self) -> Vec<Run> {
        self.runs
    }
}

impl Listing {
    /// Some of the lines, by index from 0, with the indentation that they share taken off.
    pub fn part(&self, lines: impl IntoIterator<Item = usize>) -> Listing {
        let mut part: Vec<Vec<Run>> = lines.into_iter().map(|at| self.lines[at].clone()).collect();
        let indents = part.iter().filter(|line| !line.is_empty()).map(|line| indent(line));
        let shared = indents.min().unwrap_or(0);
        for line in part.iter_mut().filter(|line| !line.is_empty()) {
            outdent(line, shared);
        }
        Listing { lines: part, too_long: self.too_long }
    }

    /// The code as text.
    pub fn text(&self) -> String {
        let line =
            |runs: &Vec<Run>| runs.iter().map(|run| run.text.as_str()).collect::<String>() + "\n";
        self.lines.iter().map(line).collect()
    }

    /// How many characters its longest line has.
    pub fn width(&self) -> usize {
        let width = |runs: &Vec<Run>| runs.iter().map(|run| run.text.chars().count()).sum();
        self.lines.iter().map(width).max().unwrap_or(0)
    }

    /// The markup that goes into `<pre><code>`; each line is a span, so that one can stand out.
    pub fn html(&self, marks: &Marks) -> Html {
        let mut html = Html::default();
        for (at, line) in self.lines.iter().enumerate() {
            match class_of(marks, at + 1) {
                Some(class) => html.push(&format!("<span class=\"line line--{class}\">")),
                None => html.push("<span class=\"line\">"),
            }
            for run in line {
                match run.kind {
                    None => html.push_text(&run.text),
                    Some(kind) => {
                        html.push(&format!("<span class=\"{}\">", kind.class()));
                        html.push_text(&run.text);
                        html.push("</span>");
                    }
                }
            }
            html.push("\n</span>");
        }
        html
    }
}

fn class_of(marks: &Marks, line: usize) -> Option<&'static str> {
    if marks.added.contains(&line) {
        Some("added")
    } else if marks.removed.contains(&line) {
        Some("removed")
    } else if marks.marked.contains(&line) {
        Some("marked")
    } else {
        None
    }
}

fn indent(line: &[Run]) -> usize {
    let text: String = line.iter().map(|run| run.text.as_str()).collect();
    text.len() - text.trim_start_matches(' ').len()
}

fn outdent(line: &mut Vec<Run>, mut bytes: usize) {
    while bytes > 0 && !line.is_empty() {
        let cut = bytes.min(line[0].text.len());
        line[0].text.drain(..cut);
        bytes -= cut;
        if line[0].text.is_empty() {
            line.remove(0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(language: &str, code: &str) -> String {
        let language = Language::named(language).expect(language);
        listing(language, code).html(&Marks::default()).to_string()
    }

    #[test]
    fn every_language_of_a_web_guide_has_kinds() {
        let cases = [
            ("python", "@app.get(\"/\")\nasync def home(x: int) -> None:  # note\n    return 1\n"),
            ("django", "<p class=\"a\">{% if user %}{{ user.name|upper }}{% endif %}</p>\n"),
            ("jinja", "<p>{% for x in y %}{{ x }}{% endfor %}</p>\n"),
            ("sql", "SELECT id FROM users WHERE name = 'a';\n"),
            ("json", "{\"a\": [1, true, \"b\"]}\n"),
            ("yaml", "a: 1\nb: [x, \"y\"] # note\n"),
            ("toml", "[a]\nb = \"c\"\n"),
            ("dockerfile", "FROM python:3.12\nRUN pip install django\n"),
            ("sh", "export A=1 && echo \"$A\" # note\n"),
            ("console", "$ pip install django\nDone\n>>> 1 + 1\n2\n"),
            ("http", "GET /items HTTP/1.1\nHost: a\n"),
        ];
        for (language, code) in cases {
            let html = html(language, code);
            assert!(html.matches("<span class=").count() >= 3, "{language}: {html}");
            assert_eq!(
                crate::html::plain_text(&html),
                code.split_whitespace().collect::<Vec<_>>().join(" "),
                "{language}"
            );
        }
    }

    #[test]
    fn python_kinds_are_the_expected_ones() {
        let html = html(
            "python",
            "@app.get(\"/\")\nclass A(B):\n    def f(self, n=1):\n        return len(n)  # x\n",
        );
        for part in [
            "<span class=\"d\">@app</span>.<span class=\"d\">get</span>(",
            "<span class=\"k\">class </span><span class=\"t\">A</span>",
            "<span class=\"k\">def </span><span class=\"f\">f</span>",
            "<span class=\"n\">1</span>",
            "<span class=\"k\">return </span><span class=\"b\">len</span>",
            "<span class=\"c\"># x</span>",
            "<span class=\"s\">&quot;/&quot;</span>",
        ] {
            assert!(html.contains(part), "{part} in\n{html}");
        }
    }

    #[test]
    fn a_part_loses_the_indentation_that_its_lines_share() {
        let code = "class A:\n    def f():\n        x\n\n    y\n";
        let all = listing(Language::named("python").unwrap(), code);
        assert_eq!(all.text(), code);
        assert_eq!(all.part(1..5).text(), "def f():\n    x\n\ny\n");
        assert_eq!(all.part([4]).text(), "y\n");
    }

    #[test]
    fn long_code_stays_plain() {
        let long = format!("x = \"{}\"\n", "a".repeat(MAX_LINE));
        let listing = listing(Language::named("python").unwrap(), &long);
        assert!(listing.too_long);
        assert_eq!(listing.lines[0].len(), 1);
    }

    #[test]
    fn marked_lines_are_wrapped() {
        let marks = Marks { marked: vec![2], added: vec![1], removed: vec![] };
        let html = listing(Language::Plain, "a\nb\nc\n").html(&marks);
        assert_eq!(
            html.as_str(),
            "<span class=\"line line--added\">a\n</span><span class=\"line line--marked\">b\n</span><span class=\"line\">c\n</span>"
        );
    }
}
