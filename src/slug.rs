//! `Slug`: a name that serves as key, file name and part of an address.

use std::borrow::{Borrow, Cow};
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// Lowercase letters, digits and single hyphens, beginning and ending with a letter or digit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Slug(String);

impl Slug {
    /// The slug that `text` spells, or `None` where a character or hyphen is out of place.
    pub fn new(text: &str) -> Option<Slug> {
        let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        let well_formed = !text.is_empty()
            && text.chars().all(fits)
            && !text.starts_with('-')
            && !text.ends_with('-')
            && !text.contains("--");
        well_formed.then(|| Slug(text.to_owned()))
    }

    /// The slug nearest to a heading or title: words in lowercase, joined by hyphens. Letters of
    /// any script are kept, so the result may be wider than what `new` takes; it is for anchors.
    pub fn anchor(title: &str) -> String {
        let mut anchor = String::with_capacity(title.len());
        for c in title.chars() {
            if c.is_alphanumeric() {
                anchor.extend(c.to_lowercase());
            } else if (c.is_whitespace() || c == '-' || c == '_') && !anchor.ends_with('-') {
                anchor.push('-');
            }
        }
        anchor.trim_matches('-').to_owned()
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Slug {
    type Error = String;

    fn try_from(text: String) -> Result<Slug, String> {
        Slug::new(&text).ok_or_else(|| format!("`{text}` is not a name of a-z, 0-9 and hyphens"))
    }
}

impl Borrow<str> for Slug {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl JsonSchema for Slug {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Slug".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "format": "slug", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_names_and_refuses_the_rest() {
        for good in ["a", "body-validation", "0-9"] {
            assert!(Slug::new(good).is_some(), "{good}");
        }
        for bad in ["", "A", "a--b", "-a", "a-", "a b", "ä", "../a"] {
            assert!(Slug::new(bad).is_none(), "{bad}");
        }
    }

    #[test]
    fn anchors_keep_letters_and_join_words() {
        assert_eq!(Slug::anchor("What is `Django`?"), "what-is-django");
        assert_eq!(Slug::anchor("  CSRF & XSS – both "), "csrf-xss-both");
        assert_eq!(Slug::anchor("مقارنة سريعة"), "مقارنة-سريعة");
    }
}
