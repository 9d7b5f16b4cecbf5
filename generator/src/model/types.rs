//! Named types, their fields, and the types of values.

use super::Docs;

/// The number of a type in [`Api::types`](super::Api::types).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub usize);

/// A named type.
#[derive(Debug)]
pub struct Type {
    /// The name in the spec.
    pub wire: String,
    /// The name in Rust.
    pub name: String,
    /// The module it is in.
    pub module: String,
    /// What it says about itself.
    pub docs: Docs,
    /// Whether requests hold it.
    pub in_requests: bool,
    /// Whether responses or notifications hold it.
    pub in_responses: bool,
    /// Whether only what is a preview leads to it.
    pub only_preview: bool,
    /// What it is.
    pub shape: Shape,
}

/// What a named type is.
#[derive(Debug)]
pub enum Shape {
    /// An object with known fields.
    Struct(Vec<Field>),
    /// Text with known values.
    Enum(Vec<EnumVariant>),
    /// An object of several kinds.
    Union {
        /// The field that tells them apart.
        tag: String,
        /// The kinds.
        variants: Vec<UnionVariant>,
    },
}

/// A field of a struct.
#[derive(Debug, Clone)]
pub struct Field {
    /// The key it travels under.
    pub wire: String,
    /// The name in Rust.
    pub name: String,
    /// Its type, without `?`.
    pub ty: Ty,
    /// Whether it may be absent.
    pub optional: bool,
    /// Whether it travels in base64.
    pub base64: bool,
    /// What it says about itself.
    pub docs: Docs,
    /// What values it takes.
    pub limits: Limits,
    /// A value as it travels.
    pub example: Option<serde_json::Value>,
}

/// What values a field takes. Documented, never enforced.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Limits {
    /// Numbers.
    pub number: Range,
    /// Characters of text.
    pub length: Range,
    /// Items of a list.
    pub items: Range,
    /// Numbers in a list.
    pub item_number: Range,
    /// Characters of the items of a list.
    pub item_length: Range,
    /// A regular expression that the text fits.
    pub pattern: Option<String>,
    /// What the API takes when the field is left out.
    pub default: Option<serde_json::Value>,
}

/// From where to where, both inclusive.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Range {
    /// The least.
    pub min: Option<i64>,
    /// The greatest.
    pub max: Option<i64>,
}

/// A value of an enum.
#[derive(Debug)]
pub struct EnumVariant {
    /// The value as it travels.
    pub wire: String,
    /// The name in Rust.
    pub name: String,
    /// What it says about itself.
    pub docs: Docs,
}

/// A kind of a union.
#[derive(Debug)]
pub struct UnionVariant {
    /// The tag's value.
    pub wire: String,
    /// The name in Rust.
    pub name: String,
    /// Its struct, unless it has no field but the tag.
    pub ty: Option<TypeId>,
    /// What it says about itself.
    pub docs: Docs,
}

/// The type of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ty {
    /// Text.
    Text,
    /// Text that must never show in logs.
    Secret,
    /// `true` or `false`.
    Boolean,
    /// A whole number of 32 bits.
    Int32,
    /// A whole number of 64 bits.
    Int64,
    /// A number with a fraction.
    Number,
    /// Seconds since the start of 1970.
    Timestamp,
    /// Any JSON.
    Json,
    /// A struct, enum or union.
    Named(TypeId),
    /// Items in order.
    List(Box<Self>),
    /// Values by text.
    Map(Box<Self>),
}

impl Ty {
    /// The named type inside lists and maps, if there is one.
    #[must_use]
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Self::Named(id) => Some(*id),
            Self::List(inner) | Self::Map(inner) => inner.named(),
            _ => None,
        }
    }
}
