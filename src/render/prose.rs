//! Prose: the pieces of a text joined into markup, each directive filled in.

use std::collections::BTreeMap;

use serde::Serialize;

use super::choose::{self, QuestionView};
use super::view::LinkView;
use super::{Material, Planned, code, fairness, table, verdict};
use crate::highlight::{self, Language};
use crate::html::Html;
use crate::markdown::{Directive, Fence, Image, Link, Piece, Prose};
use crate::model::directive::{self, Block, Inline};
use crate::model::{Guide, address, links, picture};
use crate::output::SitePath;
use crate::tree::{Answers, End};

/// The markup of a text as it stands on `page`: sections by heading, words in the measure of prose,
/// blocks in the full width between them.
pub fn sections(material: &Material<'_>, prose: &Prose, page: &SitePath) -> Planned<Html> {
    let mut html = Html::default();
    let mut open = Open::default();
    for piece in &prose.pieces {
        match piece {
            Piece::Section(id) => {
                open.close(&mut html);
                html.push("<section class=\"section\" aria-labelledby=\"");
                html.push_text(id);
                html.push("\">\n");
                open = Open { layer: Layer::Heading, end: "</section>\n" };
            }
            Piece::Body => open.layer = Layer::Section,
            Piece::Block(written) => {
                open.reach(Layer::Section, &mut html);
                html.push(block(material, written, page)?.as_str());
            }
            piece => {
                if open.layer != Layer::Heading {
                    open.reach(Layer::Prose, &mut html);
                }
                html.push(words(material, piece, page)?.as_str());
            }
        }
    }
    open.close(&mut html);
    Ok(html)
}

/// What is open around the markup that comes next, and how it ends.
#[derive(Default)]
struct Open {
    layer: Layer,
    end: &'static str,
}

#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Layer {
    #[default]
    Outside,
    Heading,
    Section,
    Prose,
}

impl Open {
    /// Closes or opens what lies between here and `wanted`. What stands before the first heading
    /// has none, and so is no section.
    fn reach(&mut self, wanted: Layer, html: &mut Html) {
        if self.layer == Layer::Outside {
            html.push("<div class=\"section\">\n");
            *self = Open { layer: Layer::Section, end: "</div>\n" };
        }
        match (self.layer, wanted) {
            (Layer::Section, Layer::Prose) => html.push("<div class=\"prose\">\n"),
            (Layer::Prose, Layer::Section) => html.push("</div>\n"),
            _ => {}
        }
        self.layer = wanted;
    }

    /// Closes all that is open.
    fn close(&mut self, html: &mut Html) {
        if self.layer == Layer::Prose {
            html.push("</div>\n");
        }
        html.push(self.end);
        *self = Open::default();
    }
}

/// The markup of a text that stands inside something else.
pub fn html(material: &Material<'_>, prose: &Prose, page: &SitePath) -> Planned<Html> {
    let mut html = Html::default();
    for piece in &prose.pieces {
        let markup = match piece {
            Piece::Block(written) => block(material, written, page)?,
            piece => words(material, piece, page)?,
        };
        html.push(markup.as_str());
    }
    Ok(html)
}

fn words(material: &Material<'_>, piece: &Piece, page: &SitePath) -> Planned<Html> {
    match piece {
        Piece::Html(markup) => Ok(markup.clone()),
        Piece::Inline(written) => inline(material, written, page),
        Piece::Link(link) => Ok(link_tag(material, link, page)),
        Piece::Fence(written) => fence(material, written, page),
        Piece::Section(_) | Piece::Body => Ok(Html::default()),
        Piece::Block(_) => unreachable!("blocks are not words"),
        Piece::Image(written) => image(material, written, page),
    }
}

fn block(material: &Material<'_>, written: &Directive, page: &SitePath) -> Planned<Html> {
    match directive::block(written).expect("checks refuse unknown directives") {
        Block::Table(id) => material.block("table", &table::table(material, &id, page), page),
        Block::Sample { task, region } => {
            material.block("sample", &code::sample(material, &task, region.as_deref(), page), page)
        }
        Block::Verdict => material.block("verdict", &verdict::block(material, page), page),
        Block::Tree => material.block("question", &first_question(material, page), page),
        Block::Scenarios => material.block("scenarios", &choose::cards(material, page), page),
        Block::Faq => material.block("faq", &faq(material, page)?, page),
        Block::Fairness => material.block("fairness", &fairness::view(material), page),
    }
}

/// The question that the tree begins with, as it stands on `page`.
pub fn first_question(material: &Material<'_>, page: &SitePath) -> Option<QuestionView> {
    let tree = material.guide.tree.as_ref()?;
    let walk = tree.walk(&Answers::new());
    match walk.end {
        End::Asks(_, asked) => Some(choose::question(&walk, asked, page)),
        End::Outcome(..) => None,
    }
}

/// A frequent question and its answer.
#[derive(Serialize)]
pub struct FaqView {
    id: String,
    question: String,
    answer_html: Html,
    checked: super::view::DateView,
    sources: Vec<LinkView>,
}

/// The frequent questions, in order.
pub fn faq(material: &Material<'_>, page: &SitePath) -> Planned<Vec<FaqView>> {
    let view = |id: &crate::slug::Slug| {
        let text = &material.guide.faq[id];
        Ok(FaqView {
            id: id.to_string(),
            question: text.front.question.clone(),
            answer_html: html(material, &text.prose, page)?,
            checked: super::view::DateView::of(text.front.checked),
            sources: table::references(material, &text.front.sources, page),
        })
    };
    material.guide.settings.faq.iter().map(view).collect()
}

#[derive(Serialize)]
struct FactView {
    text: String,
    href: String,
}

fn inline(material: &Material<'_>, written: &Directive, page: &SitePath) -> Planned<Html> {
    match directive::inline(written).expect("checks refuse unknown directives") {
        Inline::Fact(criterion, subject) => {
            let cell =
                material.guide.cell(&criterion, &subject).expect("checks refuse unknown cells");
            let href = format!("{}#{criterion}", page.link_to(&address::page("compare")));
            material.block("fact", &FactView { text: cell.text.clone(), href }, page)
        }
        Inline::Version { subject, exact } => {
            let subject = material.subject(&subject);
            Ok(Html::text(if exact { &subject.exact } else { &subject.line }))
        }
        Inline::Cite(source) => {
            let (number, _) =
                material.guide.source(&source).expect("checks refuse unknown sources");
            material.block("cite", &table::reference(number, &source, page), page)
        }
    }
}

fn link_tag(material: &Material<'_>, link: &Link, page: &SitePath) -> Html {
    let place = links::resolve(material.guide, &link.target).expect("checks refuse dead links");
    let elsewhere = place.page.filter(|(_, path)| path != page);
    let mut href = elsewhere.map_or_else(String::new, |(_, path)| page.link_to(&path));
    if !place.anchor.is_empty() || href.is_empty() {
        href = format!("{href}#{}", place.anchor);
    }
    let mut html = Html::raw("<a href=\"");
    html.push_text(&href);
    html.push("\">");
    html
}

#[derive(Serialize)]
struct PictureView {
    src: String,
    alt: String,
    caption: String,
    width: Option<u32>,
    height: Option<u32>,
    is_figure: bool,
}

fn image(material: &Material<'_>, image: &Image, page: &SitePath) -> Planned<Html> {
    let picture::Place::File(path) = picture::place(image) else {
        unreachable!("checks refuse pictures from elsewhere")
    };
    let size = material.guide.pictures[&path].size;
    let view = PictureView {
        src: page.link_to(&address::file(&path)),
        alt: image.alt.clone(),
        caption: image.caption.clone(),
        width: size.map(|(width, _)| width),
        height: size.map(|(_, height)| height),
        is_figure: image.is_figure,
    };
    material.block("picture", &view, page)
}

/// The pictures that texts of the guide show, by address: one may be shown in several places.
pub fn pictures(guide: &Guide) -> BTreeMap<SitePath, &[u8]> {
    let images = guide.proses().flat_map(|prose| prose.images());
    let files = images.filter_map(|image| match picture::place(image) {
        picture::Place::File(path) => Some(path),
        _ => None,
    });
    files
        .filter_map(|path| {
            Some((address::file(&path), guide.pictures.get(&path)?.bytes.as_slice()))
        })
        .collect()
}

#[derive(Serialize)]
struct FenceView {
    title: Option<String>,
    language: String,
    code_html: Html,
}

fn fence(material: &Material<'_>, fence: &Fence, page: &SitePath) -> Planned<Html> {
    let language = Language::named(&fence.language).expect("checks refuse unknown languages");
    let view = FenceView {
        title: fence.title.clone(),
        language: fence.language.clone(),
        code_html: highlight::listing(language, &fence.code).html(&fence.marks),
    };
    material.block("fence", &view, page)
}
