//! Strings, booleans, numbers, arbitrary JSON, and empty bodies.

use super::convert::{Wire, from_slice};
use super::decode_error::DecodeError;
use super::json::Json;
use serde_json::{Number, Value};

impl Wire for String {
    fn read(json: Json<'_>) -> Result<Self, DecodeError> {
        match json {
            Json::Text(it) => Ok(it.into_owned()),
            Json::Null => Ok(Self::new()),
            other => Err(DecodeError::expected("a string", other.kind())),
        }
    }

    fn write(&self) -> Value {
        Value::String(self.clone())
    }
}

impl Wire for bool {
    fn read(json: Json<'_>) -> Result<Self, DecodeError> {
        match json {
            Json::Bool(it) => Ok(it),
            Json::Null => Ok(false),
            other => Err(DecodeError::expected("a boolean", other.kind())),
        }
    }

    fn write(&self) -> Value {
        Value::Bool(*self)
    }
}

impl Wire for i64 {
    fn read(json: Json<'_>) -> Result<Self, DecodeError> {
        match &json {
            Json::Null => Ok(0),
            Json::Number(it) => integer(it),
            other => Err(DecodeError::expected("an integer", other.kind())),
        }
    }

    fn write(&self) -> Value {
        Value::from(*self)
    }

    fn is_lossy(json: &Json<'_>) -> bool {
        !matches!(json, Json::Number(it) if it.is_i64())
    }
}

impl Wire for i32 {
    fn read(json: Json<'_>) -> Result<Self, DecodeError> {
        Self::try_from(i64::read(json)?).map_err(|_| DecodeError::new("an integer of more than 32 bits"))
    }

    fn write(&self) -> Value {
        Value::from(*self)
    }

    fn is_lossy(json: &Json<'_>) -> bool {
        i64::is_lossy(json)
    }
}

/// Whole numbers are written without a fraction, infinities and NaN as `null`.
impl Wire for f64 {
    fn read(json: Json<'_>) -> Result<Self, DecodeError> {
        match &json {
            Json::Null => Ok(0.0),
            Json::Number(it) => it.as_f64().ok_or_else(|| DecodeError::new("a number of too many digits")),
            other => Err(DecodeError::expected("a number", other.kind())),
        }
    }

    fn write(&self) -> Value {
        match whole(*self) {
            Some(it) => Value::from(it),
            None => Value::from(*self),
        }
    }

    fn is_lossy(json: &Json<'_>) -> bool {
        match json {
            Json::Number(it) => it.as_f64().is_none_or(|read| read.write() != Value::Number(it.clone())),
            _ => true,
        }
    }
}

impl Wire for Value {
    fn read(json: Json<'_>) -> Result<Self, DecodeError> {
        Ok(json.into_value())
    }

    fn write(&self) -> Value {
        self.clone()
    }

    fn is_lossy(_: &Json<'_>) -> bool {
        false
    }

    fn from_body(body: &[u8]) -> Result<Self, DecodeError> {
        if body.is_empty() { Ok(Self::Null) } else { from_slice(body) }
    }
}

/// A response without a meaningful body. Any body is accepted.
impl Wire for () {
    fn read(_: Json<'_>) -> Result<Self, DecodeError> {
        Ok(())
    }

    fn write(&self) -> Value {
        Value::Null
    }

    fn from_body(_: &[u8]) -> Result<Self, DecodeError> {
        Ok(())
    }
}

fn integer(number: &Number) -> Result<i64, DecodeError> {
    let integer = number.as_i64().or_else(|| number.as_f64().and_then(whole));
    integer.ok_or_else(|| {
        DecodeError::new(if number.is_u64() {
            "an integer of more than 64 bits"
        } else {
            "expected an integer, found a fraction"
        })
    })
}

/// The integer equal to `number`, if it is in the range that `f64` holds exactly.
#[expect(clippy::cast_possible_truncation, reason = "the range and the fraction are checked")]
fn whole(number: f64) -> Option<i64> {
    const LIMIT: f64 = 9_007_199_254_740_992.0;
    (number.fract() == 0.0 && number.abs() < LIMIT).then_some(number as i64)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read<T: Wire>(value: &Value) -> Result<T, String> {
        T::read(Json::from(value)).map_err(|decode_error| decode_error.to_string())
    }

    #[test]
    fn null_reads_as_the_empty_value() {
        assert_eq!(read::<String>(&json!(null)), Ok(String::new()));
        assert_eq!(read::<bool>(&json!(null)), Ok(false));
        assert_eq!(read::<i64>(&json!(null)), Ok(0));
        assert_eq!(read::<i32>(&json!(null)), Ok(0));
        assert_eq!(read::<f64>(&json!(null)), Ok(0.0));
        assert_eq!(read::<Value>(&json!(null)), Ok(Value::Null));
    }

    #[test]
    fn other_kinds_are_refused_without_showing_the_value() {
        assert_eq!(read::<i64>(&json!("s3cret")), Err("expected an integer, found a string".into()));
        assert_eq!(read::<String>(&json!(17)), Err("expected a string, found a number".into()));
        assert_eq!(read::<bool>(&json!([])), Err("expected a boolean, found a list".into()));
        assert_eq!(read::<f64>(&json!({})), Err("expected a number, found an object".into()));
    }

    #[test]
    fn integers_out_of_range_are_refused() {
        assert_eq!(read::<i64>(&json!(i64::MIN)), Ok(i64::MIN));
        assert_eq!(read::<i64>(&json!(3.0)), Ok(3));
        assert_eq!(read::<i64>(&json!(3.5)), Err("expected an integer, found a fraction".into()));
        assert_eq!(read::<i64>(&json!(u64::MAX)), Err("an integer of more than 64 bits".into()));
        assert_eq!(read::<i32>(&json!(1_i64 << 40)), Err("an integer of more than 32 bits".into()));
    }

    #[test]
    fn numbers_that_change_in_a_round_trip_are_lossy() {
        for (number, lossy) in [("5", false), ("2.5", false), ("-7", false), ("5.0", true), ("-0.0", true)] {
            let json = Json::parse(number.as_bytes()).unwrap();
            assert_eq!(f64::is_lossy(&json), lossy, "{number}");
            assert_eq!(f64::read(json.clone()).unwrap().write() == json.into_value(), !lossy, "{number}");
        }
        assert_eq!(f64::NAN.write(), Value::Null);
    }

    #[test]
    fn empty_bodies_are_null_or_nothing() {
        assert_eq!(Value::from_body(b""), Ok(Value::Null));
        assert_eq!(<()>::from_body(b"OK"), Ok(()));
        assert!(String::from_body(b"").is_err());
    }
}
