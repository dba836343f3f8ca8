//! Which grammar a word stands for.

use std::fmt;
use std::sync::OnceLock;

use syntect::parsing::{SyntaxReference, SyntaxSet};

/// How a listing is read.
#[derive(Clone, Copy)]
pub enum Language {
    /// As it is.
    Plain,
    /// Lines with a prompt are commands, the others what they printed.
    Console,
    /// By a grammar of the built-in set.
    Grammar(&'static SyntaxReference),
}

impl fmt::Debug for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Language::Plain => formatter.write_str("Plain"),
            Language::Console => formatter.write_str("Console"),
            Language::Grammar(syntax) => write!(formatter, "Grammar({})", syntax.name),
        }
    }
}

/// Words that guides use where the grammar has another name. Django's template tags are close
/// enough to Jinja's that one grammar reads both.
const NAMES: [(&str, &str); 24] = [
    ("python", "Python"),
    ("py", "Python"),
    ("django", "HTML (Jinja2)"),
    ("html-django", "HTML (Jinja2)"),
    ("htmldjango", "HTML (Jinja2)"),
    ("html+django", "HTML (Jinja2)"),
    ("jinja", "HTML (Jinja2)"),
    ("html+jinja", "HTML (Jinja2)"),
    ("sql", "SQL"),
    ("json", "JSON"),
    ("yaml", "YAML"),
    ("toml", "TOML"),
    ("ini", "INI"),
    ("dockerfile", "Dockerfile (with bash)"),
    ("docker", "Dockerfile (with bash)"),
    ("sh", "Bourne Again Shell (bash)"),
    ("bash", "Bourne Again Shell (bash)"),
    ("shell", "Bourne Again Shell (bash)"),
    ("javascript", "JavaScript"),
    ("typescript", "TypeScript"),
    ("html", "HTML"),
    ("css", "CSS"),
    ("http", "HTTP Request and Response"),
    ("diff", "Diff"),
];

/// The built-in grammars, read once.
pub fn grammars() -> &'static SyntaxSet {
    static GRAMMARS: OnceLock<SyntaxSet> = OnceLock::new();
    GRAMMARS.get_or_init(two_face::syntax::extra_newlines)
}

impl Language {
    /// The language behind the word of a fence, or `None` where no grammar has it.
    pub fn named(word: &str) -> Option<Language> {
        match word {
            "text" | "plain" | "txt" => return Some(Language::Plain),
            "console" | "shell-session" | "pycon" => return Some(Language::Console),
            _ => {}
        }
        let grammars = grammars();
        let named = NAMES.iter().find(|(name, _)| *name == word);
        match named {
            Some((_, grammar)) => grammars.find_syntax_by_name(grammar),
            None => grammars.find_syntax_by_token(word),
        }
        .map(Language::Grammar)
    }

    /// The language of a file, by its name or ending; `None` where no grammar has it. An HTML file
    /// is read with template tags, which changes nothing where it has none.
    pub fn of_file(name: &str) -> Option<Language> {
        let name = name.rsplit('/').next().unwrap_or(name);
        let ending = name.rsplit_once('.').map_or(name, |(_, ending)| ending);
        match ending {
            "html" | "htm" => Language::named("html+django"),
            "Dockerfile" => Language::named("dockerfile"),
            _ => Language::named(ending),
        }
    }
}

/// The words that hints may offer.
pub fn known_languages() -> impl Iterator<Item = &'static str> + Clone {
    NAMES.iter().map(|(name, _)| *name).chain(["text", "console"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_its_grammar() {
        for name in known_languages() {
            assert!(Language::named(name).is_some(), "{name}");
        }
        assert!(Language::named("pyhton").is_none());
    }

    #[test]
    fn files_are_read_by_their_ending() {
        for name in ["main.py", "a/Dockerfile", "t/form.html", "pyproject.toml", "run.sh", "a.sql"]
        {
            assert!(Language::of_file(name).is_some(), "{name}");
        }
        assert!(Language::of_file("a.unheard-of").is_none());
    }
}
