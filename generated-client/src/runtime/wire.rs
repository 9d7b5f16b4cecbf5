//! JSON in and out, with unknown fields, values and kinds kept.
//!
//! The types of the API read themselves from a [`Json`] tree and write themselves into a [`Value`],
//! by the macros [`object!`], [`response!`], [`string_enum!`] and [`union!`]. They do
//! not derive `serde`: hundreds of derived implementations would be most of the compile time of a
//! client, and a derived implementation loses unknown fields, `null`s and unknown values.

mod base64;
mod containers;
mod convert;
mod decode_error;
mod encoding;
mod enums;
mod header;
mod json;
mod object;
mod scalars;
mod secret;
mod serde;
mod structs;
mod timestamp;
mod unions;

pub(crate) use self::base64::Base64;
pub(crate) use self::convert::from_slice;
pub use self::convert::{Extra, Wire};
pub(crate) use self::decode_error::DecodeError;
pub(crate) use self::enums::string_enum;
pub(crate) use self::header::to_header_value;
pub(crate) use self::json::Json;
pub(crate) use self::object::{ObjectReader, ObjectWriter};
pub(crate) use self::secret::collect_secrets;
pub(crate) use self::serde::{deserialize, serde_by_wire};
pub(crate) use self::structs::{
    KeysOnly, WireStruct, implement_debug, implement_object, implement_wire, object, object_field,
    read_struct, response, write_struct,
};
pub use self::timestamp::{Timestamp, TimestampRangeError};
pub(crate) use self::unions::{TaggedObject, union, union_kind, write_tag, write_tagged};
pub(crate) use crate::runtime::constraint::Constraint;
pub(crate) use crate::runtime::secret::Secret;
pub(crate) use serde_json::Value;
