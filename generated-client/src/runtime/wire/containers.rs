//! Lists, maps, and optional values.

use super::convert::Wire;
use super::decode_error::DecodeError;
use super::json::Json;
use serde_json::Value;
use std::collections::BTreeMap;

impl<T: Wire> Wire for Vec<T> {
    fn read(json: Json<'_>) -> Result<Self, DecodeError> {
        match json {
            Json::Null => Ok(Self::new()),
            Json::List(items) => {
                let items = items.into_iter().enumerate();
                items.map(|(index, item)| T::read(item).map_err(|it| it.in_item(index))).collect()
            }
            other => Err(DecodeError::expected("a list", other.kind())),
        }
    }

    fn write(&self) -> Value {
        self.iter().map(T::write).collect()
    }

    fn is_lossy(json: &Json<'_>) -> bool {
        match json {
            Json::List(items) => items.iter().any(T::is_lossy),
            _ => true,
        }
    }
}

impl<T: Wire> Wire for BTreeMap<String, T> {
    fn read(json: Json<'_>) -> Result<Self, DecodeError> {
        match json {
            Json::Null => Ok(Self::new()),
            Json::Object(fields) => {
                fields.into_iter().map(|(key, value)| entry(key.into_owned(), value)).collect()
            }
            other => Err(DecodeError::expected("an object", other.kind())),
        }
    }

    fn write(&self) -> Value {
        self.iter().map(|(key, value)| (key.clone(), value.write())).collect()
    }

    fn is_lossy(json: &Json<'_>) -> bool {
        match json {
            Json::Object(fields) => fields.iter().any(|(_, value)| T::is_lossy(value)),
            _ => true,
        }
    }
}

fn entry<T: Wire>(key: String, value: Json<'_>) -> Result<(String, T), DecodeError> {
    match T::read(value) {
        Ok(value) => Ok((key, value)),
        Err(decode_error) => Err(decode_error.in_key(&key)),
    }
}

impl<T: Wire> Wire for Option<T> {
    fn read(json: Json<'_>) -> Result<Self, DecodeError> {
        match json {
            Json::Null => Ok(None),
            other => T::read(other).map(Some),
        }
    }

    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn is_absent(&self) -> bool {
        self.is_none()
    }

    fn is_lossy(json: &Json<'_>) -> bool {
        matches!(json, Json::Null) || T::is_lossy(json)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    type Table = BTreeMap<String, Vec<i64>>;

    #[test]
    fn containers_round_trip() {
        let value = json!({"a": [1, 2], "b": []});
        let table = Table::read(Json::from(&value)).unwrap();
        assert_eq!(table["a"], [1, 2]);
        assert_eq!(table.write(), value);
        assert!(!Table::is_lossy(&Json::from(&value)));
    }

    #[test]
    fn a_null_anywhere_inside_is_lossy() {
        for value in [json!(null), json!({"a": null}), json!({"a": [1, null]})] {
            assert!(Table::is_lossy(&Json::from(&value)), "{value}");
            assert!(Table::read(Json::from(&value)).is_ok(), "{value}");
        }
    }

    #[test]
    fn an_error_has_the_path() {
        let value = json!({"a": [1], "b": [1, 2, "x"]});
        let decode_error = Table::read(Json::from(&value)).unwrap_err();
        assert_eq!(decode_error.path(), r#"["b"][2]"#);
    }
}
