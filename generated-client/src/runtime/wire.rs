//! JSON in and out, with unknown fields, values and kinds kept.
//!
//! The types of the API read themselves from the text of a response, a [`JsonText`], and check it on the way. The macros
//! [`object!`], [`response!`], [`string_enum!`] and [`union!`] say how. No tree is made in between: it would take up to a
//! hundred times the memory of the text. What no type names is kept as text.
//!
//! The types do not derive `serde`: hundreds of derived implementations would be most of the compile time of a client, and a
//! derived implementation loses unknown fields, `null`s and unknown values.

mod base64;
mod body;
mod containers;
mod convert;
mod decode_error;
mod decoding;
mod document;
mod encoding;
mod enums;
mod extra;
mod header;
mod json;
mod object;
mod same;
mod scalars;
mod scan;
mod secret;
mod serde;
mod structs;
mod surrogates;
mod text;
mod timestamp;
mod unions;
mod value;

pub(crate) use self::base64::Base64;
pub use self::body::UnreadableItem;
pub(crate) use self::body::{from_page, from_slice};
pub use self::convert::Wire;
pub(crate) use self::decode_error::DecodeError;
pub(crate) use self::encoding::Plain;
pub(crate) use self::enums::string_enum;
pub use self::extra::Extra;
pub(crate) use self::extra::KeysOnly;
pub(crate) use self::header::to_header_value;
pub use self::json::Json;
pub(crate) use self::object::{ObjectReader, ObjectWriter, or_absent};
pub(crate) use self::scalars::{read_string, write_json};
pub(crate) use self::secret::collect_secrets;
pub(crate) use self::serde::{deserialize, serde_by_wire};
pub(crate) use self::structs::{
    WireStruct, implement_debug, implement_object, implement_wire, object, object_field, read_fields,
    read_struct, response, write_struct,
};
pub(crate) use self::text::JsonText;
pub use self::timestamp::{Timestamp, TimestampRangeError};
pub(crate) use self::unions::{TaggedObject, union, union_kind, write_tag, write_tagged};
pub(crate) use crate::runtime::constraint::Constraint;
pub(crate) use crate::runtime::secret::Secret;
pub(crate) use serde_json::Value;
