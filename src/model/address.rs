//! Where things live in the site. The one file that knows addresses and anchors.

use crate::output::SitePath;
use crate::slug::Slug;
use crate::source::SourcePath;
use crate::tree::Step;

/// Pages that are made from records; a page of prose cannot have one of these names.
pub const GENERATED: [&str; 5] = ["compare", "code", "choose", "faq", "sources"];

/// The folder of a theme's files in the site.
const ASSETS: &str = "assets";

/// The page of this name, written or generated.
pub fn page(id: &str) -> SitePath {
    match id {
        "home" => SitePath::new("index.html"),
        _ => SitePath::new(format!("{id}.html")),
    }
}

/// The page of a task.
pub fn task(id: &Slug) -> SitePath {
    SitePath::new(format!("code/{id}.html"))
}

/// The page behind answers given in this order: a question, or a result.
pub fn choose<'a>(options: impl IntoIterator<Item = &'a Slug>) -> SitePath {
    let path = options.into_iter().fold("choose".to_owned(), |path, id| format!("{path}/{id}"));
    SitePath::new(path + ".html")
}

/// The page behind steps of the tree.
pub fn steps(steps: &[Step<'_>]) -> SitePath {
    choose(steps.iter().map(|step| &step.option.id))
}

/// The whole tree on one page.
pub fn outline() -> SitePath {
    SitePath::new("choose/all.html")
}

/// Options may not take the address of the outline.
pub const RESERVED_OPTIONS: [&str; 1] = ["all"];

/// The page that servers show for a missing one.
pub fn not_found() -> SitePath {
    SitePath::new("404.html")
}

/// A style sheet, script or picture of the theme.
pub fn asset(name: &str) -> SitePath {
    SitePath::new(format!("{ASSETS}/{name}"))
}

/// A picture of the guide: its path below `content/`, in a folder of its own.
pub fn file(path: &SourcePath) -> SitePath {
    let below = path.as_str().strip_prefix("content/").unwrap_or(path.as_str());
    SitePath::new(format!("files/{below}"))
}

/// The anchor of a group of criteria on the comparison page.
pub fn group_anchor(group: &Slug) -> String {
    format!("group-{group}")
}

/// The anchor of a row of the verdict.
pub fn verdict_anchor(row: &Slug) -> String {
    format!("verdict-{row}")
}

/// The anchor of a region of a task, on the task's page.
pub fn region_anchor(region: &str) -> String {
    format!("region-{region}")
}

/// The anchor of a file of a task, on the task's page.
pub fn file_anchor(path: &str) -> String {
    format!("file-{}", path.replace(['/', '.', '_'], "-"))
}

/// The anchor of a node of the tree, on the outline's page.
pub fn node_anchor(node: &Slug) -> String {
    format!("node-{node}")
}

/// The anchor of an outcome, on the outline's page.
pub fn outcome_anchor(outcome: &Slug) -> String {
    format!("outcome-{outcome}")
}
