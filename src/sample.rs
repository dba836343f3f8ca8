//! A sample file: its code without markers, and the regions that the markers name.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diag::nearest;

/// A file taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    /// The code without the lines that hold markers.
    pub code: String,
    /// Regions by name: lines of `code`, counted from 0, and the bytes of the opening marker.
    pub regions: BTreeMap<String, Region>,
}

/// A named part of a sample.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region {
    /// Lines of the code without markers, counted from 0.
    pub lines: Range<usize>,
    /// The marker's line in the file, in bytes.
    pub marker: Range<usize>,
}

/// A marker that does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misplaced {
    /// The finding's code.
    pub code: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// The marker's line in the file, in bytes.
    pub span: Range<usize>,
}

/// The sample that a file's text holds, and what is wrong with its markers. A region with a fault is
/// kept all the same, so that nobody is told that it is missing.
pub fn read(text: &str) -> (Sample, Vec<Misplaced>) {
    let mut reading = Reading::default();
    let (mut at, mut line_number) = (0, 0);
    for line in text.split_inclusive('\n') {
        let span = at..at + line.trim_end().len();
        at += line.len();
        match marker(line) {
            None => {
                reading.sample.code.push_str(line);
                line_number += 1;
            }
            Some(Marker::Open(name)) => {
                reading.open(name, Region { lines: line_number..line_number, marker: span });
            }
            Some(Marker::Close(name)) => reading.close(name, line_number, span),
        }
    }
    reading.end(line_number)
}

/// Whether a line holds a marker, which readers do not see.
pub fn is_marker(line: &str) -> bool {
    marker(line).is_some()
}

impl Sample {
    /// Whether there is neither code nor a marker.
    pub fn is_blank(&self) -> bool {
        self.code.trim().is_empty() && self.regions.is_empty()
    }
}

/// A file half read.
#[derive(Default)]
struct Reading {
    sample: Sample,
    open: BTreeMap<String, Region>,
    faults: Vec<Misplaced>,
}

impl Reading {
    fn open(&mut self, name: &str, region: Region) {
        let marker = region.marker.clone();
        let stands = self.open.insert(name.to_owned(), region).is_some();
        if stands || self.sample.regions.contains_key(name) {
            let message = format!("the region `{name}` begins here a second time");
            let hint = "give one of the two another name; a file has each region once";
            self.fault("region-twice", message, (hint.to_owned(), marker));
        }
    }

    fn close(&mut self, name: &str, line: usize, marker: Range<usize>) {
        let Some(region) = self.open.remove(name) else {
            return self.close_unopened(name, line, marker);
        };
        if region.lines.start == line {
            let message = format!("the region `{name}` holds no line");
            let hint = "put the markers around code, or take them out";
            self.fault("region-empty", message, (hint.to_owned(), marker));
        }
        self.keep(name, Region { lines: region.lines.start..line, ..region });
    }

    /// A region ends that never began: most often the name of one that is open, misspelt.
    fn close_unopened(&mut self, name: &str, line: usize, marker: Range<usize>) {
        let meant = nearest(name, self.open.keys().map(String::as_str)).map(str::to_owned);
        let hint = match &meant {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("begin it above with `region: {name}`, or delete this line"),
        };
        let message = format!("the region `{name}` ends here, but never began");
        self.fault("region-not-open", message, (hint, marker));
        if let Some((meant, region)) = meant.and_then(|meant| self.open.remove_entry(&meant)) {
            let region = Region { lines: region.lines.start..line, ..region };
            self.keep(name, region.clone());
            self.keep(&meant, region);
        }
    }

    fn end(mut self, line: usize) -> (Sample, Vec<Misplaced>) {
        for (name, region) in std::mem::take(&mut self.open) {
            let message = format!("the region `{name}` begins here and never ends");
            let hint = format!("end it below with `endregion: {name}`");
            self.fault("region-not-closed", message, (hint, region.marker.clone()));
            self.keep(&name, Region { lines: region.lines.start..line, ..region });
        }
        (self.sample, self.faults)
    }

    /// Keeps a region; of two with one name the first.
    fn keep(&mut self, name: &str, region: Region) {
        self.sample.regions.entry(name.to_owned()).or_insert(region);
    }

    fn fault(&mut self, rule: &'static str, message: String, (hint, span): (String, Range<usize>)) {
        self.faults.push(Misplaced { code: rule, message, hint, span });
    }
}

enum Marker<'a> {
    Open(&'a str),
    Close(&'a str),
}

/// The marker on a line, in the comment form of any language that guides show.
fn marker(line: &str) -> Option<Marker<'_>> {
    let line = line.trim();
    let forms =
        [("<!--", "-->"), ("{#", "#}"), ("/*", "*/"), ("#", ""), ("//", ""), ("--", ""), (";", "")];
    let inside =
        forms.iter().find_map(|(open, close)| line.strip_prefix(open)?.strip_suffix(close))?.trim();
    if let Some(name) = inside.strip_prefix("region:") {
        return Some(Marker::Open(name.trim()));
    }
    let name = inside.strip_prefix("endregion:")?;
    Some(Marker::Close(name.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_are_cut_out_and_lines_are_counted_without_them() {
        let text = "import a\n# region: view\ndef f():\n    # region: body\n    pass\n    # endregion: body\n# endregion: view\n<!-- region: form -->\n<form>\n<!-- endregion: form -->\n";
        let (sample, faults) = read(text);
        assert!(faults.is_empty());
        assert_eq!(sample.code, "import a\ndef f():\n    pass\n<form>\n");
        let lines: Vec<_> =
            sample.regions.iter().map(|(name, it)| (name.as_str(), it.lines.clone())).collect();
        assert_eq!(lines, [("body", 2..3), ("form", 3..4), ("view", 1..3)]);
    }

    #[test]
    fn misplaced_markers_are_told() {
        let text = "# region: a\n# region: a\n# endregion: a\n# endregion: zero\n# region: c\nx\n";
        let (_, faults) = read(text);
        let codes: Vec<_> = faults.iter().map(|fault| fault.code).collect();
        assert_eq!(codes, ["region-twice", "region-empty", "region-not-open", "region-not-closed"]);
    }
}
