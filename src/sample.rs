//! A sample file: its code without markers, and the regions that the markers name.

use std::collections::BTreeMap;
use std::ops::Range;

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
    /// The marker's line in the file, in bytes.
    pub span: Range<usize>,
}

/// The sample that a file's text holds, and what is wrong with its markers.
pub fn read(text: &str) -> (Sample, Vec<Misplaced>) {
    let mut sample = Sample::default();
    let mut faults = Vec::new();
    let mut open: BTreeMap<String, Region> = BTreeMap::new();
    let (mut at, mut line_number) = (0, 0);
    for line in text.split_inclusive('\n') {
        let span = at..at + line.trim_end().len();
        at += line.len();
        let mut fault =
            |code, message: String| faults.push(Misplaced { code, message, span: span.clone() });
        match marker(line) {
            None => {
                sample.code.push_str(line);
                line_number += 1;
            }
            Some(Marker::Open(name)) => {
                let region = Region { lines: line_number..line_number, marker: span.clone() };
                if sample.regions.contains_key(name)
                    || open.insert(name.to_owned(), region).is_some()
                {
                    fault("region-twice", format!("the region `{name}` begins here a second time"));
                }
            }
            Some(Marker::Close(name)) => match open.remove(name) {
                None => fault(
                    "region-not-open",
                    format!("the region `{name}` ends here, but never began"),
                ),
                Some(region) if region.lines.start == line_number => {
                    fault("region-empty", format!("the region `{name}` holds no line"));
                }
                Some(mut region) => {
                    region.lines.end = line_number;
                    sample.regions.insert(name.to_owned(), region);
                }
            },
        }
    }
    for (name, mut region) in open {
        region.lines.end = line_number;
        sample.regions.insert(name.clone(), region.clone());
        let message = format!("the region `{name}` begins here and never ends");
        faults.push(Misplaced { code: "region-not-closed", message, span: region.marker });
    }
    (sample, faults)
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
        let text = "# region: a\n# region: a\n# endregion: a\n# endregion: b\n# region: c\nx\n";
        let (_, faults) = read(text);
        let codes: Vec<_> = faults.iter().map(|fault| fault.code).collect();
        assert_eq!(codes, ["region-twice", "region-empty", "region-not-open", "region-not-closed"]);
    }
}
