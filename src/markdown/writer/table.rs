//! Tables, each in a frame that can be scrolled.

use pulldown_cmark::Alignment;

use super::Writer;
use crate::html::Html;

/// The table that is being written.
pub(super) struct Columns {
    alignments: Vec<Alignment>,
    pub(super) next: usize,
    pub(super) in_head: bool,
}

impl Writer<'_> {
    pub(super) fn open_table(&mut self, alignments: Vec<Alignment>) {
        let title = self.prose.headings.last().map_or("Table", |heading| heading.title.as_str());
        let mut markup =
            Html::raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"");
        markup.push_text(&format!("Table: {title}"));
        markup.push("\"><table><caption class=\"visually-hidden\">");
        markup.push_text(title);
        markup.push("</caption>\n");
        self.markup.push(markup.as_str());
        self.table = Some(Columns { alignments, next: 0, in_head: false });
    }

    /// How many columns the table has.
    pub(super) fn columns(&self) -> usize {
        self.table.as_ref().map_or(0, |table| table.alignments.len())
    }

    pub(super) fn table_mut(&mut self, change: impl FnOnce(&mut Columns)) {
        if let Some(table) = &mut self.table {
            change(table);
        }
    }

    pub(super) fn open_cell(&mut self) {
        let Some(table) = &mut self.table else { return };
        let class = match table.alignments.get(table.next) {
            Some(Alignment::Right) => " class=\"align-right\"",
            Some(Alignment::Center) => " class=\"align-center\"",
            _ => "",
        };
        table.next += 1;
        let markup = if table.in_head {
            format!("<th scope=\"col\"{class}>")
        } else {
            format!("<td{class}>")
        };
        self.markup.push(&markup);
    }
}
