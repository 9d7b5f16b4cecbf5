//! A YAML document as a tree of nodes with spans.

/// One value of a document.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    /// Its position.
    pub span: Span,
    /// Its value.
    pub value: Value,
    /// Whether it is text that is written without quotes, on one line.
    pub plain: bool,
}

/// The value of a node.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// An empty value, or `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number.
    Int(i128),
    /// A number with a fraction or an exponent.
    Float(f64),
    /// Text.
    Text(String),
    /// Items in order.
    List(Vec<Node>),
    /// Keys with their values, in the order of the file.
    Map(Vec<(Node, Node)>),
    /// A value that is wrong or missing, which is reported already.
    Unreadable,
}

/// The position of a node or another part of a spec, which diagnostics resolve to a line and column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The number of the file in [`Sources`](crate::source::Sources).
    pub file: u32,
    /// The position in that file.
    pub position: Position,
}

impl Span {
    /// The position of nothing in particular.
    pub const NOWHERE: Self = Self { file: 0, position: Position::Whole };
}

/// A position in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Position {
    /// The file as a whole.
    Whole,
    /// The node with this number, in the order of the parse.
    Node(u32),
    /// A line and a column, both from 1.
    At(u32, u32),
}

impl Node {
    /// A node that replaces one that is reported.
    #[must_use]
    pub fn unreadable(span: Span) -> Self {
        Self { span, value: Value::Unreadable, plain: false }
    }

    /// The value of a key, if this is a map that has it.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find_map(|(name, value)| (name.as_text() == Some(key)).then_some(value))
    }

    /// The keys and values, if this is a map; otherwise none.
    #[must_use]
    pub fn entries(&self) -> &[(Self, Self)] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The text, if this is text.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            Value::Text(text) => Some(text),
            _ => None,
        }
    }

    /// Whether JSON and Rust have this number. True of all other values.
    #[must_use]
    pub fn is_json_number(&self) -> bool {
        match self.value {
            Value::Int(number) => i64::try_from(number).is_ok() || u64::try_from(number).is_ok(),
            Value::Float(number) => number.is_finite(),
            _ => true,
        }
    }

    /// The kind of the value, in words.
    #[must_use]
    pub fn kind(&self) -> String {
        match &self.value {
            Value::Null | Value::Unreadable => "nothing (null)".into(),
            Value::Bool(value) => format!("the boolean `{value}`"),
            Value::Int(value) => format!("the number `{value}`"),
            Value::Float(value) => format!("the number `{value:?}`"),
            Value::Text(_) => "text".into(),
            Value::List(_) => "a list".into(),
            Value::Map(_) => "a map".into(),
        }
    }

    /// The node as JSON, for examples.
    #[must_use]
    pub fn to_json(&self) -> serde_json::Value {
        match &self.value {
            Value::Null | Value::Unreadable => serde_json::Value::Null,
            Value::Bool(value) => (*value).into(),
            Value::Int(value) => i64::try_from(*value)
                .map(serde_json::Value::from)
                .or_else(|_| u64::try_from(*value).map(serde_json::Value::from))
                .unwrap_or_default(),
            Value::Float(value) => (*value).into(),
            Value::Text(text) => text.as_str().into(),
            Value::List(items) => items.iter().map(Self::to_json).collect(),
            Value::Map(entries) => entries
                .iter()
                .map(|(key, value)| (key.as_text().unwrap_or_default().to_owned(), value.to_json()))
                .collect(),
        }
    }
}
