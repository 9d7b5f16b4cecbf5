//! [`Secret`] on the wire.

use super::convert::Wire;
use super::decode_error::DecodeError;
use super::json::Json;
use super::serde::serde_by_wire;
use crate::runtime::secret::Secret;
use serde_json::Value;

impl Wire for Secret {
    fn read(json: Json<'_>) -> Result<Self, DecodeError> {
        String::read(json).map(Self::from)
    }

    fn write(&self) -> Value {
        Value::from(self.expose())
    }
}

serde_by_wire!(Secret);
