//! What a record may hold, taken from its Rust type, and all that is wrong with a value at once.

use std::collections::BTreeMap;
use std::ops::Range;

use jiff::civil::Date;
use serde_json::Value as Json;

use super::marked::{Marked, Value};
use crate::diag::{did_you_mean, nearest};
use crate::slug::Slug;

/// The values that a place of a record takes.
#[derive(Debug)]
pub enum Shape {
    /// Whatever YAML can say.
    Any,
    /// Text of a certain form.
    Text(Form),
    /// One of these words.
    Word(Vec<String>),
    /// A whole or broken number.
    Number {
        /// Whether only whole numbers are taken.
        whole: bool,
    },
    /// `true` or `false`.
    Boolean,
    /// Values of one shape in order.
    List(Box<Shape>),
    /// Values of one shape by name.
    Map(Box<Shape>),
    /// Known keys, each with its shape and whether it must be there.
    Record(BTreeMap<String, (Shape, bool)>),
}

/// The form of a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// Words, at least one.
    Words,
    /// Whatever stands there, even nothing.
    Free,
    /// `YYYY-MM-DD`, a day that exists.
    Date,
    /// Lowercase letters, digits and single hyphens.
    Slug,
}

/// One thing that is wrong with a value.
#[derive(Debug)]
pub struct Misfit {
    /// The finding's code.
    pub code: &'static str,
    /// A phrase for the author.
    pub message: String,
    /// What to do.
    pub hint: Option<String>,
    /// Where, in bytes of the text that was read.
    pub span: Range<usize>,
}

impl Shape {
    /// The shape behind a JSON Schema as `schemars` writes it with inlined parts.
    pub fn from_schema(schema: &Json) -> Shape {
        if let Some(words) = closed_vocabulary(schema) {
            return Shape::Word(words);
        }
        if let Some(choices) = schema["anyOf"].as_array() {
            let value = choices.iter().find(|choice| choice["type"] != "null");
            return value.map_or(Shape::Any, Shape::from_schema);
        }
        match type_name(schema) {
            Some("string") => Shape::Text(match schema["format"].as_str() {
                Some("date") => Form::Date,
                Some("slug") => Form::Slug,
                _ => Form::Words,
            }),
            Some("integer") => Shape::Number { whole: true },
            Some("number") => Shape::Number { whole: false },
            Some("boolean") => Shape::Boolean,
            Some("array") => Shape::List(Box::new(Shape::from_schema(&schema["items"]))),
            Some("object") => Shape::from_object(schema),
            _ => Shape::Any,
        }
    }

    fn from_object(schema: &Json) -> Shape {
        if let Some(fields) = schema["properties"].as_object() {
            let required = schema["required"].as_array();
            let is_required =
                |name: &str| required.is_some_and(|all| all.iter().any(|it| it == name));
            let field = |(name, part): (&String, &Json)| {
                (name.clone(), (Shape::from_schema(part), is_required(name)))
            };
            return Shape::Record(fields.iter().map(field).collect());
        }
        let values = schema["patternProperties"]
            .as_object()
            .and_then(|patterns| patterns.values().next())
            .unwrap_or(&schema["additionalProperties"]);
        // Names that the author chooses may well stand for an empty text.
        Shape::Map(Box::new(match Shape::from_schema(values) {
            Shape::Text(Form::Words) => Shape::Text(Form::Free),
            shape => shape,
        }))
    }

    /// All that keeps `value` from this shape; `name` is the key that it stands under.
    pub fn misfits(&self, value: &Marked, name: &str, found: &mut Vec<Misfit>) {
        match (self, &value.value) {
            (Shape::Record(fields), Value::Map(entries)) => {
                check_record(fields, entries, &value.span, found);
            }
            (Shape::Map(inner), Value::Map(entries)) => {
                for (key, value) in unique(entries, found) {
                    inner.misfits(value, key, found);
                }
            }
            (Shape::List(inner), Value::List(items)) => {
                for item in items {
                    inner.misfits(item, name, found);
                }
            }
            (Shape::Any, Value::Map(entries)) => {
                for (key, value) in unique(entries, found) {
                    Shape::Any.misfits(value, key, found);
                }
            }
            (Shape::Any, _) => {}
            (_, Value::Scalar(text, plain)) if self.takes(text, *plain) => {}
            _ => found.push(self.misfit(value, name)),
        }
    }

    fn takes(&self, text: &str, plain: bool) -> bool {
        match self {
            Shape::Word(words) => words.iter().any(|word| word == text),
            Shape::Text(Form::Date) => text.parse::<Date>().is_ok() && text.len() == 10,
            Shape::Text(Form::Slug) => {
                Slug::new(text).is_some() && (!plain || core_type(text).is_none())
            }
            Shape::Text(Form::Words) => {
                !text.trim().is_empty() && (!plain || core_type(text).is_none())
            }
            Shape::Text(Form::Free) => !plain || core_type(text).is_none(),
            Shape::Number { whole } => {
                plain
                    && (text.parse::<i64>().is_ok()
                        || !whole && core_type(text) == Some("a number"))
            }
            Shape::Boolean => plain && matches!(text, "true" | "false"),
            _ => false,
        }
    }

    fn misfit(&self, value: &Marked, name: &str) -> Misfit {
        let (is, text) = match &value.value {
            Value::Map(_) => ("a map".to_owned(), None),
            Value::List(_) => ("a list".to_owned(), None),
            Value::Scalar(text, plain) if text.is_empty() && *plain => ("empty".to_owned(), None),
            Value::Scalar(text, _) => (format!("`{text}`"), Some((text, value))),
        };
        if let (Shape::Word(words), Some((word, _))) = (self, text) {
            return Misfit {
                code: "unknown-value",
                message: format!("`{word}` is not a value of `{name}`"),
                hint: did_you_mean(word, words.iter().map(String::as_str)),
                span: value.span.clone(),
            };
        }
        if let (Shape::Text(form), Value::Scalar(text, plain)) = (self, &value.value)
            && let Some(misfit) = text_misfit(*form, (text, *plain), name)
        {
            return Misfit { span: value.span.clone(), ..misfit };
        }
        let hint = match (self, text) {
            (Shape::List(_), Some((text, _))) => Some(format!("write [{text}]")),
            _ => None,
        };
        Misfit {
            code: "wrong-type",
            message: format!("`{name}` is {is}, but takes {}", self.describe()),
            hint,
            span: value.span.clone(),
        }
    }

    fn describe(&self) -> &'static str {
        match self {
            Shape::Any => "anything",
            Shape::Word(_) => "one word of a fixed set",
            Shape::Text(Form::Words | Form::Free) => "text",
            Shape::Text(Form::Date) => "a date as YYYY-MM-DD",
            Shape::Text(Form::Slug) => "a name of a-z, 0-9 and single hyphens",
            Shape::Number { whole: true } => "a whole number",
            Shape::Number { whole: false } => "a number",
            Shape::Boolean => "true or false",
            Shape::List(_) => "a list",
            Shape::Map(_) => "a map of names to values",
            Shape::Record(_) => "a record of keys and values",
        }
    }
}

/// Makes a schema refuse texts of nothing or white space, but for those behind names that the author
/// chooses: these may well stand for an empty text.
pub fn want_words(schema: &mut Json) {
    let is_text = |schema: &Json| type_name(schema) == Some("string");
    let is_plain = ["format", "enum", "const", "pattern"].iter().all(|key| schema[*key].is_null());
    let wants_words = is_text(schema) && is_plain;
    let Some(object) = schema.as_object_mut() else { return };
    if wants_words {
        object.insert("pattern".to_owned(), "\\S".into());
    }
    for (key, part) in object {
        match (key.as_str(), part) {
            ("properties", Json::Object(parts)) => parts.values_mut().for_each(want_words),
            ("anyOf", Json::Array(parts)) => parts.iter_mut().for_each(want_words),
            ("items", part) => want_words(part),
            ("patternProperties", Json::Object(parts)) => {
                parts.values_mut().filter(|part| !is_text(part)).for_each(want_words);
            }
            ("additionalProperties", part) if !is_text(part) => want_words(part),
            _ => {}
        }
    }
}

/// What is wrong with a scalar where text is wanted: it says nothing, or YAML reads something else.
fn text_misfit(form: Form, (text, plain): (&str, bool), name: &str) -> Option<Misfit> {
    if !plain && form == Form::Words && text.trim().is_empty() {
        return Some(Misfit {
            code: "text-empty",
            message: format!("`{name}` is an empty text"),
            hint: Some("write it, or take the key out where it may be left out".to_owned()),
            span: 0..0,
        });
    }
    let kind = core_type(text).filter(|_| plain && !text.is_empty() && form != Form::Date)?;
    Some(Misfit {
        code: "unquoted-text",
        message: format!("`{name}` takes text, but YAML reads {kind} here"),
        hint: Some(format!("write \"{text}\"")),
        span: 0..0,
    })
}

fn check_record(
    fields: &BTreeMap<String, (Shape, bool)>,
    entries: &[(Marked, Marked)],
    span: &Range<usize>,
    found: &mut Vec<Misfit>,
) {
    let mut present = Vec::new();
    for (key, value) in unique(entries, found) {
        present.push(key);
        match fields.get(key) {
            Some((_, false)) if is_null(value) => {}
            Some((shape, _)) => shape.misfits(value, key, found),
            None => {
                // The key that was meant is not told of as missing besides.
                present.extend(nearest(key, fields.keys().map(String::as_str)));
                found.push(Misfit {
                    code: "unknown-key",
                    message: format!("unknown key `{key}`"),
                    hint: did_you_mean(key, fields.keys().map(String::as_str)),
                    span: key_span(entries, key),
                });
            }
        }
    }
    let missing = fields
        .iter()
        .filter(|(name, (_, required))| *required && !present.contains(&name.as_str()));
    for (name, (shape, _)) in missing {
        found.push(Misfit {
            code: "missing-key",
            message: format!("the key `{name}` is missing"),
            hint: Some(format!("add `{name}:` with {}", shape.describe())),
            span: entries.first().map_or(span.clone(), |(key, _)| key.span.clone()),
        });
    }
}

/// The entries of a map by key; a key that stands twice is a misfit, and its first value counts.
fn unique<'a>(
    entries: &'a [(Marked, Marked)],
    found: &mut Vec<Misfit>,
) -> Vec<(&'a str, &'a Marked)> {
    let mut seen: BTreeMap<&str, &Marked> = BTreeMap::new();
    let mut kept = Vec::with_capacity(entries.len());
    for (key, value) in entries {
        let name = key.text().unwrap_or_default();
        if seen.insert(name, key).is_some() {
            found.push(Misfit {
                code: "duplicate-key",
                message: format!("the key `{name}` stands here twice"),
                hint: Some("keep one of the two".to_owned()),
                span: key.span.clone(),
            });
        } else {
            kept.push((name, value));
        }
    }
    kept
}

fn key_span(entries: &[(Marked, Marked)], name: &str) -> Range<usize> {
    let key = entries.iter().find(|(key, _)| key.text() == Some(name));
    key.map_or(0..0, |(key, _)| key.span.clone())
}

fn is_null(value: &Marked) -> bool {
    matches!(&value.value, Value::Scalar(text, true) if matches!(text.as_str(), "" | "~" | "null"))
}

/// What the YAML core schema makes of a scalar without quotes, where that is not text.
fn core_type(text: &str) -> Option<&'static str> {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Some("nothing"),
        "true" | "True" | "TRUE" | "false" | "False" | "FALSE" => return Some("true or false"),
        ".inf" | "-.inf" | ".nan" => return Some("a number"),
        _ => {}
    }
    let numeric = text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.'));
    (numeric && text.parse::<f64>().is_ok()).then_some("a number")
}

fn type_name(schema: &Json) -> Option<&str> {
    match &schema["type"] {
        Json::String(name) => Some(name),
        Json::Array(names) => names.iter().filter_map(Json::as_str).find(|name| *name != "null"),
        _ => None,
    }
}

/// The words of an enumeration, whether written as one list or as alternatives with one word each.
fn closed_vocabulary(schema: &Json) -> Option<Vec<String>> {
    if let Some(words) = schema["enum"].as_array() {
        return Some(words.iter().filter_map(Json::as_str).map(str::to_owned).collect());
    }
    let choices = schema["oneOf"].as_array()?;
    let mut words = Vec::new();
    for choice in choices {
        match (&choice["const"], &choice["enum"]) {
            (Json::String(word), _) => words.push(word.clone()),
            (_, Json::Array(some)) => {
                words.extend(some.iter().filter_map(Json::as_str).map(str::to_owned))
            }
            _ => return None,
        }
    }
    Some(words)
}
