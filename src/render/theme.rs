//! A theme: its templates, style and scripts. The only module that names `tera`'s engine.

use std::collections::BTreeMap;

use include_dir::{Dir, include_dir};
use serde::Serialize;
use tera::{Context, ErrorKind, Tera, Value};

use super::Planned;
use super::frame::Frame;
use crate::diag::{Diagnostic, Diagnostics, Location};
use crate::html::{Html, ORIGIN};
use crate::output::SitePath;
use crate::source::{SourcePath, Sources};

static EMBEDDED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// The folder of the theme, in the project.
const FOLDER: &str = "themes/default";

/// The style sheet that fixes the order of the cascade, and so comes first.
const LAYERS: &str = "styles/layers.css";

/// A theme, ready to render.
pub struct Theme {
    tera: Tera,
    assets: BTreeMap<String, Vec<u8>>,
}

/// The default theme as it is built into the program: a project's own files are laid over it.
pub fn embedded() -> Sources {
    let mut sources = Sources::default();
    collect(&EMBEDDED, &mut sources);
    sources
}

fn collect(folder: &Dir<'_>, sources: &mut Sources) {
    for file in folder.files() {
        let path = format!("{FOLDER}/{}", file.path().to_string_lossy().replace('\\', "/"));
        let path = SourcePath::new(&path).expect("the built-in theme has plain names");
        sources.insert(path, file.contents().to_vec());
    }
    folder.dirs().for_each(|folder| collect(folder, sources));
}

impl Theme {
    /// The theme in `sources`; what is wrong with its templates goes to `notes`.
    pub fn read(sources: &Sources, notes: &mut Diagnostics) -> Theme {
        let mut tera = Tera::new();
        let mut templates = Vec::new();
        let (mut layers, mut styles) = (String::new(), String::new());
        let mut assets = BTreeMap::new();
        for (path, bytes) in sources.below(FOLDER) {
            let name = &path.as_str()[FOLDER.len() + 1..];
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            if let Some(name) = name.strip_prefix("assets/") {
                assets.insert(name.to_owned(), bytes.to_vec());
                continue;
            }
            if !matches!(ending, "html" | "css") {
                continue;
            }
            let Some(text) = crate::yaml::text(path, bytes, notes) else { continue };
            match ending {
                "html" => templates.push((name.to_owned(), text.to_owned())),
                _ if name == LAYERS => layers.push_str(text),
                _ => styles.push_str(text),
            }
        }
        if let Err(error) = tera.add_raw_templates(templates) {
            notes.add(located(template_error(&error, None), sources));
        }
        assets.insert("style.css".to_owned(), lean_style(&(layers + &styles)).into_bytes());
        Theme { tera, assets }
    }

    /// The same theme with a mark in every tag of its templates, by which a finding in a page leads
    /// back to the template.
    pub fn marked(sources: &Sources) -> Theme {
        let mut marked = sources.clone();
        for (path, bytes) in sources.below(FOLDER) {
            if let (true, Ok(text)) = (path.as_str().ends_with(".html"), std::str::from_utf8(bytes))
            {
                let name = &path.as_str()[FOLDER.len() + 1..];
                marked.insert(path.clone(), mark_tags(name, text).into_bytes());
            }
        }
        Theme::read(&marked, &mut Diagnostics::default())
    }

    /// Style, scripts and pictures by name.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.assets.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice()))
    }

    /// A whole page: its frame and its view into a template of `pages/`.
    pub fn page(
        &self,
        template: &str,
        frame: &Frame,
        view: &Value,
        page: &SitePath,
    ) -> Planned<String> {
        let mut context = Context::new();
        context.insert("frame", frame);
        context.insert_value("page", view.clone());
        let name = format!("pages/{template}.html");
        self.tera
            .render(&name, &context)
            .map_err(|error| Box::new(template_error(&error, Some(page))))
    }

    /// A part of a page: a view into a template of `blocks/`.
    pub fn block(&self, template: &str, view: &impl Serialize, page: &SitePath) -> Planned<Html> {
        let mut context = Context::new();
        context.insert("block", view);
        let name = format!("blocks/{template}.html");
        let markup = self.tera.render(&name, &context);
        markup.map(Html::raw).map_err(|error| Box::new(template_error(&error, Some(page))))
    }
}

/// A template with the place of each tag in the tag: its file and the bytes of its name there.
fn mark_tags(name: &str, text: &str) -> String {
    let mut marked = String::with_capacity(text.len() * 2);
    let (mut copied, mut at) = (0, 0);
    while at < text.len() {
        let rest = &text[at..];
        // Expressions, statements and comments of templates may hold angle brackets of their own.
        let code = [("{{", "}}"), ("{%", "%}"), ("{#", "#}"), ("<!--", "-->")]
            .into_iter()
            .find(|(open, _)| rest.starts_with(open));
        if let Some((_, close)) = code {
            at += rest.find(close).map_or(rest.len(), |end| end + close.len());
            continue;
        }
        let name_length = rest[1.min(rest.len())..]
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or_default();
        if rest.starts_with('<') && name_length > 0 {
            let end = at + 1 + name_length;
            marked.push_str(&text[copied..end]);
            marked.push_str(&format!(" {ORIGIN}=\"{FOLDER}/{name}:{at}:{end}\""));
            (copied, at) = (end, end);
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    marked.push_str(&text[copied..]);
    marked
}

fn template_error(error: &tera::Error, page: Option<&SitePath>) -> Diagnostic {
    let context = page.map_or_else(String::new, |page| format!(" (on the page `{page}`)"));
    let (file, span, message) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let range = report.span().range.clone();
            (
                report.filename().to_owned(),
                Some((range.start, range.end)),
                report.message().to_owned(),
            )
        }
        _ => (String::new(), None, error.to_string()),
    };
    let path = if file.is_empty() { FOLDER.to_owned() } else { format!("{FOLDER}/{file}") };
    Diagnostic::error("template", Location { path, span }, format!("{message}{context}"))
}

/// The same finding with the place that its message tells, where that is all there is: `tera` gives
/// some faults only as a finished report, `error: …` and ` --> file:line:column` below it.
fn located(note: Diagnostic, sources: &Sources) -> Diagnostic {
    let place = || {
        let (message, rest) = note.message.split_once('\n')?;
        let arrow = rest.lines().next()?.trim().strip_prefix("--> ")?;
        let mut parts = arrow.rsplitn(3, ':');
        let column: usize = parts.next()?.parse().ok()?;
        let line: usize = parts.next()?.parse().ok()?;
        let path = format!("{FOLDER}/{}", parts.next()?);
        let text = std::str::from_utf8(sources.get(&path)?).ok()?;
        let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        let start = start + column - 1;
        let message = message.trim_start_matches("error: ").to_owned();
        Some((message, Location { path, span: Some((start, start)) }))
    };
    match place() {
        Some((message, at)) => Diagnostic { message, at, ..note },
        None => note,
    }
}

/// A style sheet without comments, indentation and line ends. Strings in it hold no such thing.
fn lean_style(style: &str) -> String {
    let mut lean = String::with_capacity(style.len());
    let mut rest = style;
    while let Some(start) = rest.find("/*") {
        lean.push_str(&rest[..start]);
        rest = rest[start..].find("*/").map_or("", |end| &rest[start + end + 2..]);
    }
    lean.push_str(rest);
    let lines: Vec<&str> = lean.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines
        .join("\n")
        .replace(" {", "{")
        .replace(": ", ":")
        .replace("{\n", "{")
        .replace(";\n", ";")
        .replace(";}", "}")
        .replace(",\n", ",")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_lose_what_browsers_do_not_need() {
        let style = "/* why */\n.a {\n  color: red;\n  margin: 0 auto;\n}\n\n.b:hover { top: 0 }\n";
        assert_eq!(lean_style(style), ".a{color:red;margin:0 auto}\n.b:hover{ top:0 }");
    }

    #[test]
    fn marks_say_where_a_tag_stands() {
        let template =
            "{% if a < b %}<p class=\"x\">{{<part of={x} />}}</p>{% endif %}<!-- <b> -->";
        let marked = mark_tags("pages/a.html", template);
        assert_eq!(
            marked,
            "{% if a < b %}<p data-versus-origin=\"themes/default/pages/a.html:14:16\" class=\"x\">{{<part of={x} />}}</p>{% endif %}<!-- <b> -->"
        );
    }

    #[test]
    fn the_built_in_theme_is_whole() {
        let mut notes = Diagnostics::default();
        let theme = Theme::read(&embedded(), &mut notes);
        assert!(!notes.has_errors(), "{:?}", notes.sorted());
        let names: Vec<&str> = theme.assets().map(|(name, _)| name).collect();
        for name in ["style.css", "site.js", "tree.js", "search.js", "theme.js", "favicon.svg"] {
            assert!(names.contains(&name), "{name}");
        }
    }
}
