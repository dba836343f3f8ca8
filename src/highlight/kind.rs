//! What a token is, from the scopes that a grammar gives it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use syntect::parsing::{Scope, ScopeStack};

/// The kinds that a reader can tell apart by colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A word of the language: `def`, `SELECT`.
    Keyword,
    /// Quoted text.
    String,
    /// A comment or documentation text.
    Comment,
    /// The name of a function.
    Function,
    /// The name of a type or class.
    Type,
    /// A number.
    Number,
    /// An operator.
    Operator,
    /// A decorator or annotation.
    Decorator,
    /// A parameter or variable with a special role.
    Variable,
    /// A built-in name or constant.
    Builtin,
    /// The name of an element, or the key of a record.
    Tag,
    /// The name of an attribute.
    Attribute,
}

impl Kind {
    /// The class in the markup.
    pub fn class(self) -> &'static str {
        match self {
            Kind::Keyword => "k",
            Kind::String => "s",
            Kind::Comment => "c",
            Kind::Function => "f",
            Kind::Type => "t",
            Kind::Number => "n",
            Kind::Operator => "o",
            Kind::Decorator => "d",
            Kind::Variable => "v",
            Kind::Builtin => "b",
            Kind::Tag => "g",
            Kind::Attribute => "a",
        }
    }
}

/// Scope prefixes and their kind, special ones before the general ones that hold them too.
const RULES: [(&str, Option<Kind>); 50] = [
    ("punctuation.definition.string", Some(Kind::String)),
    ("punctuation.definition.comment", Some(Kind::Comment)),
    ("punctuation.definition.annotation", Some(Kind::Decorator)),
    ("punctuation.definition.heading", Some(Kind::Keyword)),
    ("punctuation.definition.variable", Some(Kind::Variable)),
    ("punctuation", None),
    ("comment", Some(Kind::Comment)),
    ("constant.numeric", Some(Kind::Number)),
    ("constant.character.escape", Some(Kind::Builtin)),
    ("constant.character.entity", Some(Kind::Builtin)),
    ("constant", Some(Kind::Builtin)),
    ("variable.annotation", Some(Kind::Decorator)),
    ("meta.annotation.arguments", None),
    ("meta.annotation.function", Some(Kind::Decorator)),
    ("variable.function.decorator", Some(Kind::Decorator)),
    ("entity.name.function.decorator", Some(Kind::Decorator)),
    ("meta.annotation.identifier", Some(Kind::Decorator)),
    ("support.function.builtin", Some(Kind::Builtin)),
    ("support.function.magic", Some(Kind::Function)),
    ("support.function", Some(Kind::Function)),
    ("entity.name.function", Some(Kind::Function)),
    ("variable.function", Some(Kind::Function)),
    ("support.type.builtin", Some(Kind::Builtin)),
    ("support.type.python", Some(Kind::Builtin)),
    ("support.type.exception", Some(Kind::Type)),
    ("support.type", Some(Kind::Type)),
    ("support.class", Some(Kind::Type)),
    ("support.constant", Some(Kind::Builtin)),
    ("entity.name.class", Some(Kind::Type)),
    ("entity.name.type", Some(Kind::Type)),
    ("entity.name.struct", Some(Kind::Type)),
    ("entity.name.enum", Some(Kind::Type)),
    ("entity.other.inherited-class", Some(Kind::Type)),
    ("entity.name.tag", Some(Kind::Tag)),
    ("entity.name.section", Some(Kind::Tag)),
    ("entity.other.attribute-name", Some(Kind::Attribute)),
    ("entity.name.table", Some(Kind::Tag)),
    ("keyword.operator.logical", Some(Kind::Keyword)),
    ("keyword.operator.assignment.redirection", Some(Kind::Operator)),
    ("keyword.operator.word", Some(Kind::Keyword)),
    ("keyword.operator", Some(Kind::Operator)),
    ("keyword", Some(Kind::Keyword)),
    ("storage", Some(Kind::Keyword)),
    ("variable.parameter", Some(Kind::Variable)),
    ("variable.language", Some(Kind::Variable)),
    ("variable.other.readwrite.assignment", None),
    ("meta.mapping.key", Some(Kind::Tag)),
    ("meta.interpolation", None),
    ("string", Some(Kind::String)),
    ("source.python.embedded", None),
];

/// What the rules say of one scope.
#[derive(Clone, Copy)]
enum Verdict {
    Silent,
    Kind(Option<Kind>),
}

/// The rules, with what they said so far.
#[derive(Default)]
pub struct Kinds {
    known: BTreeMap<Scope, u8>,
}

impl Kinds {
    /// The kind of a token with these scopes: the innermost scope that a rule names decides.
    pub fn of(&mut self, stack: &ScopeStack) -> Option<Kind> {
        for scope in stack.as_slice().iter().rev() {
            if let Verdict::Kind(kind) = self.verdict(*scope) {
                return kind;
            }
        }
        None
    }

    fn verdict(&mut self, scope: Scope) -> Verdict {
        let rules = rules();
        let at = *self.known.entry(scope).or_insert_with(|| {
            let found = rules.iter().position(|(prefix, _)| prefix.is_prefix_of(scope));
            found.map_or(u8::MAX, |at| u8::try_from(at).expect("there are fewer than 255 rules"))
        });
        match rules.get(usize::from(at)) {
            Some((_, kind)) => Verdict::Kind(*kind),
            None => Verdict::Silent,
        }
    }
}

fn rules() -> &'static [(Scope, Option<Kind>)] {
    static RULES_READ: OnceLock<Vec<(Scope, Option<Kind>)>> = OnceLock::new();
    RULES_READ.get_or_init(|| {
        let read = |&(text, kind)| (Scope::new(text).expect("a rule names a scope"), kind);
        RULES.iter().map(read).collect()
    })
}
