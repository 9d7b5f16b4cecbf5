//! Enums: strings of which the crate knows some values.

/// Implements [`Wire`](super::Wire), `serde` and conversions for an enum with a variant
/// `Other(String)`, which holds unknown values.
///
/// ```text
/// string_enum!(Color { Red: "red", DarkBlue: "dark-blue" });
/// ```
macro_rules! string_enum {
    ($name:ident { $($(#[$meta:meta])* $variant:ident: $value:literal),* $(,)? }) => {
        #[allow(deprecated, unreachable_pub, reason = "deprecated values are on the wire too")]
        impl $name {
            /// The value on the wire.
            #[must_use]
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $($(#[$meta])* Self::$variant => $value,)*
                    Self::Other(value) => value,
                }
            }
        }

        #[allow(deprecated, reason = "deprecated values are on the wire too")]
        impl From<&str> for $name {
            #[inline]
            fn from(value: &str) -> Self {
                match value {
                    $($(#[$meta])* $value => Self::$variant,)*
                    other => Self::Other(other.to_owned()),
                }
            }
        }

        impl From<String> for $name {
            #[inline]
            fn from(value: String) -> Self {
                Self::from(value.as_str())
            }
        }

        impl std::fmt::Display for $name {
            #[inline]
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl Default for $name {
            #[inline]
            fn default() -> Self {
                Self::Other(String::new())
            }
        }

        impl $crate::runtime::wire::Wire for $name {
            #[inline]
            fn read(
                json: $crate::runtime::wire::JsonText<'_>,
            ) -> Result<Self, $crate::runtime::wire::DecodeError> {
                $crate::runtime::wire::read_string(json).map(|value| Self::from(&*value))
            }

            #[inline]
            fn write_to(&self, out: &mut Vec<u8>) {
                $crate::runtime::wire::write_json(self.as_str(), out);
            }
        }

        $crate::runtime::wire::serde_by_wire!($name);
    };
}

pub(crate) use string_enum;

#[cfg(test)]
mod tests {
    use crate::runtime::wire::{Json, Wire};
    use serde_json::{Value, json};

    #[derive(Debug, Clone, PartialEq)]
    enum Color {
        Red,
        Other(String),
    }

    string_enum!(Color { Red: "red" });

    #[test]
    fn known_and_unknown_values_round_trip() {
        for (value, color) in [("red", Color::Red), ("Red", Color::Other("Red".into()))] {
            let value = Value::from(value);
            assert_eq!(Json::from(&value).read(Color::read).unwrap(), color);
            assert_eq!(color.write(), value);
            assert_eq!(color.to_string(), color.as_str());
            assert_eq!(serde_json::from_value::<Color>(value.clone()).unwrap(), color);
            assert_eq!(serde_json::to_value(&color).unwrap(), value);
        }
    }

    #[test]
    fn null_is_the_empty_value_and_other_types_are_refused() {
        assert_eq!(Json::default().read(Color::read).unwrap(), Color::Other(String::new()));
        let decode_error = Json::from(json!(1)).read(Color::read).unwrap_err();
        assert_eq!(decode_error.to_string(), "expected a string, found a number");
    }
}
