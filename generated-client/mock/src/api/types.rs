//! Types: objects, enums and unions, and the values that their fields accept.

use serde::Deserialize;
use serde_json::Value;

/// A named type.
#[derive(Debug, Deserialize)]
pub(crate) struct Type {
    #[serde(flatten)]
    pub(crate) shape: Shape,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub(crate) enum Shape {
    Struct { fields: Vec<Field> },
    Enum { values: Vec<String> },
    Union { tag: String, variants: Vec<Variant> },
}

#[derive(Debug, Deserialize)]
pub(crate) struct Field {
    pub(crate) name: String,
    #[serde(rename = "type")]
    pub(crate) ty: Ty,
    #[serde(default)]
    pub(crate) optional: bool,
    #[serde(default)]
    pub(crate) base64: bool,
    /// The seconds for which the text is the URL of a file.
    pub(crate) download: Option<u32>,
    #[serde(default)]
    pub(crate) limits: Limits,
    pub(crate) example: Option<Value>,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Variant {
    pub(crate) value: String,
    #[serde(rename = "type")]
    pub(crate) ty: Option<usize>,
}

/// The type of a value.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(untagged)]
pub(crate) enum Ty {
    /// The index of a named type.
    Named(usize),
    Scalar(Scalar),
    List {
        list: Box<Self>,
    },
    Map {
        map: Box<Self>,
    },
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Scalar {
    String,
    Secret,
    Boolean,
    Int32,
    Int64,
    Number,
    Timestamp,
    Json,
    Bytes,
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Limits {
    pub(crate) number: Range,
    pub(crate) length: Range,
    pub(crate) items: Range,
    pub(crate) item_number: Range,
    pub(crate) item_length: Range,
    pub(crate) pattern: Option<Pattern>,
    pub(crate) default: Option<Value>,
}

#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Range {
    pub(crate) min: Option<i64>,
    pub(crate) max: Option<i64>,
}

/// A regular expression with its text.
#[derive(Debug, Deserialize)]
#[serde(try_from = "String")]
pub(crate) struct Pattern(pub(crate) regex_lite::Regex);

impl TryFrom<String> for Pattern {
    type Error = regex_lite::Error;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        regex_lite::Regex::new(&text).map(Self)
    }
}
