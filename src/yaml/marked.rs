//! The first of two readings: YAML events into a tree that knows the bytes of every value.
//!
//! It is bounded, so that what the second reading gets is never too deep, too large or too many.

use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle};

/// How deep lists and maps may lie in each other.
const MAX_DEPTH: usize = 48;
/// How many values one file may hold.
const MAX_VALUES: usize = 400_000;

/// A value and its bytes in the text.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// Where the value stands; for a list or map, where it begins.
    pub span: Range<usize>,
    /// What it is.
    pub value: Value,
}

/// What a YAML value can be.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A scalar: its text, and whether it stands without quotes.
    Scalar(String, bool),
    /// A list.
    List(Vec<Marked>),
    /// Keys in the order of the file; a key is always a scalar.
    Map(Vec<(Marked, Marked)>),
}

/// What is wrong with a text as YAML, and where.
#[derive(Debug, PartialEq)]
pub struct Fault {
    /// A phrase for the author.
    pub message: String,
    /// What to do, where that is known.
    pub hint: Option<&'static str>,
    /// Where, in bytes.
    pub span: Range<usize>,
}

impl Fault {
    fn new(message: impl Into<String>, span: Range<usize>) -> Fault {
        Fault { message: message.into(), hint: None, span }
    }
}

/// The whole text as one value; an empty text is a null.
pub fn read(text: &str) -> Result<Marked, Fault> {
    let mut builder = Builder::default();
    let mut parser = Parser::new_from_str(text);
    while let Some(next) = parser.next_event() {
        let (event, span) = next.map_err(|error| {
            let at = error.marker().byte_offset().unwrap_or(0).min(text.len());
            let message = error.kind().to_string();
            Fault { hint: hint_for(text, at, &message), ..Fault::new(message, at..at) }
        })?;
        let span = span.byte_range().unwrap_or(0..0);
        builder.take(event, span)?;
    }
    let end = text.len();
    Ok(builder.root.unwrap_or(Marked { span: end..end, value: Value::Scalar(String::new(), true) }))
}

/// What most often lies behind a syntax error at this place.
fn hint_for(text: &str, at: usize, message: &str) -> Option<&'static str> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    if line.contains('\t') || message.contains("tab") {
        return Some("indent with spaces; YAML takes no tabs here");
    }
    let (key, value) = line.split_once(": ")?;
    let open = key.contains(['{', '[']) || value.trim_start().starts_with(['"', '\'', '[', '{']);
    (!open && value.contains(": ")).then_some("a value that holds `: ` needs quotes around it")
}

/// Lists and maps that are open, innermost last.
#[derive(Default)]
struct Builder {
    open: Vec<Open>,
    root: Option<Marked>,
    values: usize,
}

struct Open {
    span: Range<usize>,
    content: Value,
    key: Option<Marked>,
}

impl Builder {
    fn take(&mut self, event: Event<'_>, span: Range<usize>) -> Result<(), Fault> {
        match event {
            Event::Scalar(text, style, ..) => {
                let plain = style == ScalarStyle::Plain;
                self.add(Marked { span, value: Value::Scalar(text.into_owned(), plain) })
            }
            Event::SequenceStart(..) => self.enter(span, Value::List(Vec::new())),
            Event::MappingStart(..) => self.enter(span, Value::Map(Vec::new())),
            Event::SequenceEnd | Event::MappingEnd => {
                let open = self.open.pop().expect("the parser balances its events");
                self.add(Marked { span: open.span, value: open.content })
            }
            Event::Alias(..) => Err(Fault {
                hint: Some("write the value out; a fact has one place of its own"),
                ..Fault::new("aliases are not taken here", span)
            }),
            Event::DocumentStart(..) if self.root.is_some() => {
                Err(Fault::new("a second document begins here; a file holds one", span))
            }
            _ => Ok(()),
        }
    }

    fn enter(&mut self, span: Range<usize>, content: Value) -> Result<(), Fault> {
        if self.open.len() == MAX_DEPTH {
            return Err(Fault::new(
                format!("more than {MAX_DEPTH} values inside each other"),
                span,
            ));
        }
        self.open.push(Open { span, content, key: None });
        Ok(())
    }

    fn add(&mut self, value: Marked) -> Result<(), Fault> {
        self.values += 1;
        if self.values > MAX_VALUES {
            return Err(Fault::new(
                format!("more than {MAX_VALUES} values in one file"),
                value.span,
            ));
        }
        let Some(open) = self.open.last_mut() else {
            self.root = Some(value);
            return Ok(());
        };
        match &mut open.content {
            Value::List(items) => items.push(value),
            Value::Map(entries) => match open.key.take() {
                Some(key) => entries.push((key, value)),
                None if matches!(value.value, Value::Scalar(..)) => open.key = Some(value),
                None => return Err(Fault::new("a key must be a word", value.span)),
            },
            Value::Scalar(..) => unreachable!("only lists and maps are opened"),
        }
        Ok(())
    }
}

impl Marked {
    /// The value under `pointer` (`/rows/2/pick`), or the deepest one on the way to it.
    pub fn at(&self, pointer: &str) -> &Marked {
        let mut here = self;
        for step in pointer.split('/').skip(1) {
            let next = match &here.value {
                Value::List(items) => step.parse().ok().and_then(|at: usize| items.get(at)),
                Value::Map(entries) => {
                    entries.iter().find(|(key, _)| key.text() == Some(step)).map(|(_, value)| value)
                }
                Value::Scalar(..) => None,
            };
            match next {
                Some(next) => here = next,
                None => break,
            }
        }
        here
    }

    /// The key at the end of `pointer`, where the file has it.
    pub fn key_at(&self, pointer: &str) -> Option<&Marked> {
        let (parent, name) = pointer.rsplit_once('/')?;
        let Value::Map(entries) = &self.at(parent).value else { return None };
        let found = entries.iter().find(|(key, _)| key.text() == Some(name));
        found.map(|(key, _)| key)
    }

    /// The text of a scalar.
    pub fn text(&self) -> Option<&str> {
        match &self.value {
            Value::Scalar(text, _) => Some(text),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_know_their_bytes() {
        let text = "rows:\n  - {id: a, pick: [x, \"y\"]}\n";
        let root = read(text).unwrap();
        let of = |pointer: &str| &text[root.at(pointer).span.clone()];
        assert_eq!(of("/rows/0/id"), "a");
        assert_eq!(of("/rows/0/pick/1"), "\"y\"");
        assert_eq!(&text[root.key_at("/rows/0/pick").unwrap().span.clone()], "pick");
        assert_eq!(root.at("/rows/0/nothing"), root.at("/rows/0"));
    }

    #[test]
    fn faults_have_a_place_and_a_hint() {
        let fault = read("title: A: b\n").unwrap_err();
        assert_eq!(fault.hint, Some("a value that holds `: ` needs quotes around it"));
        assert!(fault.span.start > 0);
        assert!(read("a: [1,").is_err());
        assert!(read(&"{a: ".repeat(60)).is_err());
        assert_eq!(read("a: &x 1\nb: *x\n").unwrap_err().span, 11..13);
    }
}
