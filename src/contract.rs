//! A contract: what every side of a sample must do, step by step, and where a side may differ.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::Value as Json;

use crate::slug::Slug;

/// The steps of a contract.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contract {
    /// How the sides are spoken to.
    pub kind: Kind,
    /// What is asked, in order.
    pub steps: Vec<Step>,
}

/// How the sides of a contract are spoken to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Requests to a server.
    Http,
}

/// One request and its answer.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Its name in the contract.
    pub id: Slug,
    /// What it shows, in a few words.
    pub title: String,
    /// What is sent.
    pub request: Request,
    /// What every side answers.
    pub expect: Expect,
    /// Values kept for later steps, by name: `json:path`, `regex:…` or `cookie:name`.
    #[serde(default)]
    pub capture: BTreeMap<String, String>,
    /// The sides that the step is for; all of them where it is empty.
    #[serde(default)]
    pub only: Vec<Slug>,
    /// Sides that answer otherwise, and why.
    #[serde(default)]
    pub differs: BTreeMap<Slug, Difference>,
}

/// What is sent.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The method; `GET` where it is left out.
    #[serde(default = "get")]
    pub method: Method,
    /// The path, beginning with `/`.
    pub path: String,
    /// Query parameters.
    #[serde(default)]
    pub params: BTreeMap<String, Json>,
    /// A body sent as JSON.
    pub json: Option<Json>,
    /// A body sent as a form.
    #[serde(default)]
    pub form: BTreeMap<String, Json>,
    /// Headers.
    #[serde(default)]
    pub headers: BTreeMap<String, String>,
    /// A body sent as it is.
    pub body: Option<String>,
}

/// An HTTP method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// Read.
    Get,
    /// Read the headers.
    Head,
    /// Create or act.
    Post,
    /// Replace.
    Put,
    /// Change in part.
    Patch,
    /// Remove.
    Delete,
    /// Ask what is allowed.
    Options,
}

fn get() -> Method {
    Method::Get
}

impl Method {
    /// The word on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Method::Get => "GET",
            Method::Head => "HEAD",
            Method::Post => "POST",
            Method::Put => "PUT",
            Method::Patch => "PATCH",
            Method::Delete => "DELETE",
            Method::Options => "OPTIONS",
        }
    }
}

/// What comes back. What is left out is not looked at.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// The status code.
    pub status: Option<u16>,
    /// The whole body as JSON; `<int>`, `<text>`, `<list>` and `<any>` stand for such a value.
    pub json: Option<Json>,
    /// A part of the body as JSON.
    pub json_has: Option<Json>,
    /// Headers; an empty value means that the header must be absent.
    #[serde(default)]
    pub headers: BTreeMap<String, Option<String>>,
    /// Words that the body holds.
    #[serde(default)]
    pub text_has: Vec<String>,
    /// Words that the body does not hold.
    #[serde(default)]
    pub text_lacks: Vec<String>,
}

/// What one side answers instead.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Difference {
    /// The keys that replace those of the step.
    pub expect: Expect,
    /// Why the side differs, for the reader.
    pub because: String,
}

impl Step {
    /// What `subject` must answer.
    pub fn expected_of(&self, subject: &Slug) -> Expect {
        let mut expect = self.expect.clone();
        let Some(Difference { expect: own, .. }) = self.differs.get(subject) else { return expect };
        let own = own.clone();
        expect.status = own.status.or(expect.status);
        if own.json.is_some() || own.json_has.is_some() {
            (expect.json, expect.json_has) = (own.json, own.json_has);
        }
        expect.headers.extend(own.headers);
        if !own.text_has.is_empty() {
            expect.text_has = own.text_has;
        }
        if !own.text_lacks.is_empty() {
            expect.text_lacks = own.text_lacks;
        }
        expect
    }
}

impl Expect {
    /// The answer in a few words: `201, JSON {"id":1}`.
    pub fn in_words(&self) -> String {
        let mut words = Vec::new();
        words.extend(self.status.map(|status| status.to_string()));
        words.extend(self.json.as_ref().map(|json| format!("JSON {json}")));
        words.extend(self.json_has.as_ref().map(|json| format!("JSON with {json}")));
        for (name, value) in &self.headers {
            words.push(match value {
                Some(value) => format!("{name}: {value}"),
                None => format!("no {name}"),
            });
        }
        words.extend(self.text_has.iter().map(|text| format!("text with “{text}”")));
        words.extend(self.text_lacks.iter().map(|text| format!("text without “{text}”")));
        words.join(", ")
    }
}

impl Request {
    /// Method, path and query: `GET /items/7?limit=3`.
    pub fn line(&self) -> String {
        let pair = |(name, value): (&String, &Json)| match value {
            Json::String(text) => format!("{name}={text}"),
            other => format!("{name}={other}"),
        };
        let query: Vec<String> = self.params.iter().map(pair).collect();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("{} {}{mark}{}", self.method.as_str(), self.path, query.join("&"))
    }

    /// What is sent besides the line, in a few words; empty where nothing is.
    pub fn payload(&self) -> String {
        let mut words = Vec::new();
        words.extend(self.json.as_ref().map(|json| format!("JSON {json}")));
        if !self.form.is_empty() {
            let names: Vec<&str> = self.form.keys().map(String::as_str).collect();
            words.push(format!("form with {}", names.join(", ")));
        }
        words.extend(self.body.as_ref().map(|body| format!("body {body}")));
        words.extend(self.headers.iter().map(|(name, value)| format!("{name}: {value}")));
        words.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step() -> Step {
        serde_yaml::from_str(
            "id: create
title: Create
request: {method: POST, path: /items, params: {dry: 1}, json: {name: Tea}}
expect: {status: 201, json: {id: 1}, headers: {location: /items/1}}
differs:
  b: {expect: {status: 422, json_has: {detail: '<list>'}}, because: 'It is stricter.'}
",
        )
        .unwrap()
    }

    #[test]
    fn a_difference_replaces_only_what_it_names() {
        let (step, b) = (step(), Slug::new("b").unwrap());
        let words = step.expected_of(&b).in_words();
        assert_eq!(words, "422, JSON with {\"detail\":\"<list>\"}, location: /items/1");
        let words = step.expected_of(&Slug::new("a").unwrap()).in_words();
        assert_eq!(words, "201, JSON {\"id\":1}, location: /items/1");
    }

    #[test]
    fn a_request_is_told_in_words() {
        let request = step().request;
        assert_eq!(request.line(), "POST /items?dry=1");
        assert_eq!(request.payload(), "JSON {\"name\":\"Tea\"}");
    }
}
