//! What rules are held against: the guide, and what several of them would work out again.

use std::collections::BTreeSet;
use std::ops::Range;

use jiff::civil::Date;

use super::mention::{self, Mention};
use crate::diag::Location;
use crate::model::page::{Page, Text};
use crate::model::{Guide, address};
use crate::slug::Slug;
use crate::source::Sources;
use crate::tree::{Route, Step, Tree};
use crate::yaml::Record;

/// A guide and what follows from it.
pub struct Case<'a> {
    /// The files as they are.
    pub sources: &'a Sources,
    /// The guide.
    pub guide: &'a Guide,
    /// The day that dates are held against: the one given, or else the day that the guide was
    /// updated.
    pub today: Date,
    /// Whether that day was given, so that a later one lies in the future.
    pub today_is_given: bool,
    /// Every name that a record or text uses for something in another file.
    pub mentions: Vec<Mention<'a>>,
    /// The tree with all its routes, where it has no dangling name and no circle.
    pub walkable: Option<(&'a Record<Tree>, Vec<Route<'a>>)>,
}

impl<'a> Case<'a> {
    /// The case of a guide; `today` where it is known.
    pub fn of(sources: &'a Sources, guide: &'a Guide, today: Option<Date>) -> Case<'a> {
        let tree = guide.tree.as_ref().filter(|tree| tree.can_be_walked());
        Case {
            sources,
            guide,
            today: today.unwrap_or(guide.settings.updated),
            today_is_given: today.is_some(),
            mentions: mention::all(guide),
            walkable: tree.map(|tree| (tree, tree.routes())),
        }
    }

    /// Subjects that the guide lists and has: for these everything must be there.
    pub fn subjects(&self) -> impl Iterator<Item = &'a Slug> {
        let guide = self.guide;
        guide.settings.subjects.iter().filter(|id| guide.subjects.contains_key(*id))
    }

    /// The pages of prose that chapters list and that have a name of their own.
    pub fn listed_pages(&self) -> impl Iterator<Item = (&'a Slug, &'a Text<Page>)> {
        let guide = self.guide;
        let listed: BTreeSet<&Slug> =
            guide.settings.chapters.iter().flat_map(|chapter| &chapter.pages).collect();
        let is_written = |id: &Slug| !address::GENERATED.contains(&id.as_str());
        guide.pages.iter().filter(move |(id, _)| listed.contains(id) && is_written(id))
    }

    /// What stands at a place; empty where the place is a whole file.
    pub fn text(&self, at: &Location) -> &'a str {
        let (start, end) = at.span.unwrap_or_default();
        self.part(&at.path, start..end)
    }

    /// What stands behind a place, up to a byte of the same file or else to its end.
    pub fn text_between(&self, at: &Location, end: Option<usize>) -> &'a str {
        let start = at.span.map_or(0, |(_, end)| end);
        self.part(&at.path, start..end.unwrap_or(usize::MAX))
    }

    fn part(&self, path: &str, span: Range<usize>) -> &'a str {
        let text = self.sources.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok());
        let text = text.unwrap_or_default();
        text.get(span.start..span.end.min(text.len())).unwrap_or_default()
    }

    /// Whether these names are a choice: at least one, and only subjects that the guide has. What is
    /// none is told by itself.
    pub fn is_choice(&self, picks: &[Slug]) -> bool {
        !picks.is_empty() && picks.iter().all(|pick| self.subjects().any(|subject| subject == pick))
    }

    /// How many whole days lie between `day` and today; negative where it is still to come.
    pub fn days_since(&self, day: Date) -> i32 {
        day.until(self.today).map_or(0, |span| span.get_days())
    }
}

/// Steps as a path of options: `pages/small`.
pub fn path(steps: &[Step<'_>]) -> String {
    let options: Vec<&str> = steps.iter().map(|step| step.option.id.as_str()).collect();
    options.join("/")
}
