//! JSON in and out, without losing what this version of the crate does not know.
//!
//! The types of the API read themselves from a [`Json`] tree and write themselves into a [`Value`].
//! They do so by hand rather than through derived serde code because hundreds of derived
//! implementations cost most of the compile time of a client, and because a derived implementation
//! forgets unknown fields, `null`s and unknown values.

mod base64;
mod containers;
mod decode_error;
mod header;
mod json;
mod object;
mod scalars;
mod serde;
mod timestamp;
mod variant;
mod word;

pub(crate) use self::base64::Base64;
pub(crate) use self::decode_error::DecodeError;
pub(crate) use self::header::to_header_value;
pub(crate) use self::json::Json;
pub(crate) use self::object::{Codec, KeysOf, Reader, Record, Writer, read_record, record, write_record};
pub(crate) use self::serde::{deserialize, serde_by_wire};
pub use self::timestamp::{Timestamp, TimestampRangeError};
pub(crate) use self::variant::{Union, Variant, union};
pub(crate) use self::word::string_enum;
pub(crate) use serde_json::Value;
use std::fmt::Debug;

/// What came with a response that its type has no field for, by name.
///
/// Beside unknown fields it holds known ones whose JSON the Rust type cannot hold, such as a `null`
/// where a list belongs, so that writing the value again gives back what was read. Assigning the
/// field itself overrules what is kept here.
pub type Extra = serde_json::Map<String, Value>;

/// A type that is sent to the API or comes from it.
///
/// It cannot be implemented outside of this crate. To read or write such a type use its `serde`
/// implementations.
pub trait Wire: Sized + Clone + PartialEq + Debug + Send + Sync + 'static {
    /// Reads itself.
    #[doc(hidden)]
    fn read(json: Json<'_>) -> Result<Self, DecodeError>;

    /// The JSON that the API is sent for this value.
    fn write(&self) -> Value;

    /// What a missing field reads as, unless the field has to be there.
    #[doc(hidden)]
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// Whether a field holding this is left out.
    #[doc(hidden)]
    fn is_absent(&self) -> bool {
        false
    }

    /// Whether writing what is read from `json` would give something else.
    #[doc(hidden)]
    #[must_use]
    fn lossy(json: &Json<'_>) -> bool {
        matches!(json, Json::Null)
    }

    /// Reads the body of a response.
    #[doc(hidden)]
    fn from_body(body: &[u8]) -> Result<Self, DecodeError> {
        from_slice(body)
    }
}

/// Reads a JSON text.
pub(crate) fn from_slice<T: Wire>(text: &[u8]) -> Result<T, DecodeError> {
    T::read(Json::parse(text)?)
}
