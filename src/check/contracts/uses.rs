//! Where a step uses what earlier ones captured: `${name}`.

use serde_json::Value as Json;

use crate::contract::{Expect, Step};

/// A captured value that a step uses.
pub struct Use {
    /// Its name.
    pub name: String,
    /// The place in the step.
    pub pointer: String,
}

/// Every use in a step, of what it sends and of what it expects.
pub fn of(step: &Step) -> Vec<Use> {
    let mut uses = Uses { all: Vec::new() };
    let request = &step.request;
    uses.text("/request/path", &request.path);
    for (key, map) in [("params", &request.params), ("form", &request.form)] {
        map.iter().for_each(|(name, value)| uses.json(&format!("/request/{key}/{name}"), value));
    }
    request.json.iter().for_each(|json| uses.json("/request/json", json));
    request.body.iter().for_each(|body| uses.text("/request/body", body));
    for (name, value) in &request.headers {
        uses.text(&format!("/request/headers/{name}"), value);
    }
    uses.expect("/expect", &step.expect);
    for (subject, difference) in &step.differs {
        uses.expect(&format!("/differs/{subject}/expect"), &difference.expect);
    }
    uses.all
}

struct Uses {
    all: Vec<Use>,
}

impl Uses {
    fn expect(&mut self, pointer: &str, expect: &Expect) {
        for (key, json) in [("json", &expect.json), ("json_has", &expect.json_has)] {
            json.iter().for_each(|json| self.json(&format!("{pointer}/{key}"), json));
        }
        for (name, value) in &expect.headers {
            value.iter().for_each(|text| self.text(&format!("{pointer}/headers/{name}"), text));
        }
        for (key, texts) in [("text_has", &expect.text_has), ("text_lacks", &expect.text_lacks)] {
            for (at, text) in texts.iter().enumerate() {
                self.text(&format!("{pointer}/{key}/{at}"), text);
            }
        }
    }

    fn json(&mut self, pointer: &str, json: &Json) {
        match json {
            Json::String(text) => self.text(pointer, text),
            Json::Array(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.json(&format!("{pointer}/{at}"), item);
                }
            }
            Json::Object(entries) => {
                for (key, value) in entries {
                    self.json(&format!("{pointer}/{key}"), value);
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, pointer: &str, text: &str) {
        for part in text.split("${").skip(1) {
            if let Some((name, _)) = part.split_once('}') {
                self.all.push(Use { name: name.to_owned(), pointer: pointer.to_owned() });
            }
        }
    }
}
