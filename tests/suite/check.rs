//! `check`, `explain` and `schema` on real folders: what is told, where to, with which exit code.

use crate::command::{FAULTS, Project, snapshot};

#[test]
fn a_check_writes_nothing_and_says_so_at_its_end() {
    let project = Project::new("");
    let before = snapshot(&project.path("."));
    let run = project.run(&["check"]);
    assert_eq!((run.code(), run.stderr().as_str()), (0, ""));
    assert_eq!(run.stdout(), "no findings in 17 files\n");
    assert_eq!(project.run(&["check", "--quiet"]).stdout(), "");
    assert_eq!(before, snapshot(&project.path(".")));
}

#[test]
fn findings_and_their_sum_go_to_standard_error() {
    let run = Project::new(FAULTS).run(&["check"]);
    assert_eq!((run.code(), run.stdout().as_str()), (1, ""));
    assert_eq!(run.stderr().lines().last(), Some("12 errors in 17 files"));
}

#[test]
fn exit_codes_tell_findings_usage_and_machine_apart() {
    let spare =
        "=== content/pages/spare.md\n---\ntitle: Spare\nsummary: Not listed.\n---\n\nWords.\n";
    let project = Project::new(spare);
    assert_eq!(project.run(&["check"]).code(), 0);
    assert_eq!(project.run(&["check", "--strict"]).code(), 1);
    assert_eq!(project.run(&["check", "--today", "tomorrow"]).code(), 2);
    assert_eq!(project.run(&["check", "--format", "xml"]).code(), 2);
    assert_eq!(project.run(&["check", "nowhere"]).code(), 3);
    assert_eq!(project.run(&["explain", "no-such-code"]).code(), 2);
    assert_eq!(project.run(&["schema", "no-such-record"]).code(), 2);
}

#[test]
fn the_day_is_given_or_taken_from_the_environment() {
    let project = Project::new("");
    let stale = |run: crate::command::Run| run.stderr().matches("warning[cell-stale]").count();
    assert_eq!(stale(project.run(&["check"])), 0);
    assert_eq!(stale(project.run(&["check", "--today", "2026-11-22"])), 4);
    assert_eq!(stale(project.run_with(&[("SOURCE_DATE_EPOCH", "1795305600")], &["check"])), 4);
    let wrong = project.run_with(&[("SOURCE_DATE_EPOCH", "today")], &["check"]);
    assert_eq!(wrong.code(), 2);
    assert!(wrong.stderr().contains("SOURCE_DATE_EPOCH is `today`"), "{}", wrong.stderr());
}

#[test]
fn colour_is_for_terminals_and_for_those_who_ask() {
    let project = Project::new(FAULTS);
    let has_colour = |run: crate::command::Run| run.stderr().contains('\u{1b}');
    assert!(!has_colour(project.run(&["check"])));
    assert!(has_colour(project.run(&["check", "--color", "always"])));
    assert!(has_colour(project.run_with(&[("CLICOLOR_FORCE", "1")], &["check"])));
    assert!(!has_colour(
        project.run_with(
            &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")],
            &["check", "--color", "never"]
        )
    ));
    assert!(!has_colour(project.run_with(&[("NO_COLOR", "1")], &["check"])));
}

#[test]
fn every_page_can_be_printed() {
    let project = Project::new("");
    let list = project.run(&["explain"]).stdout();
    let codes: Vec<&str> = list.lines().map(|line| line.split(' ').next().unwrap()).collect();
    assert!(codes.len() >= 120, "{} codes", codes.len());
    let page = project.run(&["explain", "table-empty"]);
    assert_eq!(page.code(), 0);
    assert!(
        page.stdout().starts_with("error[table-empty]: a table has no rows\n"),
        "{}",
        page.stdout()
    );
    let near = project.run(&["explain", "table-emty"]);
    assert!(near.stderr().contains("did you mean `table-empty`?"), "{}", near.stderr());
}

#[test]
fn figures_are_told_on_request() {
    let run = Project::new("").run(&["check", "--report"]);
    assert_eq!(run.code(), 0);
    let words = run.stdout();
    assert!(words.contains("Criteria by who is ahead (2): Tea 1, Coffee 1\n"), "{words}");
    assert!(words.contains("Sources: 1, 1 of them at first hand\n  A shop: 1\n"), "{words}");
    assert_eq!(words.lines().last(), Some("no findings in 17 files"));
}

#[test]
fn a_symbolic_link_is_not_followed() {
    let project = Project::new("");
    std::os::unix::fs::symlink("/etc/hostname", project.path("content/pages/host.md")).unwrap();
    let run = project.run(&["check"]);
    assert_eq!(run.code(), 1);
    assert!(run.stderr().contains("error[symbolic-link]"), "{}", run.stderr());
}
