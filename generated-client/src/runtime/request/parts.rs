//! What a request consists of, whatever its operation.

use crate::runtime::body::Body;
use crate::runtime::operation::{Auth, OperationInfo};
use crate::runtime::percent::{check_path, encode, encode_segment};
use crate::runtime::retry::Retry;
use crate::runtime::wire::{Extra, Value};
use http::Method;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

/// Headers that decide where a request goes, as whom, and where it ends.
const RESERVED_HEADERS: [HeaderName; 5] = [
    header::AUTHORIZATION,
    header::CONNECTION,
    header::CONTENT_LENGTH,
    header::HOST,
    header::TRANSFER_ENCODING,
];

const JSON: &str = "application/json";

pub(crate) struct Parts {
    pub(super) method: Method,
    pub(super) path: Cow<'static, str>,
    /// Where the operation is served, if that is not where the rest of the API is.
    pub(super) server: Option<&'static str>,
    pub(super) auth: Auth,
    /// What an `Authorization` header holds that is not the client's access token.
    pub(super) basic: Option<HeaderValue>,
    /// Names and values, encoded.
    pub(super) query: Vec<(String, String)>,
    pub(super) headers: HeaderMap,
    /// Nothing once a body has gone out that can be sent only once.
    pub(super) body: Option<Body>,
    /// Over which document the call is counted, if over any.
    pub(super) document: Option<String>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) retry: Option<Retry>,
    /// Whether making the call twice comes to the same as making it once.
    pub(super) idempotent: bool,
    /// The first mistake; it outlives those that follow from it.
    pub(super) mistake: Option<Cow<'static, str>>,
}

impl Parts {
    pub(super) fn new(info: &OperationInfo) -> Self {
        Self {
            method: info.method(),
            path: Cow::Borrowed(info.path),
            server: info.server,
            auth: info.auth,
            basic: None,
            query: Vec::new(),
            headers: HeaderMap::new(),
            body: Some(Body::empty()),
            document: None,
            timeout: None,
            retry: None,
            idempotent: info.idempotent,
            mistake: None,
        }
    }

    pub(super) fn try_clone(&self) -> Option<Self> {
        Some(Self {
            method: self.method.clone(),
            path: self.path.clone(),
            server: self.server,
            auth: self.auth,
            basic: self.basic.clone(),
            query: self.query.clone(),
            headers: self.headers.clone(),
            body: Some(self.body.as_ref()?.try_clone()?),
            document: self.document.clone(),
            timeout: self.timeout,
            retry: self.retry,
            idempotent: self.idempotent,
            mistake: self.mistake.clone(),
        })
    }

    /// Makes it a request to any other path.
    pub(crate) fn set_target(&mut self, method: Method, path: &str) {
        match check_path(path) {
            Ok(()) => self.path = Cow::Owned(path.to_owned()),
            Err(why) => self.note(format!("the path {why}")),
        }
        self.idempotent = method.is_idempotent();
        self.method = method;
    }

    pub(super) fn set_path(&mut self, name: &str, value: &str) {
        match encode_segment(value) {
            // An encoded value has no braces, so it is never taken for a parameter.
            Ok(segment) => {
                if let Some((before, after)) = around_parameter(&self.path, name) {
                    let mut path = String::with_capacity(before.len() + 2 * value.len() + after.len());
                    path.push_str(before);
                    path.extend(segment);
                    path.push_str(after);
                    self.path = Cow::Owned(path);
                }
            }
            Err(why) => self.note(format!("`{name}` {why}")),
        }
    }

    /// Sets a parameter of the query, in place of any of the same name.
    pub(crate) fn set_query(&mut self, name: &str, value: &Value) {
        let name = encode(name).to_string();
        self.query.retain(|(other, _)| *other != name);
        self.query.push((name, query_text(value)));
    }

    /// Adds a parameter to the query, beside any of the same name.
    pub(crate) fn add_query(&mut self, name: &str, value: &str) {
        self.query.push((encode(name).to_string(), encode(value).to_string()));
    }

    /// The value of a parameter, encoded.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find_map(|(other, value)| (other == name).then_some(value.as_str()))
    }

    pub(crate) fn set_basic_auth(&mut self, value: Option<HeaderValue>) {
        match value {
            Some(value) => self.basic = Some(value),
            None => self.note("the integration's id must not have a colon, nor the id or secret be empty"),
        }
    }

    pub(super) fn set_custom_header(&mut self, name: &str, value: &str) {
        if RESERVED_HEADERS.iter().any(|reserved| reserved.as_str().eq_ignore_ascii_case(name)) {
            return self.note(format!("the header `{name}` is set by the client itself"));
        }
        self.set_header(name, HeaderValue::from_str(value));
    }

    pub(super) fn set_header<E>(&mut self, name: &str, value: Result<HeaderValue, E>) {
        let Ok(key) = HeaderName::try_from(name) else {
            return self.note("the name of a header is not valid");
        };
        match value {
            Ok(value) => _ = self.headers.insert(key, value),
            Err(_) => {
                self.note(format!("the value of the header `{key}` has characters that cannot be in one"));
            }
        }
    }

    pub(crate) fn set_json(&mut self, text: serde_json::Result<Vec<u8>>) {
        match text {
            Ok(text) => self.set_body(Body::from(text), JSON),
            Err(_) => self.note("the body has something that JSON cannot hold"),
        }
    }

    /// Sets a field of the JSON body.
    pub(crate) fn set_json_field(&mut self, name: &str, value: Value) {
        let text = self.body.as_ref().and_then(Body::as_bytes).map(AsRef::as_ref).unwrap_or_default();
        let mut fields: Extra = serde_json::from_slice(text).unwrap_or_default();
        fields.insert(name.to_owned(), value);
        self.set_json(serde_json::to_vec(&fields));
    }

    /// Sends the fields of an object as a form.
    pub(crate) fn set_form(&mut self, fields: &Value) {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for (name, value) in fields.as_object().into_iter().flatten() {
            match value {
                Value::String(text) => _ = form.append_pair(name, text),
                Value::Bool(_) | Value::Number(_) => _ = form.append_pair(name, &value.to_string()),
                _ => return self.note(format!("`{name}` does not fit into a form")),
            }
        }
        self.set_body(Body::from(form.finish()), "application/x-www-form-urlencoded");
    }

    pub(super) fn set_body(&mut self, body: Body, content_type: &'static str) {
        self.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        self.body = Some(body);
    }

    fn note(&mut self, mistake: impl Into<Cow<'static, str>>) {
        self.mistake.get_or_insert(mistake.into());
    }
}

/// A value as it stands behind the question mark: the items of a list are separated by commas.
fn query_text(value: &Value) -> String {
    match value {
        Value::String(text) => encode(text).to_string(),
        Value::Array(items) => items.iter().map(query_text).collect::<Vec<_>>().join(","),
        other => encode(&other.to_string()).to_string(),
    }
}

/// What stands before and after `{name}` in a path.
fn around_parameter<'a>(path: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let mut opened = path.match_indices('{').map(|(start, _)| start);
    opened.find_map(|start| {
        let after = path[start + 1..].strip_prefix(name)?.strip_prefix('}')?;
        Some((&path[..start], after))
    })
}

/// Shows no value that was put into the request: what is in them is up to the user.
impl fmt::Debug for Parts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Parts")
            .field("method", &self.method)
            .field("headers", &self.headers.keys().collect::<Vec<_>>())
            .field("body", &self.body)
            .field("has_document", &self.document.is_some())
            .field("timeout", &self.timeout)
            .field("mistake", &self.mistake)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::client::Client;

    const INFO: OperationInfo =
        OperationInfo { name: "move_thing", path: "/v1/{from}/things/{thing}", ..OperationInfo::POST };

    fn refusal(change: impl FnOnce(&mut Parts)) -> String {
        let mut parts = Parts::new(&INFO);
        change(&mut parts);
        let error = parts.check(&Client::new("token")).unwrap_err();
        assert!(error.is_invalid_request());
        error.to_string()
    }

    #[test]
    fn the_first_mistake_is_the_one_reported() {
        let shown = refusal(|parts| {
            parts.set_path("thing", "");
            parts.set_custom_header("Authorization", "Basic s3cret");
        });
        assert_eq!(shown, "invalid request: `thing` is empty");
    }

    #[test]
    fn headers_cannot_be_forged() {
        for name in ["authorization", "HOST", "Content-Length", "transfer-encoding", "connection"] {
            let shown = refusal(|parts| parts.set_custom_header(name, "s3cret"));
            assert!(shown.ends_with("is set by the client itself"), "{shown}");
        }
        let shown = refusal(|parts| parts.set_custom_header("x-name", "s3cret\r\nx: y"));
        assert!(shown.contains("`x-name`") && !shown.contains("s3cret"), "{shown}");
        refusal(|parts| parts.set_custom_header("x name", "value"));
    }

    #[test]
    fn debug_shows_no_value() {
        let mut parts = Parts::new(&INFO);
        parts.set_path("thing", "s3cret");
        parts.add_query("s3cret", "s3cret");
        parts.set_custom_header("x-key", "s3cret");
        parts.set_json(serde_json::to_vec("s3cret"));
        let shown = format!("{parts:?}");
        assert!(shown.contains("x-key") && !shown.contains("s3cret"), "{shown}");
    }
}
