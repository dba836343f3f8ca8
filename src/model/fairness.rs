//! Figures that show how even-handed a guide is.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::Guide;
use super::fact::Fact;
use crate::slug::Slug;

/// The figures of a guide.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Figures {
    /// Criteria, by who is ahead.
    pub edges: Vec<Share>,
    /// The same for each group of criteria.
    pub groups: Vec<Group>,
    /// Rows of the verdict, by pick.
    pub verdict: Vec<Share>,
    /// Routes of the decision tree, by pick.
    pub routes: Vec<Share>,
    /// Scenarios that test the tree.
    pub scenarios: usize,
    /// Words that speak of one subject alone: its own text, its cells with their notes, and the
    /// reasons of outcomes and rows that pick only it.
    pub words: Vec<Share>,
    /// Sources, by publisher; the most frequent first.
    pub publishers: Vec<Share>,
    /// Sources at first hand.
    pub primary_sources: usize,
    /// The day on which the cell was checked that was not looked at for longest.
    pub oldest_check: Option<Date>,
    /// The day of the newest check.
    pub newest_check: Option<Date>,
    /// Cells that are older than the guide allows, where the day is known that they are held against.
    pub cells_to_review: Option<usize>,
}

/// Figures of one group of criteria.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Group {
    /// Its title.
    pub title: String,
    /// Its criteria, by who is ahead.
    pub edges: Vec<Share>,
}

/// How often something falls to a subject, or to none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Share {
    /// The subject, where it is one.
    pub subject: Option<Slug>,
    /// Its name, or what it is instead.
    pub label: String,
    /// How often.
    pub count: usize,
}

/// The figures of a guide; `today` where cells are to be held against it.
pub fn of(guide: &Guide, today: Option<Date>) -> Figures {
    let cells = || guide.facts.iter().flat_map(|fact| fact.cells.values());
    let rows = guide.verdict.iter().flat_map(|verdict| &verdict.rows);
    let limit = i64::from(guide.settings.review_after_days);
    let is_old = |today: Date, checked: Date| today.duration_since(checked).as_hours() / 24 > limit;
    Figures {
        edges: shares(guide, guide.facts.iter().map(|fact| edge(fact))),
        groups: groups(guide),
        verdict: shares(guide, rows.map(|row| pick(&row.pick))),
        routes: shares(guide, routes(guide).into_iter()),
        scenarios: guide.scenarios.len(),
        words: words(guide),
        publishers: publishers(guide),
        primary_sources: guide.sources.iter().filter(|source| source.primary).count(),
        oldest_check: cells().map(|cell| cell.checked).min(),
        newest_check: cells().map(|cell| cell.checked).max(),
        cells_to_review: today
            .map(|today| cells().filter(|cell| is_old(today, cell.checked)).count()),
    }
}

fn edge(fact: &Fact) -> &str {
    match fact.edge.as_str() {
        "tie" => "Tie",
        "depends" => "Depends",
        "none" => "Only described",
        subject => subject,
    }
}

fn pick(picks: &[Slug]) -> &str {
    match picks {
        [only] => only.as_str(),
        _ => "Several together",
    }
}

fn groups(guide: &Guide) -> Vec<Group> {
    let Some(criteria) = &guide.criteria else { return Vec::new() };
    let of_group = |group: &super::fact::Group| {
        let mine = |fact: &&crate::yaml::Record<Fact>| {
            guide.criterion(fact.criterion.as_str()).is_some_and(|it| it.group == group.id)
        };
        let edges = guide.facts.iter().filter(mine).map(|fact| edge(fact));
        Group { title: group.title.clone(), edges: shares(guide, edges) }
    };
    criteria.groups.iter().map(of_group).collect()
}

fn routes(guide: &Guide) -> Vec<&str> {
    let Some(tree) = guide.tree.as_ref().filter(|tree| tree.can_be_walked()) else {
        return Vec::new();
    };
    tree.routes().iter().map(|route| pick(&tree.outcomes[route.outcome].picks)).collect()
}

fn words(guide: &Guide) -> Vec<Share> {
    let count = |text: &str| text.split_whitespace().count();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (id, subject) in &guide.subjects {
        *counts.entry(id.as_str()).or_default() += count(&subject.prose.text());
    }
    for (subject, cell) in guide.facts.iter().flat_map(|fact| &fact.cells) {
        let note = cell.note.as_deref().unwrap_or_default();
        *counts.entry(subject.as_str()).or_default() += count(&cell.text) + count(note);
    }
    for outcome in guide.tree.iter().flat_map(|tree| tree.outcomes.values()) {
        if let [only] = &outcome.picks[..] {
            let reasons = outcome.because.iter().map(|reason| count(&reason.text)).sum::<usize>();
            *counts.entry(only.as_str()).or_default() += reasons;
        }
    }
    for row in guide.verdict.iter().flat_map(|verdict| &verdict.rows) {
        if let [only] = &row.pick[..] {
            *counts.entry(only.as_str()).or_default() += count(&row.because);
        }
    }
    let named = guide.subjects_in_order().map(|(id, subject)| Share {
        subject: Some(id.clone()),
        label: subject.front.name.clone(),
        count: counts.get(id.as_str()).copied().unwrap_or_default(),
    });
    named.collect()
}

fn publishers(guide: &Guide) -> Vec<Share> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for source in &guide.sources {
        *counts.entry(&source.publisher).or_default() += 1;
    }
    let mut shares: Vec<Share> =
        counts.into_iter().map(|(label, count)| other(label, count)).collect();
    shares.sort_by_key(|share| std::cmp::Reverse(share.count));
    shares
}

fn other(label: &str, count: usize) -> Share {
    Share { subject: None, label: label.to_owned(), count }
}

/// Counts by subject in the guide's order, then by other words.
fn shares<'w>(guide: &Guide, words: impl Iterator<Item = &'w str>) -> Vec<Share> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in words {
        *counts.entry(word).or_default() += 1;
    }
    let of_subject = |(id, subject): (&Slug, &super::page::Text<super::subject::Subject>)| Share {
        subject: Some(id.clone()),
        label: subject.front.name.clone(),
        count: counts.remove(id.as_str()).unwrap_or(0),
    };
    let mut shares: Vec<Share> = guide.subjects_in_order().map(of_subject).collect();
    shares.extend(counts.into_iter().map(|(label, count)| other(label, count)));
    shares
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let total = |shares: &[Share]| shares.iter().map(|share| share.count).sum::<usize>();
        writeln!(out, "Criteria by who is ahead ({}): {}", total(&self.edges), told(&self.edges))?;
        for group in &self.groups {
            writeln!(out, "  {}: {}", group.title, told(&group.edges))?;
        }
        writeln!(out, "Verdict by pick ({}): {}", total(&self.verdict), told(&self.verdict))?;
        writeln!(out, "Routes by pick ({}): {}", total(&self.routes), told(&self.routes))?;
        writeln!(out, "Scenarios: {}", self.scenarios)?;
        writeln!(out, "Words about one subject alone: {}", told(&self.words))?;
        let sources = total(&self.publishers);
        writeln!(out, "Sources: {sources}, {} of them at first hand", self.primary_sources)?;
        for share in &self.publishers {
            writeln!(out, "  {}: {}", share.label, share.count)?;
        }
        if let (Some(oldest), Some(newest)) = (self.oldest_check, self.newest_check) {
            writeln!(out, "Cells checked: {oldest} to {newest}")?;
        }
        match self.cells_to_review {
            Some(count) => writeln!(out, "Cells to look at again: {count}"),
            None => Ok(()),
        }
    }
}

/// `Tea 1, Coffee 2, Tie 0`
fn told(shares: &[Share]) -> String {
    let share = |share: &Share| format!("{} {}", share.label, share.count);
    shares.iter().map(share).collect::<Vec<_>>().join(", ")
}
