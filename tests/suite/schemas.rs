//! The schemas for editors say of every file what the reader says of it, in both directions.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;
use versus::diag::Diagnostics;
use versus::explain;
use versus::model::schema::RECORDS;
use versus::source::Sources;

use crate::explain as pages;
use crate::fixture::{self, Fixture};

/// Codes of findings about the shape of a record. That a key stands twice or that an alias is used
/// no schema can say: what it sees is the value that YAML makes of them.
const SHAPE: [&str; 6] =
    ["missing-key", "unknown-key", "unknown-value", "wrong-type", "unquoted-text", "text-empty"];

fn validators() -> BTreeMap<&'static str, jsonschema::Validator> {
    let validator =
        |schema: &Value| jsonschema::options().should_validate_formats(true).build(schema).unwrap();
    RECORDS.iter().map(|record| (record.name, validator(&(record.schema)()))).collect()
}

/// The record that a file of a guide holds, and its YAML.
fn record<'a>(path: &str, text: &'a str) -> Option<(&'static str, &'a str)> {
    let front = || {
        let rest = text.strip_prefix("---\n")?;
        Some(&rest[..rest.find("\n---")? + 1])
    };
    let below = path.strip_prefix("content/")?;
    let name = below.split('/').next()?.trim_end_matches(".yaml");
    match name {
        "subjects" => Some(("subject", front()?)),
        "pages" if path.ends_with(".md") => Some(("page", front()?)),
        "faq" => Some(("faq", front()?)),
        "samples" => match path.rsplit('/').next()? {
            "task.yaml" => Some(("task", text)),
            "contract.yaml" => Some(("contract", text)),
            _ => None,
        },
        _ if path.ends_with(".yaml") => {
            let known = RECORDS.iter().find(|record| record.name == name)?;
            Some((known.name, text))
        }
        _ => None,
    }
}

/// What is wrong with each file of a project by its schema: nothing where it is sound.
fn by_schema(
    files: &BTreeMap<String, String>,
    validators: &BTreeMap<&str, jsonschema::Validator>,
) -> BTreeMap<String, String> {
    let mut faults = BTreeMap::new();
    for (path, text) in files {
        let Some((name, yaml)) = record(path, text) else { continue };
        let fault = match serde_yaml::from_str::<Value>(yaml) {
            Err(error) if error.to_string().contains("duplicate entry") => None,
            Err(error) => Some(format!("not YAML: {error}")),
            Ok(value) => validators[name]
                .iter_errors(&value)
                .next()
                .map(|error| format!("{}: {error}", error.instance_path())),
        };
        if let Some(fault) = fault {
            faults.insert(path.clone(), fault);
        }
    }
    faults
}

/// The files of a project that the reader finds misshapen.
fn by_reader(sources: &Sources) -> BTreeMap<String, String> {
    let mut notes = Diagnostics::default();
    versus::model::read(sources, &mut notes);
    let shape = |note: &&versus::diag::Diagnostic| {
        SHAPE.contains(&note.code)
            || ["yaml-syntax", "merge-conflict"].contains(&note.code)
                && !note.message.contains("aliases")
    };
    notes
        .sorted()
        .into_iter()
        .filter(shape)
        .map(|note| (note.at.path.clone(), format!("{}: {}", note.code, note.message)))
        .collect()
}

fn fixtures() -> Vec<(String, BTreeMap<String, String>)> {
    let base = fixture::base();
    let mut projects = vec![("base".to_owned(), Fixture::read("").over(&base))];
    for entry in fs::read_dir("tests/fixtures/check").unwrap() {
        let path = entry.unwrap().path();
        projects.push((path.display().to_string(), Fixture::open(&path).over(&base)));
    }
    for (code, page) in explain::pages() {
        for files in [pages::sound(&page), pages::faulty(code, &page)] {
            let is_text = |(path, text): (String, Option<String>)| Some((path, text?));
            let files = files.into_iter().filter_map(is_text);
            let files = files.filter(|(path, _)| !path.contains(' '));
            projects.push((format!("page {code}"), files.collect()));
        }
    }
    projects.sort();
    projects
}

#[test]
fn schemas_and_reader_agree_on_every_fixture() {
    let validators = validators();
    let mut wrong = Vec::new();
    for (name, files) in fixtures() {
        let schema = by_schema(&files, &validators);
        let reader = by_reader(&fixture::sources(&files));
        for path in files.keys() {
            match (schema.get(path), reader.get(path)) {
                (Some(fault), None) => {
                    wrong.push(format!("{name}: only the schema refuses {path}: {fault}"))
                }
                (None, Some(fault)) => {
                    wrong.push(format!("{name}: only the reader refuses {path}: {fault}"))
                }
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_files_of_the_guide_are_what_their_schemas_say() {
    let validators = validators();
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new("content") {
        let entry = entry.unwrap();
        if entry.file_type().is_file()
            && let Ok(text) = fs::read_to_string(entry.path())
        {
            files.insert(entry.path().to_str().unwrap().to_owned(), text);
        }
    }
    assert_eq!(by_schema(&files, &validators), BTreeMap::new());
}

#[test]
fn the_schemas_beside_the_guide_are_those_of_the_program() {
    let bless = std::env::var_os("BLESS").is_some();
    for record in RECORDS {
        let path = format!("content/.schema/{}.json", record.name);
        if bless {
            fs::create_dir_all("content/.schema").unwrap();
            fs::write(&path, record.text()).unwrap();
        }
        let held = fs::read_to_string(&path).unwrap_or_default();
        assert_eq!(
            held,
            record.text(),
            "{path} is not what `versus schema {}` prints",
            record.name
        );
    }
}

#[test]
fn every_file_of_the_guide_names_its_schema() {
    for entry in walkdir::WalkDir::new("content") {
        let entry = entry.unwrap();
        let path = entry.path().to_str().unwrap();
        if !path.ends_with(".yaml") || path.contains("/.") {
            continue;
        }
        let text = fs::read_to_string(path).unwrap();
        let Some((name, _)) = record(path, &text) else { panic!("{path} is no record") };
        let up = "../".repeat(path.matches('/').count() - 1);
        let line = format!("# yaml-language-server: $schema={up}.schema/{name}.json\n");
        assert!(text.starts_with(&line), "{path} does not begin with {line}");
        assert!(
            Path::new(path).parent().unwrap().join(format!("{up}.schema/{name}.json")).is_file()
        );
    }
}
