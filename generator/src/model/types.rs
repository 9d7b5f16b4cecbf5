//! Named types, their fields, and the types of values.

use super::docs::Docs;
use crate::name::Name;
use crate::node::Span;
use std::fmt;

/// The index of a type in [`Api::types`](super::Api::types).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub usize);

/// A named type.
#[derive(Debug)]
pub struct Type {
    /// The name in the API.
    pub api_name: String,
    /// The name in Rust.
    pub name: String,
    /// The module that declares it.
    pub module: String,
    /// Its documentation.
    pub docs: Docs,
    /// Whether a request contains it.
    pub in_requests: bool,
    /// Whether a response or notification contains it.
    pub in_responses: bool,
    /// Whether only previews use it.
    pub only_preview: bool,
    /// Its kind, with its parts.
    pub shape: Shape,
    /// Its declaration in the spec.
    pub span: Span,
}

impl Type {
    /// Whether requests or responses contain it. Other types are only extended.
    #[must_use]
    pub fn is_used(&self) -> bool {
        self.in_requests || self.in_responses
    }

    /// The fields of a struct.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        match &self.shape {
            Shape::Struct(fields) => fields,
            Shape::Enum(_) | Shape::Union { .. } => &[],
        }
    }

    /// Whether unknown fields are hidden, because they come with secrets and may be secrets themselves.
    #[must_use]
    pub fn hides_extra(&self) -> bool {
        self.in_responses && self.fields().iter().any(|field| field.ty == Ty::Secret)
    }

    /// Whether a struct has a default value: every response, and a request without required fields.
    #[must_use]
    pub fn has_default(&self) -> bool {
        self.in_responses || self.fields().iter().all(|field| field.optional)
    }

    /// The struct that converts into a union of requests as this variant. `None` if two variants have the struct.
    #[must_use]
    pub fn conversion(&self, variant: &UnionVariant) -> Option<TypeId> {
        let Shape::Union { variants, .. } = &self.shape else { return None };
        let is_only = variants.iter().filter(|other| other.ty == variant.ty).count() == 1;
        variant.ty.filter(|_| self.in_requests && is_only)
    }
}

/// The kind of a named type, with its parts.
#[derive(Debug)]
pub enum Shape {
    /// An object with known fields.
    Struct(Vec<Field>),
    /// A text with known values.
    Enum(Vec<EnumVariant>),
    /// One of several objects, distinguished by a tag.
    Union {
        /// The field that distinguishes them.
        tag: String,
        /// The alternatives.
        variants: Vec<UnionVariant>,
    },
}

impl Type {
    /// Whether parts of it could not be read, which is reported. A part without a name stands for them.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        match &self.shape {
            Shape::Struct(fields) => fields.iter().any(|field| field.api_name.is_empty()),
            Shape::Union { tag, variants } => {
                tag.is_empty() || variants.iter().any(|variant| variant.api_name.is_empty())
            }
            Shape::Enum(variants) => variants.iter().any(|variant| variant.api_name.is_empty()),
        }
    }
}

/// A field of a struct.
#[derive(Debug, Clone)]
pub struct Field {
    /// The key in JSON.
    pub api_name: String,
    /// The name in Rust.
    pub name: Name,
    /// The type of the value, without `?`.
    pub ty: Ty,
    /// Whether the field may be absent.
    pub optional: bool,
    /// Whether the API recognizes a repeated call by it. The API requires it, and the client makes one if it is absent.
    pub idempotency_key: bool,
    /// Whether the value is encoded in base64.
    pub base64: bool,
    /// The number of seconds for which the text is the URL of a file.
    pub download: Option<u32>,
    /// Its documentation.
    pub docs: Docs,
    /// The values that it accepts.
    pub limits: Limits,
    /// A value in JSON.
    pub example: Option<serde_json::Value>,
    /// Its declaration in the spec.
    pub span: Span,
}

/// The values that a field or parameter accepts. They are documented, never enforced.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Limits {
    /// The range of a number.
    pub number: Range,
    /// The length of a text, in characters.
    pub length: Range,
    /// The length of a list.
    pub items: Range,
    /// The range of the numbers in a list.
    pub item_number: Range,
    /// The length of the texts in a list, in characters.
    pub item_length: Range,
    /// A regular expression that the text matches.
    pub pattern: Option<String>,
    /// The value that the API assumes if none is sent.
    pub default: Option<serde_json::Value>,
}

/// A range that includes both ends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Range {
    /// The minimum.
    pub min: Option<i64>,
    /// The maximum.
    pub max: Option<i64>,
}

impl Range {
    /// Whether the number is between both ends.
    #[must_use]
    pub fn contains(&self, number: i64) -> bool {
        self.min.is_none_or(|min| number >= min) && self.max.is_none_or(|max| number <= max)
    }
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.min, self.max) {
            (Some(min), Some(max)) => write!(f, "{min} to {max}"),
            (Some(min), None) => write!(f, "at least {min}"),
            (None, Some(max)) => write!(f, "at most {max}"),
            (None, None) => f.write_str("no limit"),
        }
    }
}

/// A value of an enum.
#[derive(Debug)]
pub struct EnumVariant {
    /// The value in JSON.
    pub api_name: String,
    /// The name in Rust.
    pub name: String,
    /// Its documentation.
    pub docs: Docs,
    /// Its declaration in the spec.
    pub span: Span,
}

/// An alternative of a union.
#[derive(Debug)]
pub struct UnionVariant {
    /// The value of the tag.
    pub api_name: String,
    /// The name in Rust.
    pub name: String,
    /// Its struct. A variant without a struct has no field but the tag.
    pub ty: Option<TypeId>,
    /// Its documentation.
    pub docs: Docs,
    /// Its declaration in the spec.
    pub span: Span,
}

/// The type of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ty {
    /// Text.
    Text,
    /// Text that is never logged.
    Secret,
    /// `true` or `false`.
    Boolean,
    /// An integer of 32 bits.
    Int32,
    /// An integer of 64 bits.
    Int64,
    /// A floating-point number.
    Number,
    /// A number of seconds since the start of 1970, UTC.
    Timestamp,
    /// Any JSON.
    Json,
    /// Bytes of any kind, which only the body of a request can be.
    Bytes,
    /// A struct, enum or union.
    Named(TypeId),
    /// A list of values.
    List(Box<Self>),
    /// Values by text keys.
    Map(Box<Self>),
    /// A type that could not be resolved, which is reported. No back end meets it.
    Unknown,
}

impl Ty {
    /// Whether it is a type of the runtime's `wire`, or a list or map of one.
    #[must_use]
    pub fn is_of_wire(&self) -> bool {
        match self {
            Self::Secret | Self::Timestamp | Self::Json => true,
            Self::List(inner) | Self::Map(inner) => inner.is_of_wire(),
            _ => false,
        }
    }

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

/// The type to which field names lead from a type on. Of a union, the fields of all its alternatives lead on; of a list or
/// map, none. A type or field that could not be read, which is reported, leads anywhere.
#[must_use]
pub fn follow<'t>(types: &'t [Type], from: &'t Ty, names: &[String]) -> Option<&'t Ty> {
    let Some((first, rest)) = names.split_first() else { return Some(from) };
    if *from == Ty::Unknown {
        return Some(from);
    }
    let leads_on = |field: &&Field| field.api_name == *first || field.api_name.is_empty();
    let mut fields = fields_of(types, from).filter(leads_on);
    fields.find_map(|field| follow(types, &field.ty, rest))
}

/// The fields of a struct, or of all alternatives of a union.
pub fn fields_of<'t>(types: &'t [Type], ty: &Ty) -> impl Iterator<Item = &'t Field> {
    let own = match ty {
        Ty::Named(id) => Some(&types[id.0]),
        _ => None,
    };
    let variants = match own.map(|ty| &ty.shape) {
        Some(Shape::Union { variants, .. }) => variants.as_slice(),
        _ => &[],
    };
    let structs = variants.iter().filter_map(|variant| variant.ty).map(|id| &types[id.0]);
    own.into_iter().chain(structs).flat_map(Type::fields)
}
