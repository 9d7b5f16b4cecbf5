//! Types of the API: objects, unions and enums.

use super::read::{Key, MappingReader, Mark, Part, Read, Shape, mapping};
use super::syntax::{Period, TypeExpr};
use super::text::{Doc, Entries, Spanned, Text};
use super::variants::{EnumValue, UnionVariant};
use crate::date::Date;
use crate::diagnostic::Diagnostics;
use crate::node::{Node, Span};

mapping! {
    /// An object with known fields.
    Schema = "a schema" {
        /// The description of the type.
        "doc" doc: Doc,
        /// The name in Rust, if it must differ.
        "rust" rust: Option<Text>,
        /// A schema whose fields this one also has.
        "extends" extends: Option<Text>,
        /// Marks a preview, which may change or go without notice.
        "preview" preview: Mark,
        /// The reason for the deprecation, and the replacement.
        "deprecated" deprecated: Option<Doc>,
        /// The fields, by their API names.
        "fields" fields: Entries<Field>,
        /// Differences from the published description on purpose.
        "differs" differs: Vec<Departure>,
    }
}

mapping! {
    /// A field of a schema, or a parameter behind the question mark.
    Field = "a field" {
        /// Its type; with `?` it may be absent.
        "type" ty: Spanned<TypeExpr>,
        /// The content, and its unit.
        "doc" doc: Doc,
        /// The name in Rust, if it must differ.
        "rust" rust: Option<Text>,
        /// `base64`: the value is sent encoded, and the Rust field holds the plain text.
        "encoding" encoding: Option<Text>,
        /// Marks a preview, which may change or go without notice.
        "preview" preview: Mark,
        /// The reason to believe a fact that the documentation does not state, or not in full.
        "unverified" unverified: Option<Doc>,
        /// The reason for the deprecation, and the replacement.
        "deprecated" deprecated: Option<Doc>,
        /// Marks the key by which the API recognizes a repeated call. The client makes one if the caller does not.
        "idempotency_key" idempotency_key: Mark,
        /// The minimum.
        "min" min: Option<Spanned<i64>>,
        /// The maximum.
        "max" max: Option<Spanned<i64>>,
        /// The minimum number of characters.
        "min_length" min_length: Option<Spanned<i64>>,
        /// The maximum number of characters.
        "max_length" max_length: Option<Spanned<i64>>,
        /// The minimum number of items.
        "min_items" min_items: Option<Spanned<i64>>,
        /// The maximum number of items.
        "max_items" max_items: Option<Spanned<i64>>,
        /// A regular expression that the text matches.
        "pattern" pattern: Option<Text>,
        /// The minimum of each item of a list.
        "item_min" item_min: Option<Spanned<i64>>,
        /// The maximum of each item of a list.
        "item_max" item_max: Option<Spanned<i64>>,
        /// The minimum number of characters of an item of a list.
        "item_min_length" item_min_length: Option<Spanned<i64>>,
        /// The maximum number of characters of an item of a list.
        "item_max_length" item_max_length: Option<Spanned<i64>>,
        /// The value that the API uses by default. The client does not send it.
        "default" default: Option<Node>,
        /// The time for which the text is the URL of a file.
        "download" download: Option<Spanned<Period>>,
        /// A value in the form of the API.
        "example" example: Option<Node>,
        /// Differences from the published description on purpose.
        "differs" differs: Vec<Departure>,
    }
}

mapping! {
    /// An object of several kinds, told apart by a field.
    Union = "a union" {
        /// The description of the type.
        "doc" doc: Doc,
        /// The name in Rust, if it must differ.
        "rust" rust: Option<Text>,
        /// The field that distinguishes the kinds.
        "tag" tag: Text,
        /// Marks a preview, which may change or go without notice.
        "preview" preview: Mark,
        /// The reason for the deprecation, and the replacement.
        "deprecated" deprecated: Option<Doc>,
        /// The kinds, by the value of the tag.
        "variants" variants: Entries<UnionVariant>,
        /// Differences from the published description on purpose.
        "differs" differs: Vec<Departure>,
    }
}

mapping! {
    /// A difference from the published description on purpose.
    Departure = "a difference on purpose" {
        /// The name of the rule by which `audit` reports it.
        "rule" rule: Text,
        /// The reason.
        "because" because: Doc,
        /// The names of the parts that differ; default: all that differ by the rule.
        "of" of: Vec<Text>,
        /// The day on which to look at it again.
        "until" until: Option<Spanned<Date>>,
    }
}

mapping! {
    /// Text with known values.
    Enum = "an enum" {
        /// The description of the type.
        "doc" doc: Doc,
        /// The name in Rust, if it must differ.
        "rust" rust: Option<Text>,
        /// Marks a preview, which may change or go without notice.
        "preview" preview: Mark,
        /// The reason for the deprecation, and the replacement.
        "deprecated" deprecated: Option<Doc>,
        /// The values, with the meaning of each.
        "values" values: Entries<EnumValue>,
        /// Differences from the published description on purpose.
        "differs" differs: Vec<Departure>,
    }
}
