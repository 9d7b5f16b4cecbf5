//! Builds the nodes of a spec.

use crate::node::{Node, Span, Value};
pub(super) use crate::spec::text::TO_DO;

fn node(value: Value) -> Node {
    Node { span: Span::NOWHERE, value, plain: false }
}

pub(super) fn text(text: impl Into<String>) -> Node {
    node(Value::Text(text.into()))
}

pub(super) fn number(number: i64) -> Node {
    node(Value::Int(number.into()))
}

pub(super) fn list(items: impl IntoIterator<Item = Node>) -> Node {
    node(Value::List(items.into_iter().collect()))
}

/// JSON, in the form of the API.
pub(super) fn json(json: &serde_json::Value) -> Node {
    node(match json {
        serde_json::Value::Null => Value::Null,
        serde_json::Value::Bool(value) => Value::Bool(*value),
        serde_json::Value::Number(number) => match (number.as_i64(), number.as_u64()) {
            (Some(number), _) => Value::Int(number.into()),
            (_, Some(number)) => Value::Int(number.into()),
            _ => Value::Float(number.as_f64().unwrap_or_default()),
        },
        serde_json::Value::String(text) => Value::Text(text.clone()),
        serde_json::Value::Array(items) => Value::List(items.iter().map(self::json).collect()),
        serde_json::Value::Object(entries) => {
            Value::Map(entries.iter().map(|(key, value)| (text(key), self::json(value))).collect())
        }
    })
}

/// A map that is built key by key.
#[derive(Debug, Default)]
pub(super) struct Map(Vec<(Node, Node)>);

impl Map {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// With documentation to write.
    pub(super) fn documented() -> Self {
        Self::new().with("doc", text(TO_DO))
    }

    pub(super) fn with(mut self, key: impl Into<String>, value: Node) -> Self {
        self.0.push((text(key), value));
        self
    }

    pub(super) fn with_some(self, key: &str, value: Option<Node>) -> Self {
        match value {
            Some(value) => self.with(key, value),
            None => self,
        }
    }

    /// With a map or list, unless it is empty.
    pub(super) fn with_any(self, key: &str, value: impl Into<Node>) -> Self {
        let value = value.into();
        let is_empty = match &value.value {
            Value::Map(entries) => entries.is_empty(),
            Value::List(items) => items.is_empty(),
            _ => false,
        };
        if is_empty { self } else { self.with(key, value) }
    }

    pub(super) fn with_mark(self, key: &str, is_set: bool) -> Self {
        self.with_some(key, is_set.then(|| node(Value::Bool(true))))
    }

    /// With an entry whose key is a status.
    pub(super) fn with_status(mut self, status: &str, value: Node) -> Self {
        let key = status.parse::<i64>().map_or_else(|_| text(status), number);
        self.0.push((key, value));
        self
    }
}

impl From<Map> for Node {
    fn from(map: Map) -> Self {
        node(Value::Map(map.0))
    }
}
