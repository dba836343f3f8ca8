//! Markdown to pieces: markup that is finished, and the parts that need the rest of the guide.
//!
//! The only module that names `pulldown_cmark`. Directives are found on its events, so one in a
//! code span or fence stays text.

pub mod directive;
mod writer;

use crate::diag::{Diagnostics, Location};
use crate::html::{Html, plain_text};
use crate::source::SourcePath;
use directive::Spelling;

/// A text taken apart, in order.
#[derive(Clone, Debug, Default)]
pub struct Prose {
    /// The parts; joined, they are the page's body.
    pub pieces: Vec<Piece>,
    /// Its headings.
    pub headings: Vec<Heading>,
    /// Its paragraphs, those of quotes and loose lists among them.
    pub paragraphs: Vec<Paragraph>,
    /// Where its words stand: all text outside of code.
    pub words: Vec<Location>,
    /// All its links, also those that leave the guide, with their words.
    pub labels: Vec<Label>,
    /// Its links to elsewhere: they stand in the markup, and are told here for who follows them.
    pub outside: Vec<Link>,
}

/// One part of a text.
#[derive(Clone, Debug)]
pub enum Piece {
    /// Finished markup.
    Html(Html),
    /// A directive on a line of its own.
    Block(Directive),
    /// A directive inside a sentence.
    Inline(Directive),
    /// The opening tag of a link to another place of the guide; its text and closing tag follow.
    Link(Link),
    /// An image of the guide.
    Image(Image),
    /// A code fence.
    Fence(Fence),
    /// A section begins: the markup of its heading follows, up to [`Piece::Body`].
    Section(String),
    /// The heading of a section is finished; its text follows.
    Body,
}

/// A directive and its place.
#[derive(Clone, Debug)]
pub struct Directive {
    /// What was written; its span counts in bytes of the file.
    pub spelling: Spelling,
    /// Where.
    pub at: Location,
}

/// A link, as written.
#[derive(Clone, Debug)]
pub struct Link {
    /// The target: a Markdown file of the guide, an anchor, or both; or an address elsewhere.
    pub target: String,
    /// Where.
    pub at: Location,
}

/// An image.
#[derive(Clone, Debug)]
pub struct Image {
    /// The target as written.
    pub target: String,
    /// What it shows, in words.
    pub alt: String,
    /// The words in quotes behind the target; empty where there are none.
    pub caption: String,
    /// Whether it fills a paragraph of its own.
    pub is_figure: bool,
    /// Where its target stands.
    pub at: Location,
    /// Where all of it stands.
    pub whole: Location,
}

/// A paragraph.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Where.
    pub at: Location,
    /// Whether it is all bold and stands between others, not in a list or quote.
    pub is_bold: bool,
}

/// The words of a link.
#[derive(Clone, Debug)]
pub struct Label {
    /// The target as written.
    pub target: String,
    /// The words; an image counts by its alternative text.
    pub words: String,
    /// Where the link stands.
    pub at: Location,
}

/// A code fence.
#[derive(Clone, Debug)]
pub struct Fence {
    /// The first word behind the backticks; empty where there is none.
    pub language: String,
    /// The value of `title="…"`.
    pub title: Option<String>,
    /// The code.
    pub code: String,
    /// Lines that stand out.
    pub marks: Marks,
    /// Where the fence begins.
    pub at: Location,
}

/// Lines of a listing that stand out, counted from 1.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    /// `{2,4-6}`
    pub marked: Vec<usize>,
    /// `add={1}`
    pub added: Vec<usize>,
    /// `remove={3}`
    pub removed: Vec<usize>,
}

/// A heading.
#[derive(Clone, Debug)]
pub struct Heading {
    /// 1 to 6.
    pub level: u8,
    /// Its anchor: unique in the text.
    pub id: String,
    /// Its words.
    pub title: String,
    /// Where.
    pub at: Location,
}

/// The pieces of a Markdown text that begins at byte `offset` of `path`.
pub fn read(path: &SourcePath, text: &str, offset: usize, notes: &mut Diagnostics) -> Prose {
    writer::write(path, text, offset, notes)
}

impl Prose {
    /// Directives on lines of their own.
    pub fn blocks(&self) -> impl Iterator<Item = &Directive> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Block(directive) => Some(directive),
            _ => None,
        })
    }

    /// Directives inside sentences.
    pub fn inlines(&self) -> impl Iterator<Item = &Directive> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Inline(directive) => Some(directive),
            _ => None,
        })
    }

    /// Links to places of the guide.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Link(link) => Some(link),
            _ => None,
        })
    }

    /// Images.
    pub fn images(&self) -> impl Iterator<Item = &Image> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Image(image) => Some(image),
            _ => None,
        })
    }

    /// Its words without markup, code and what directives stand for.
    pub fn text(&self) -> String {
        let markup = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Html(markup) => Some(markup.as_str()),
            _ => None,
        });
        plain_text(&markup.collect::<String>())
    }

    /// Code fences.
    pub fn fences(&self) -> impl Iterator<Item = &Fence> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Fence(fence) => Some(fence),
            _ => None,
        })
    }
}
