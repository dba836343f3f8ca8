//! `allow.yaml`: warnings that the author knows of and allows for a time.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

/// A warning that is allowed.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Allowance {
    /// The finding's code.
    pub code: String,
    /// The file that it is told of.
    pub at: String,
    /// Words of its message, where the file has several findings of this code.
    pub message: Option<String>,
    /// Why it is allowed.
    pub because: String,
    /// The last day on which it is.
    pub until: Date,
}
