//! The trait of the types that the API sends and receives.

use super::decode_error::DecodeError;
use super::decoding::Decoding;
use super::document;
use super::json::Json;
use super::text::JsonText;
use std::fmt::Debug;

/// A type that is sent to the API or received from it.
///
/// It cannot be implemented outside of this crate. To read or write such a type use its `serde`
/// implementations.
pub trait Wire: Sized + Clone + PartialEq + Debug + Send + Sync + 'static {
    /// Reads a value from JSON.
    #[doc(hidden)]
    fn read(json: JsonText<'_>) -> Result<Self, DecodeError>;

    /// Appends the value as JSON.
    #[doc(hidden)]
    fn write_to(&self, out: &mut Vec<u8>);

    /// The JSON of this value, as the API receives it.
    fn write(&self) -> Json {
        let mut out = Vec::new();
        self.write_to(&mut out);
        Json::checked(String::from_utf8(out).unwrap_or_default())
    }

    /// The value of a missing field. `None` if the field is required.
    #[doc(hidden)]
    #[must_use]
    fn absent() -> Option<Self> {
        None
    }

    /// Whether a field with this value is left out.
    #[doc(hidden)]
    fn is_absent(&self) -> bool {
        false
    }

    /// Reads the body of a response.
    #[doc(hidden)]
    fn from_body(body: &[u8], decoding: &Decoding) -> Result<Self, DecodeError> {
        document::read(body, decoding, |json| {
            if json.is_null() { Err(document::nothing()) } else { Self::read(json) }
        })
    }
}
