//! The encodings of a field's value.

use super::convert::Wire;
use super::decode_error::DecodeError;
use super::json::Json;
use serde_json::Value;

/// An encoding of values of type `T` as JSON. The functions correspond to those of [`Wire`].
pub(crate) trait Encoding<T> {
    fn read(json: Json<'_>) -> Result<T, DecodeError>;

    fn write(value: &T) -> Value;

    fn absent() -> Option<T> {
        None
    }

    fn is_absent(_: &T) -> bool {
        false
    }

    fn is_lossy(json: &Json<'_>) -> bool {
        matches!(json, Json::Null)
    }
}

/// The encoding that the type implements itself.
pub(super) struct Plain;

impl<T: Wire> Encoding<T> for Plain {
    fn read(json: Json<'_>) -> Result<T, DecodeError> {
        T::read(json)
    }

    fn write(value: &T) -> Value {
        value.write()
    }

    fn absent() -> Option<T> {
        T::absent()
    }

    fn is_absent(value: &T) -> bool {
        value.is_absent()
    }

    fn is_lossy(json: &Json<'_>) -> bool {
        T::is_lossy(json)
    }
}
