//! The trait of the types that the API sends and receives.

use super::decode_error::DecodeError;
use super::json::Json;
use serde_json::Value;
use std::fmt::Debug;

/// Unknown fields of a response, by name, kept for round trips.
///
/// It also holds known fields whose JSON the Rust type cannot represent, such as `null` for a list,
/// so that writing the value gives the JSON that was read. Assigning the field replaces what is kept
/// here.
pub type Extra = serde_json::Map<String, Value>;

/// A type that is sent to the API or received from it.
///
/// It cannot be implemented outside of this crate. To read or write such a type use its `serde`
/// implementations.
pub trait Wire: Sized + Clone + PartialEq + Debug + Send + Sync + 'static {
    /// Reads a value from JSON.
    #[doc(hidden)]
    fn read(json: Json<'_>) -> Result<Self, DecodeError>;

    /// The JSON of this value, as the API receives it.
    fn write(&self) -> Value;

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

    /// Whether reading `json` and writing the value gives other JSON.
    #[doc(hidden)]
    #[must_use]
    fn is_lossy(json: &Json<'_>) -> bool {
        matches!(json, Json::Null)
    }

    /// Reads the body of a response.
    #[doc(hidden)]
    fn from_body(body: &[u8]) -> Result<Self, DecodeError> {
        from_slice(body)
    }
}

/// Reads a value from JSON text.
pub(crate) fn from_slice<T: Wire>(text: &[u8]) -> Result<T, DecodeError> {
    T::read(Json::parse(text)?)
}
