//! Findings for programs: JSON against the schema that is shipped, SARIF against the standard's,
//! GitHub's commands read back as its runner reads them.

use serde_json::Value;

use crate::command::{FAULTS, Project, Run};

/// The base guide with the faults of `twelve-faults.txt`.
fn faulty() -> Project {
    Project::new(FAULTS)
}

fn valid(schema: &Value, document: &Value) {
    let validator = jsonschema::validator_for(schema).unwrap();
    let faults: Vec<String> = validator
        .iter_errors(document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

fn json(run: &Run) -> Value {
    serde_json::from_str(&run.stdout()).unwrap()
}

#[test]
fn json_is_what_its_schema_says() {
    let project = faulty();
    let schema = json(&project.run(&["schema", "findings"]));
    for arguments in
        [&["check", "--format", "json"][..], &["check", "--format", "json", "--report"]]
    {
        let run = project.run(arguments);
        assert_eq!(run.code(), 1);
        assert_eq!(run.stderr(), "12 errors in 17 files\n");
        let report = json(&run);
        valid(&schema, &report);
        assert_eq!(report["summary"]["errors"], 12);
        assert_eq!(report["findings"].as_array().unwrap().len(), 12);
        let first = &report["findings"][0];
        assert_eq!(first["code"], "unknown-key");
        assert_eq!(first["path"], "content/criteria.yaml");
        assert_eq!((&first["place"]["line"], &first["place"]["column"]), (&5.into(), &33.into()));
    }
    let sound = Project::new("");
    let run = sound.run(&["check", "--format", "json", "--report"]);
    assert_eq!((run.code(), run.stderr().as_str()), (0, "no findings in 17 files\n"));
    valid(&schema, &json(&run));
    assert_eq!(json(&run)["report"]["words"][0]["label"], "Tea");
}

/// OASIS's schema of SARIF 2.1.0, without one pattern that lax ECMAScript alone can read; it is of a
/// property that versus does not write.
fn sarif_schema() -> Value {
    let text = include_str!("../fixtures/schemas/sarif-2.1.0.json");
    let mut schema: Value = serde_json::from_str(text).unwrap();
    for owner in ["run", "toolComponent"] {
        let language = &mut schema["definitions"][owner]["properties"]["language"];
        language.as_object_mut().unwrap().remove("pattern").unwrap();
    }
    schema
}

#[test]
fn sarif_is_what_the_standard_says() {
    let schema = sarif_schema();
    let project = faulty();
    let run = project.run(&["check", "--format", "sarif"]);
    assert_eq!(run.code(), 1);
    let log = json(&run);
    valid(&schema, &log);
    let results = log["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), 12);
    let rules = log["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        assert!(rule["shortDescription"]["text"].is_string(), "{rule}");
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert!(region["startLine"].as_u64().unwrap() >= 1, "{result}");
    }
    valid(&schema, &json(&Project::new("").run(&["check", "--format", "sarif"])));
}

#[test]
fn allowed_findings_are_told_with_their_reason() {
    let schema = sarif_schema();
    let project = Project::new(
        "=== content/pages/spare.md\n---\ntitle: Spare\nsummary: Not listed.\n---\n\nWords.\n
=== content/allow.yaml\n- {code: file-unused, at: content/pages/spare.md, because: It comes next week., until: 2026-02-28}\n",
    );
    let run = project.run(&["check", "--strict", "--today", "2026-02-01"]);
    assert_eq!((run.code(), run.stderr().as_str()), (0, ""));
    assert_eq!(run.stdout(), "no findings in 19 files; 1 allowed\n");
    let log = json(&project.run(&["check", "--format", "sarif"]));
    valid(&schema, &log);
    let suppression = &log["runs"][0]["results"][0]["suppressions"][0];
    assert_eq!(suppression["justification"], "It comes next week.");
    let report = json(&project.run(&["check", "--format", "json"]));
    assert_eq!(report["allowed"][0]["because"], "It comes next week.");
    let run = project.run(&["check", "--today", "2026-03-01"]);
    assert_eq!(run.code(), 1);
    assert!(run.stderr().contains("error[allow-ended]"), "{}", run.stderr());
}

/// A workflow command taken apart, as GitHub's runner does it.
struct Annotation {
    command: String,
    properties: Vec<(String, String)>,
    message: String,
}

fn annotation(line: &str) -> Annotation {
    let (head, message) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
    let (command, properties) = head.split_once(' ').unwrap();
    let data = |text: &str| text.replace("%0D", "\r").replace("%0A", "\n");
    let percent = |text: String| text.replace("%25", "%");
    let property = |pair: &str| {
        let (name, value) = pair.split_once('=').unwrap();
        let value = data(value).replace("%3A", ":").replace("%2C", ",");
        (name.to_owned(), percent(value))
    };
    Annotation {
        command: command.to_owned(),
        properties: properties.split(',').map(property).collect(),
        message: percent(data(message)),
    }
}

#[test]
fn commands_of_github_can_be_read_back() {
    let project = faulty();
    let report = json(&project.run(&["check", "--format", "json"]));
    let run = project.run(&["check", "--format", "github"]);
    assert_eq!(run.code(), 1);
    let lines: Vec<Annotation> = run.stdout().lines().map(annotation).collect();
    let findings = report["findings"].as_array().unwrap();
    assert_eq!(lines.len(), findings.len());
    for (line, finding) in lines.iter().zip(findings) {
        let property = |name: &str| {
            let found = line.properties.iter().find(|(it, _)| it == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        assert_eq!(line.command, finding["severity"]);
        assert_eq!(property("file"), finding["path"]);
        assert_eq!(property("title"), finding["code"]);
        assert_eq!(property("line"), finding["place"]["line"].to_string());
        if finding["place"]["line"] == finding["place"]["end_line"] {
            assert_eq!(property("col"), finding["place"]["column"].to_string());
            assert_eq!(property("endColumn"), finding["place"]["end_column"].to_string());
        }
        let hint = finding["hint"].as_str().map_or(String::new(), |hint| format!("\n{hint}"));
        assert_eq!(line.message, format!("{}{hint}", finding["message"].as_str().unwrap()));
    }
}

#[test]
fn paths_lead_there_from_where_the_command_was_typed() {
    let project = faulty();
    std::fs::create_dir(project.path("elsewhere")).unwrap();
    let report = json(&project.run_in("elsewhere", &["check", "..", "--format", "json"]));
    assert_eq!(report["findings"][0]["path"], "../content/criteria.yaml");
    let run = project.run_in("elsewhere", &["check", ".."]);
    assert!(run.stderr().contains("--> ../content/criteria.yaml:5:33"), "{}", run.stderr());
}

#[test]
fn a_build_for_a_program_leaves_standard_output_to_it() {
    let run = Project::new("").run(&["build", "--format", "json"]);
    assert_eq!(run.code(), 0);
    assert_eq!(json(&run)["summary"]["errors"], 0);
    assert!(run.stderr().contains(" pages, "), "{}", run.stderr());
}
