//! Strings, booleans, numbers, any JSON, and empty bodies.

use super::convert::Wire;
use super::decode_error::DecodeError;
use super::decoding::Decoding;
use super::document;
use super::json::Json;
use super::text::JsonText;
use serde::Serialize;
use serde_json::Number;
use std::borrow::Cow;

/// Half an emoji becomes U+FFFD. It is kept where the string is a field.
impl Wire for String {
    fn read(json: JsonText<'_>) -> Result<Self, DecodeError> {
        let text = read_string(json)?;
        json.decoding().take_text(text.len())?;
        Ok(text.into_owned())
    }

    fn write_to(&self, out: &mut Vec<u8>) {
        write_json(self, out);
    }
}

impl Wire for bool {
    fn read(json: JsonText<'_>) -> Result<Self, DecodeError> {
        json.boolean().map_or_else(|| empty_if_null(json, "a boolean"), Ok)
    }

    fn write_to(&self, out: &mut Vec<u8>) {
        write_json(self, out);
    }
}

impl Wire for i64 {
    fn read(json: JsonText<'_>) -> Result<Self, DecodeError> {
        let Some(text) = json.number() else { return empty_if_null(json, "an integer") };
        match text.parse() {
            Ok(integer) if text != "-0" => Ok(integer),
            _ => {
                json.decoding().note_lossy();
                integer(text)
            }
        }
    }

    fn write_to(&self, out: &mut Vec<u8>) {
        write_json(self, out);
    }
}

impl Wire for i32 {
    fn read(json: JsonText<'_>) -> Result<Self, DecodeError> {
        let integer = i64::read(json)?;
        Self::try_from(integer).map_err(|_| out_of_range(integer < 0, Self::MIN.into(), Self::MAX.into()))
    }

    fn write_to(&self, out: &mut Vec<u8>) {
        write_json(self, out);
    }
}

/// Whole numbers are written without a fraction, infinities and NaN as `null`.
impl Wire for f64 {
    fn read(json: JsonText<'_>) -> Result<Self, DecodeError> {
        let Some(text) = json.number() else { return empty_if_null(json, "a number") };
        let number = text.parse().ok().filter(|number: &Self| number.is_finite());
        let number = number.ok_or_else(|| DecodeError::new("a number beyond the range of 64-bit floats"))?;
        let mut written = Vec::new();
        number.write_to(&mut written);
        if written != text.as_bytes() {
            json.decoding().note_lossy();
        }
        Ok(number)
    }

    fn write_to(&self, out: &mut Vec<u8>) {
        match whole(*self) {
            Some(integer) => write_json(&integer, out),
            None => write_json(&Number::from_f64(*self), out),
        }
    }
}

impl Wire for Json {
    fn read(json: JsonText<'_>) -> Result<Self, DecodeError> {
        Self::keep(json)
    }

    fn write_to(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(self.text().as_bytes());
    }

    fn write(&self) -> Self {
        self.clone()
    }

    /// An empty body is `null`.
    fn from_body(body: &[u8], decoding: &Decoding) -> Result<Self, DecodeError> {
        if body.is_empty() { Ok(Self::default()) } else { document::read(body, decoding, Self::keep) }
    }
}

/// A response without a meaningful body. Any body is accepted.
impl Wire for () {
    fn read(_: JsonText<'_>) -> Result<Self, DecodeError> {
        Ok(())
    }

    fn write_to(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"null");
    }

    fn from_body(_: &[u8], _: &Decoding) -> Result<Self, DecodeError> {
        Ok(())
    }
}

/// Reads a string. `null` is an empty one.
pub(crate) fn read_string(json: JsonText<'_>) -> Result<Cow<'_, str>, DecodeError> {
    match json.string() {
        Some(text) => Ok(text),
        None => empty_if_null(json, "a string"),
    }
}

/// Writes a value that JSON can hold.
pub(crate) fn write_json<T: Serialize + ?Sized>(value: &T, out: &mut Vec<u8>) {
    // Writing to memory does not fail, and neither do strings and numbers.
    _ = serde_json::to_writer(out, value);
}

fn empty_if_null<T: Default>(json: JsonText<'_>, expected: &str) -> Result<T, DecodeError> {
    if json.is_null() {
        json.decoding().note_lossy();
        return Ok(T::default());
    }
    Err(json.unexpected(expected))
}

/// Reads an integer with a fraction or an exponent, or explains why it is none.
fn integer(text: &str) -> Result<i64, DecodeError> {
    let number: f64 = text.parse().unwrap_or(f64::NAN);
    whole(number).ok_or_else(|| {
        if number.abs() >= TOO_LARGE {
            out_of_range(number < 0.0, i64::MIN, i64::MAX)
        } else if number.fract() == 0.0 {
            DecodeError::new("an integer of too many digits with a fraction or an exponent")
        } else {
            DecodeError::new("expected an integer, found a fraction")
        }
    })
}

#[cold]
fn out_of_range(is_negative: bool, least: i64, most: i64) -> DecodeError {
    DecodeError::new(if is_negative {
        format!("an integer below {least}")
    } else {
        format!("an integer above {most}")
    })
}

/// The first float above the range of `i64`.
const TOO_LARGE: f64 = 9_223_372_036_854_775_808.0;

/// The integer equal to `number`, if it is in the range that `f64` holds exactly.
#[expect(clippy::cast_possible_truncation, reason = "the range and the fraction are checked")]
fn whole(number: f64) -> Option<i64> {
    const LIMIT: f64 = 9_007_199_254_740_992.0;
    (number.fract() == 0.0 && number.abs() < LIMIT).then_some(number as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T: Wire>(text: &str) -> Result<T, String> {
        text.parse::<Json>().unwrap().read(T::read).map_err(|decode_error| decode_error.to_string())
    }

    fn is_lossy<T: Wire>(text: &str) -> bool {
        text.parse::<Json>().unwrap().read(|json| json.decoding().watch_lossy(|| T::read(json))).1
    }

    #[test]
    fn null_reads_as_the_empty_value() {
        assert_eq!(read::<String>("null"), Ok(String::new()));
        assert_eq!(read::<bool>("null"), Ok(false));
        assert_eq!(read::<i64>("null"), Ok(0));
        assert_eq!(read::<i32>("null"), Ok(0));
        assert_eq!(read::<f64>("null"), Ok(0.0));
        assert_eq!(read::<Json>("null"), Ok(Json::default()));
        assert!(is_lossy::<String>("null") && is_lossy::<f64>("null") && !is_lossy::<Json>("null"));
    }

    #[test]
    fn other_kinds_are_refused_without_showing_the_value() {
        assert_eq!(read::<i64>("\"s3cret\""), Err("expected an integer, found a string".into()));
        assert_eq!(read::<String>("17"), Err("expected a string, found a number".into()));
        assert_eq!(read::<bool>("[]"), Err("expected a boolean, found a list".into()));
        assert_eq!(read::<f64>("{}"), Err("expected a number, found an object".into()));
    }

    #[test]
    fn integers_out_of_range_are_refused() {
        assert_eq!(read::<i64>("-9223372036854775808"), Ok(i64::MIN));
        assert_eq!(read::<i64>("3.0"), Ok(3));
        assert_eq!(read::<i64>("3e2"), Ok(300));
        for fraction in ["3.5", "1e-3", "-0.1"] {
            assert_eq!(
                read::<i64>(fraction),
                Err("expected an integer, found a fraction".into()),
                "{fraction}"
            );
        }
        for large in ["18446744073709551615", "9223372036854775808", "1e30", "1e400"] {
            assert_eq!(read::<i64>(large), Err("an integer above 9223372036854775807".into()), "{large}");
        }
        let small = Err("an integer below -9223372036854775808".into());
        assert_eq!(read::<i64>("-99999999999999999999"), small);
        assert_eq!(read::<i32>("1099511627776"), Err("an integer above 2147483647".into()));
        assert_eq!(read::<i32>("-1099511627776"), Err("an integer below -2147483648".into()));
        assert_eq!(read::<f64>("-1e400"), Err("a number beyond the range of 64-bit floats".into()));
    }

    #[test]
    fn numbers_that_change_in_a_round_trip_are_lossy() {
        for (number, lossy) in [
            ("5", false),
            ("2.5", false),
            ("-7", false),
            ("5.0", true),
            ("-0.0", true),
            ("0.10", true),
            ("0.1000000000000000055511151231257827", true),
        ] {
            assert_eq!(is_lossy::<f64>(number), lossy, "{number}");
            assert_eq!(read::<f64>(number).unwrap().write().text() == number, !lossy, "{number}");
        }
        assert!(is_lossy::<i64>("5.0") && is_lossy::<i64>("-0") && !is_lossy::<i64>("-5"));
        assert_eq!(f64::NAN.write(), Json::default());
    }
}
