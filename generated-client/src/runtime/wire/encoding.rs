//! The encodings of a field's value.

use super::convert::Wire;
use super::decode_error::DecodeError;
use super::text::JsonText;

/// An encoding of values of type `T` as JSON. The functions correspond to those of [`Wire`].
pub(crate) trait Encoding<T> {
    fn read(json: JsonText<'_>) -> Result<T, DecodeError>;

    fn write_to(value: &T, out: &mut Vec<u8>);

    fn absent() -> Option<T> {
        None
    }

    fn is_absent(_: &T) -> bool {
        false
    }
}

/// The encoding that the type implements itself.
pub(crate) struct Plain;

impl<T: Wire> Encoding<T> for Plain {
    fn read(json: JsonText<'_>) -> Result<T, DecodeError> {
        T::read(json)
    }

    fn write_to(value: &T, out: &mut Vec<u8>) {
        value.write_to(out);
    }

    fn absent() -> Option<T> {
        T::absent()
    }

    fn is_absent(value: &T) -> bool {
        value.is_absent()
    }
}
