//! A task shows a region that its file does not mark.

use super::super::case::Case;
use super::super::rule::{Found, Rule};
use crate::diag::did_you_mean;

pub const RULE: Rule = Rule::error("region-missing", check);

fn check(case: &Case<'_>, found: &mut Found<'_>) {
    let files = case.guide.tasks.values().flat_map(|task| &task.files);
    for file in files.filter(|file| !file.sample.is_blank()) {
        let known = || file.sample.regions.keys().map(String::as_str);
        for (name, at) in file.regions.iter().filter(|(name, _)| !known().any(|it| it == name)) {
            let message = format!("`{}` has no region `{name}`", file.path);
            let hint = did_you_mean(name, known()).unwrap_or_else(|| {
                format!("mark it in the file: `# region: {name}` … `# endregion: {name}`")
            });
            found.advise(at.clone(), message, hint);
        }
    }
}
