//! Extras of a call: headers, query parameters and JSON fields that the operation does not have.

use crate::runtime::custom_header::describes_body;
use crate::runtime::percent::encode;
use crate::runtime::wire::{Extra, Value};
use http::HeaderMap;

/// The extras that a caller adds to a call.
#[derive(Clone, Default)]
pub(crate) struct Extras {
    /// They replace headers of the operation.
    pub(super) headers: HeaderMap,
    /// Names and values, percent-encoded.
    pub(super) query: Vec<(String, String)>,
    fields: Extra,
}

impl Extras {
    pub(super) fn add_query(&mut self, name: &str, value: &str) {
        self.query.push((encode(name).to_string(), encode(value).to_string()));
    }

    pub(super) fn set_field(&mut self, name: &str, value: Value) {
        self.fields.insert(name, value);
    }

    pub(super) fn has_fields(&self) -> bool {
        !self.fields.is_empty()
    }

    /// Returns the JSON body with the fields added, or the reason why they cannot be added.
    pub(super) fn add_fields_to(&self, json: Option<&[u8]>) -> Result<Vec<u8>, String> {
        let body = json.and_then(|json| serde_json::from_slice::<Extra>(json).ok());
        let mut body = body.ok_or("extra fields need a body that is a JSON object")?;
        for (name, value) in self.fields.iter() {
            if body.contains_key(name) {
                return Err(format!("the call sets the field `{name}` itself"));
            }
            body.insert(name, value);
        }
        serde_json::to_vec(&body).map_err(|_| "the body has something that JSON cannot hold".to_owned())
    }

    /// Returns a query parameter that the call sets as well.
    pub(super) fn conflict(&self, query: &[(String, String)]) -> Option<&str> {
        let is_set = |name: &str| query.iter().any(|(other, _)| other == name);
        self.query.iter().map(|(name, _)| name.as_str()).find(|name| is_set(name))
    }

    /// Returns what applies to the polls of a job, too: the headers, except those that describe the body.
    pub(super) fn for_polls(&self) -> Self {
        let headers = self.headers.iter().filter(|(name, _)| !describes_body(name));
        let headers = headers.map(|(name, value)| (name.clone(), value.clone())).collect();
        Self { headers, ..Self::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_are_added_but_never_replaced() {
        let mut extras = Extras::default();
        extras.set_field("b", json!({"c": [1]}));
        let added = extras.add_fields_to(Some(br#"{"a":1}"#)).unwrap();
        assert_eq!(String::from_utf8(added).unwrap(), r#"{"a":1,"b":{"c":[1]}}"#);
        let reason = extras.add_fields_to(Some(br#"{"b":null}"#)).unwrap_err();
        assert_eq!(reason, "the call sets the field `b` itself");
        for body in [None, Some(&b"[1]"[..]), Some(b""), Some(b"b=1")] {
            assert!(extras.add_fields_to(body).is_err(), "{body:?}");
        }
    }
}
