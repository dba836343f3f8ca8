//! Findings as SARIF 2.1.0 (OASIS), which code hosts and editors read.

use serde_json::{Value, json};

use super::Files;
use crate::diag::{Diagnostic, Diagnostics, Severity};
use crate::explain::{self, Page};

/// The whole log: one run, a rule for every code that is used.
pub fn log(notes: &Diagnostics, files: &Files<'_>) -> Value {
    let pages = explain::pages();
    let sorted = notes.sorted();
    let allowed = notes.allowed();
    let mut codes: Vec<&str> = sorted.iter().map(|note| note.code).collect();
    codes.extend(allowed.iter().map(|it| it.note.code));
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Value> = codes.iter().map(|code| rule(code, pages.get(code))).collect();
    let mut results: Vec<Value> = sorted.iter().map(|note| result(note, &codes, files)).collect();
    for it in &allowed {
        let mut result = result(&it.note, &codes, files);
        result["suppressions"] = json!([{ "kind": "external", "justification": it.because }]);
        results.push(result);
    }
    json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    })
}

fn rule(code: &str, page: Option<&Page>) -> Value {
    let Some(page) = page else { return json!({ "id": code }) };
    json!({
        "id": code,
        "shortDescription": { "text": page.title },
        "fullDescription": { "text": page.what },
        "help": { "text": format!("{}\n\n{}", page.what, page.why) },
        "defaultConfiguration": { "level": level(page.severity) },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn result(note: &Diagnostic, codes: &[&str], files: &Files<'_>) -> Value {
    let text = match &note.hint {
        Some(hint) => format!("{}; {hint}", note.message),
        None => note.message.clone(),
    };
    let mut location = json!({ "artifactLocation": { "uri": uri(&files.path(note)) } });
    if let (Some((start, end)), Some((from, to))) = (files.range(note), note.at.span) {
        location["region"] = json!({
            "startLine": start.line,
            "startColumn": start.column,
            "endLine": end.line,
            "endColumn": end.column,
            "byteOffset": from,
            "byteLength": to - from,
        });
    }
    json!({
        "ruleId": note.code,
        "ruleIndex": codes.binary_search(&note.code).unwrap_or_default(),
        "level": level(note.severity),
        "message": { "text": text },
        "locations": [{ "physicalLocation": location }],
        // Lines move; the words of a finding in its file say that it is the same one.
        "partialFingerprints": { "versus/v1": format!("{}:{}:{}", note.code, note.at.path, note.message) },
    })
}

/// A path as a reference by RFC 3986: what is no letter, digit or one of `-._~/` is escaped.
fn uri(path: &str) -> String {
    let mut uri = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                uri.push(char::from(byte));
            }
            _ => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_references() {
        assert_eq!(uri("content/pages/a b:ä.md"), "content/pages/a%20b%3A%C3%A4.md");
    }
}
