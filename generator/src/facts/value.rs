//! The values of facts.

use std::fmt;

/// The value of a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A mark, which is either there or absent.
    Set,
    /// Text.
    Text(String),
    /// A whole number.
    Number(i64),
    /// The end of a range that is no whole number, or that is left out itself, which the flag says.
    End(f64, bool),
    /// A number of calls in a number of seconds.
    Rate(u32, u32),
    /// Any JSON: a default, an example.
    Json(serde_json::Value),
    /// Alternatives, each with names of which all are needed. Both are sorted.
    AnyOf(Vec<Vec<String>>),
    /// Names in an order that matters.
    Order(Vec<String>),
    /// A type.
    Type(TypeExpr),
}

/// The type of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeExpr {
    /// Text, a number, a boolean, or any JSON.
    Scalar(Scalar),
    /// An object, an enum or a union.
    Of(TypeIndex),
    /// A list of values.
    List(Box<Self>),
    /// Values by text keys.
    Map(Box<Self>),
}

/// The index of a type in [`Facts::types`](super::Facts::types).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TypeIndex(pub usize);

/// A type without parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scalar {
    /// Text.
    Text,
    /// Text that is a secret.
    Secret,
    /// `true` or `false`.
    Boolean,
    /// A whole number, of which the description does not state the size.
    Integer,
    /// A whole number of 32 bits.
    Int32,
    /// A whole number of 64 bits.
    Int64,
    /// A number of seconds since the start of 1970, UTC.
    Timestamp,
    /// A floating-point number.
    Number,
    /// Any JSON.
    Json,
    /// Bytes of any kind.
    Bytes,
}

impl TypeExpr {
    /// The object, enum or union in it.
    #[must_use]
    pub fn index(&self) -> Option<TypeIndex> {
        match self {
            Self::Of(index) => Some(*index),
            Self::List(inner) | Self::Map(inner) => inner.index(),
            Self::Scalar(_) => None,
        }
    }

    /// The form of the type in JSON.
    #[must_use]
    pub fn outline(&self) -> String {
        match self {
            Self::Scalar(Scalar::Text | Scalar::Secret) => "text".to_owned(),
            Self::Scalar(Scalar::Integer | Scalar::Int32 | Scalar::Int64 | Scalar::Timestamp) => {
                "integer".to_owned()
            }
            Self::Scalar(scalar) => scalar.to_string(),
            Self::Of(_) => "type".to_owned(),
            Self::List(inner) => format!("{}[]", inner.outline()),
            Self::Map(inner) => format!("map<{}>", inner.outline()),
        }
    }
}

impl Scalar {
    /// Returns whether a value of this type can be one of a narrower type.
    #[must_use]
    pub fn may_be(self, narrower: Self) -> bool {
        matches!(
            (self, narrower),
            (Self::Text, Self::Secret)
                | (Self::Int64, Self::Timestamp)
                | (Self::Integer, Self::Int32 | Self::Int64 | Self::Timestamp)
        )
    }
}

impl Value {
    /// A set of alternatives, in order.
    #[must_use]
    pub fn any_of(mut sets: Vec<Vec<String>>) -> Self {
        sets.iter_mut().for_each(|set| set.sort_unstable());
        sets.sort_unstable();
        Self::AnyOf(sets)
    }
}

impl fmt::Display for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "string",
            Self::Secret => "secret",
            Self::Boolean => "boolean",
            Self::Integer => "integer",
            Self::Int32 => "int32",
            Self::Int64 => "int64",
            Self::Timestamp => "timestamp",
            Self::Number => "number",
            Self::Json => "json",
            Self::Bytes => "bytes",
        })
    }
}
