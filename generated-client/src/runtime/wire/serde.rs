//! `serde` implementations on top of [`Wire`].

use super::convert::Wire;
use super::json::Json;
use serde::de::{Deserialize, Deserializer, Error};

/// Reads a value from any self-describing format, such as JSON.
pub(crate) fn deserialize<'de, T: Wire, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::read(Json::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// Implements `Serialize` and `Deserialize` for a type with [`Wire`].
macro_rules! serde_by_wire {
    ($name:ty) => {
        impl ::serde::Serialize for $name {
            #[inline]
            fn serialize<S: ::serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                ::serde::Serialize::serialize(&$crate::runtime::wire::Wire::write(self), serializer)
            }
        }

        impl<'de> ::serde::Deserialize<'de> for $name {
            #[inline]
            fn deserialize<D: ::serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::runtime::wire::deserialize(deserializer)
            }
        }
    };
}

pub(crate) use serde_by_wire;
