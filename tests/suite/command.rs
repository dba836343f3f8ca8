//! The real binary on real folders: exit codes, what is written and what is left alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

use tempfile::TempDir;

use crate::fixture::{self, Fixture};

/// A guide in a folder of its own.
pub struct Project {
    folder: TempDir,
}

impl Project {
    /// The base guide with the changes of a fixture.
    pub fn new(changes: &str) -> Project {
        let project = Project { folder: TempDir::new().unwrap() };
        for (path, text) in Fixture::read(changes).over(&fixture::base()) {
            project.write(&path, &text);
        }
        project
    }

    /// Writes a file of the project.
    pub fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// A path of the project.
    pub fn path(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    /// Runs the command in the project's folder.
    pub fn run(&self, arguments: &[&str]) -> Run {
        self.run_with(&[], arguments)
    }

    /// Runs the command in a folder below the project's.
    pub fn run_in(&self, folder: &str, arguments: &[&str]) -> Run {
        Run(command(arguments).current_dir(self.path(folder)).output().unwrap())
    }

    /// Runs the command in the project's folder with more in its environment.
    pub fn run_with(&self, environment: &[(&str, &str)], arguments: &[&str]) -> Run {
        let environment = environment.iter().copied();
        Run(command(arguments).envs(environment).current_dir(self.folder.path()).output().unwrap())
    }
}

/// The command without what the tester's own environment says about days and colours.
fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_versus"));
    for name in ["SOURCE_DATE_EPOCH", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command.args(arguments);
    command
}

/// What a run of the binary came to.
pub struct Run(Output);

impl Run {
    /// The exit code.
    pub fn code(&self) -> i32 {
        self.0.status.code().expect("the command was not killed")
    }

    /// What went to standard error.
    pub fn stderr(&self) -> String {
        String::from_utf8(self.0.stderr.clone()).unwrap()
    }

    /// What went to standard output.
    pub fn stdout(&self) -> String {
        String::from_utf8(self.0.stdout.clone()).unwrap()
    }
}

/// Every file below a folder with its bytes and the time of its last change.
pub fn snapshot(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(folder) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let changed = entry.metadata().unwrap().modified().unwrap();
            files.insert(entry.path().to_owned(), (fs::read(entry.path()).unwrap(), changed));
        }
    }
    files
}

#[test]
fn a_build_writes_the_site_and_says_so() {
    let project = Project::new("");
    let run = project.run(&["build"]);
    assert_eq!((run.code(), run.stderr().as_str()), (0, ""));
    let last = run.stdout().lines().last().unwrap().to_owned();
    let words: Vec<&str> = last.split(' ').collect();
    assert_eq!(words[1], "pages,", "{last}");
    assert!(last.contains(" bytes in ") && last.contains(" ms; "), "{last}");
    let pages = snapshot(&project.path("output"));
    let pages = pages.keys().filter(|path| path.extension().is_some_and(|it| it == "html"));
    assert_eq!(words[0].parse(), Ok(pages.count()));
    assert!(project.path("output/choose/yes.html").is_file());
}

#[test]
fn a_second_build_changes_no_file() {
    let project = Project::new("");
    project.run(&["build"]);
    let first = snapshot(&project.path("output"));
    let run = project.run(&["build"]);
    assert!(run.stdout().contains("; 0 files written"), "{}", run.stdout());
    assert_eq!(first, snapshot(&project.path("output")));
}

#[test]
fn a_change_touches_only_its_pages_and_what_is_gone_is_removed() {
    let project = Project::new("");
    project.run(&["build"]);
    let before = snapshot(&project.path("output"));
    project.write("output/mine.txt", "not of the site");
    let faq = fs::read_to_string(project.path("content/guide.yaml")).unwrap();
    project.write("content/guide.yaml", &faq.replace("tasks: [brew]\n", ""));
    fs::remove_dir_all(project.path("content/samples")).unwrap();
    let page = fs::read_to_string(project.path("content/pages/brewing.md")).unwrap();
    let page = page.replace("::sample{task=\"brew\" region=\"pour\"}", "");
    project.write("content/pages/brewing.md", &page);
    let tree = fs::read_to_string(project.path("content/tree.yaml")).unwrap();
    project.write("content/tree.yaml", &tree.replace("task: brew", "page: brewing"));
    assert_eq!(project.run(&["build"]).code(), 0);
    let after = snapshot(&project.path("output"));
    assert!(!after.contains_key(&project.path("output/code/brew.html")));
    assert!(!project.path("output/code").exists(), "an empty folder stays behind");
    assert!(project.path("output/mine.txt").exists(), "a foreign file was removed");
    let style = project.path("output/assets/style.css");
    assert_eq!(before[&style], after[&style]);
}

#[test]
fn the_output_folder_can_be_named() {
    let project = Project::new("");
    assert_eq!(project.run(&["build", "--output", "site"]).code(), 0);
    assert!(project.path("site/index.html").is_file());
    assert!(!project.path("output").exists());
}

#[test]
fn a_base_address_makes_canonical_links_and_a_sitemap() {
    let project = Project::new("");
    let run = project.run(&["build", "--base-url", "https://example.org/drinks/"]);
    assert_eq!(run.code(), 0);
    let page = fs::read_to_string(project.path("output/brewing.html")).unwrap();
    assert!(
        page.contains("<link rel=\"canonical\" href=\"https://example.org/drinks/brewing.html\">")
    );
    let map = fs::read_to_string(project.path("output/sitemap.xml")).unwrap();
    assert!(map.contains("<loc>https://example.org/drinks/</loc>"));
    assert!(map.contains("<loc>https://example.org/drinks/code/brew.html</loc>"));
}

#[test]
fn exit_codes_tell_content_usage_and_machine_apart() {
    let broken = Project::new("=== content/tables.yaml\n- {id: effect}\n");
    let run = broken.run(&["build"]);
    assert_eq!(run.code(), 1, "{}{}", run.stdout(), run.stderr());
    let sound = Project::new("");
    assert_eq!(sound.run(&["biuld"]).code(), 2);
    assert_eq!(sound.run(&["build", "--base-url", "example"]).code(), 2);
    assert_eq!(sound.run(&["build", "nowhere"]).code(), 3);
    sound.write("site", "a file where a folder should be");
    let run = sound.run(&["build", "--output", "site"]);
    assert_eq!(run.code(), 3);
    assert!(run.stderr().starts_with("error: site"), "{}", run.stderr());
    assert_eq!(sound.run(&["--help"]).code(), 0);
    assert_eq!(sound.run(&["--version"]).code(), 0);
}

#[test]
fn warnings_stop_a_build_only_where_that_is_asked_for() {
    let spare = "=== content/pages/spare.md\n---\ntitle: Spare\nsummary: Not listed.\n---\n";
    let project = Project::new(spare);
    let run = project.run(&["build"]);
    assert_eq!(run.code(), 0);
    assert!(run.stderr().contains("warning[file-unused]"), "{}", run.stderr());
    assert!(run.stderr().ends_with("1 warning\n"), "{}", run.stderr());
    assert_eq!(project.run(&["build", "--strict"]).code(), 1);
    assert_eq!(Project::new("").run(&["build", "--quiet"]).stdout(), "");
}

/// Twelve faults that authors make, all in one project.
pub const FAULTS: &str = include_str!("../fixtures/twelve-faults.txt");

#[test]
fn all_faults_are_told_in_one_run_and_the_old_site_stays() {
    let project = Project::new("");
    project.run(&["build"]);
    let before = snapshot(&project.path("output"));
    let fixture = Fixture::read(FAULTS);
    for (path, text) in &fixture.files {
        match text {
            Some(text) => project.write(path, text),
            None => fs::remove_file(project.path(path)).unwrap(),
        }
    }
    let run = project.run(&["build"]);
    assert_eq!((run.code(), run.stdout().as_str()), (1, ""));
    if std::env::var_os("BLESS").is_some() {
        let project = FAULTS.split("=== expect\n").next().unwrap();
        fs::write(
            "tests/fixtures/twelve-faults.txt",
            format!("{project}=== expect\n{}", run.stderr()),
        )
        .unwrap();
        return;
    }
    assert_eq!(run.stderr(), fixture.expect);
    let errors = run.stderr().lines().filter(|line| line.starts_with("error[")).count();
    assert_eq!(errors, 12);
    assert_eq!(before, snapshot(&project.path("output")));
}
