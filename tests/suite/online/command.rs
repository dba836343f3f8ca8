//! `check --links` and `check --outdated` with the real binary.

use crate::command::Project;
use crate::fixture;
use crate::server::{Server, page, say, to};

/// Nothing beyond this machine is reached: its port 9 lets nobody in.
const CUT_OFF: [(&str, &str); 2] =
    [("HTTPS_PROXY", "http://127.0.0.1:9"), ("https_proxy", "http://127.0.0.1:9")];

#[test]
fn links_are_asked_and_answers_are_kept() {
    let server = Server::start(|request| match request.path.as_str() {
        "/there" => page("<p>here</p>"),
        "/old" => to(301, "/there"),
        "/busy" => say("429 Too Many Requests", &["Retry-After: 3600"], ""),
        _ => say("404 Not Found", &[], ""),
    });
    let project = Project::new(&format!(
        "=== content/pages/brewing.md\n---\ntitle: Brewing\nsummary: How each is made.\n---\n\n## With a pot\n
[One]({0}/there), [two]({0}/old), [three]({0}/gone), [four]({0}/busy).\n\n::table{{id=\"effect\"}}\n",
        server.base,
    ));
    assert_eq!(project.run(&["check"]).code(), 0);
    let run = project.run_with(&CUT_OFF, &["check", "--links"]);
    let told = run.stderr();
    assert_eq!(run.code(), 1, "{told}");
    assert_eq!(told.matches("error[link-broken]").count(), 1, "{told}");
    assert_eq!(told.matches("warning[link-moved]").count(), 1, "{told}");
    assert!(told.contains("--> content/pages/brewing.md:8:"), "{told}");
    assert!(
        told.contains(&format!("unknown: {}/busy: the server says 429", server.base)),
        "{told}"
    );
    assert!(told.contains(": 1 there, 1 moved, 1 broken, "), "{told}");
    assert_eq!(told.lines().last(), Some("1 error and 1 warning in 17 files"));
    assert!(project.path(".versus/links.json").is_file());
    let before = server.requests().len();
    project.run_with(&CUT_OFF, &["check", "--links"]);
    let again = server.requests().split_off(before);
    assert!(again.iter().all(|request| request.path == "/busy"), "{again:?}");
}

#[test]
fn registries_are_asked_for_newer_versions() {
    let server = Server::start(|request| match request.path.as_str() {
        "/pypi/tea/json" => say(
            "200 OK",
            &[],
            r#"{"releases": {"1.2": [{"yanked": false}], "1.2.1": [{"yanked": false}]}}"#,
        ),
        _ => say("503 Service Unavailable", &[], ""),
    });
    let tea = fixture::base().files["content/subjects/tea.md"].clone().unwrap();
    let named = |name: &str| {
        let line = format!("package: {{registry: pypi, name: {name}}}\nlicense: none");
        format!("=== content/subjects/tea.md\n{}", tea.replace("license: none", &line))
    };
    let mirror = format!("pypi={}", server.base);
    let arguments = ["check", "--outdated", "--registry", &mirror];
    let project = Project::new(&named("tea"));
    let run = project.run(&arguments);
    assert_eq!(run.code(), 0, "{}", run.stderr());
    assert!(
        run.stderr().contains("warning[version-outdated]: `1.2` is compared, but `1.2.1` is out"),
        "{}",
        run.stderr()
    );
    project.write(
        "content/allow.yaml",
        "- {code: version-outdated, at: content/subjects/tea.md, because: We look at it next week., until: 2026-12-31}\n",
    );
    let run = project.run(&[&arguments[..], &["--strict"]].concat());
    assert_eq!((run.code(), run.stderr().as_str()), (0, "1 package asked for\n"));
    assert_eq!(
        project.run(&["check", "--strict"]).code(),
        0,
        "an entry for the network needs none"
    );
    let silent = Project::new(&named("kettle")).run(&arguments);
    assert_eq!(silent.code(), 3);
    assert!(silent.stderr().contains("unknown: 127.0.0.1"), "{}", silent.stderr());
    assert_eq!(Project::new("").run(&["check", "--registry", "pypi=x"]).code(), 2);
}
