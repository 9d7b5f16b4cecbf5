//! The parts of a request, independent of its operation.

use super::extras::Extras;
use crate::runtime::body::Body;
use crate::runtime::custom_header::custom_header;
use crate::runtime::error::{Error, Result};
use crate::runtime::operation::{Auth, OperationInfo};
use crate::runtime::percent::{check_path, encode, encode_segment};
use crate::runtime::retry::Retry;
use crate::runtime::secret::Secret;
use crate::runtime::wire::{Extra, Json, JsonText, Value};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::Method;
use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

const JSON: &str = "application/json";

const FORM: &str = "application/x-www-form-urlencoded";

pub(crate) struct RequestParts {
    pub(super) method: Method,
    pub(super) path: Cow<'static, str>,
    /// The operation's own server, if it has one.
    pub(super) server: Option<&'static str>,
    pub(super) auth: Auth,
    /// The value of an `Authorization` header for HTTP Basic.
    pub(super) basic: Option<HeaderValue>,
    /// Names and values, percent-encoded.
    pub(super) query: Vec<(String, String)>,
    pub(super) headers: HeaderMap,
    /// The extras that the caller adds.
    pub(super) extras: Extras,
    /// `None` once a body was sent that can be sent only once.
    pub(super) body: Option<Body>,
    /// The secrets in the body.
    pub(crate) secrets: Vec<Secret>,
    /// The document whose rate limits the call counts against, if any.
    pub(super) document: Option<String>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) response_limit: Option<usize>,
    pub(crate) retry: Option<Retry>,
    pub(super) idempotent: bool,
    /// The field of the JSON body with the idempotency key, if the API has one for the operation.
    pub(super) idempotency_key: Option<&'static str>,
    /// The message about the first invalid argument.
    pub(super) invalid: Option<Cow<'static, str>>,
}

impl RequestParts {
    pub(super) fn new(info: &OperationInfo) -> Self {
        Self {
            method: info.method(),
            path: Cow::Borrowed(info.path),
            server: info.server,
            auth: info.auth,
            basic: None,
            query: Vec::new(),
            headers: HeaderMap::new(),
            extras: Extras::default(),
            body: Some(Body::empty()),
            secrets: Vec::new(),
            document: None,
            timeout: None,
            response_limit: None,
            retry: None,
            idempotent: info.idempotent,
            idempotency_key: info.idempotency_key,
            invalid: None,
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
            extras: self.extras.clone(),
            body: Some(self.body.as_ref()?.try_clone()?),
            secrets: self.secrets.clone(),
            document: self.document.clone(),
            timeout: self.timeout,
            response_limit: self.response_limit,
            retry: self.retry,
            idempotent: self.idempotent,
            idempotency_key: self.idempotency_key,
            invalid: self.invalid.clone(),
        })
    }

    /// Sets another method and path than those of the operation.
    pub(crate) fn set_target(&mut self, method: Method, path: &str) {
        match check_path(path) {
            Ok(()) => self.path = Cow::Owned(path.to_owned()),
            Err(why) => self.reject(format!("the path {why}")),
        }
        self.idempotent = method.is_idempotent();
        self.method = method;
    }

    pub(super) fn set_path(&mut self, name: &str, value: &str) {
        match encode_segment(value) {
            // An encoded value has no braces, so it never looks like a parameter.
            Ok(segment) => {
                if let Some((before, after)) = split_at_parameter(&self.path, name) {
                    let mut path = String::with_capacity(before.len() + 2 * value.len() + after.len());
                    path.push_str(before);
                    path.extend(segment);
                    path.push_str(after);
                    self.path = Cow::Owned(path);
                }
            }
            Err(why) => self.reject(format!("`{name}` {why}")),
        }
    }

    /// Sets a query parameter. Replaces any of the same name.
    pub(crate) fn set_query(&mut self, name: &str, value: &Json) {
        let name = encode(name).to_string();
        self.query.retain(|(other, _)| *other != name);
        self.query.push((name, value.read(query_text)));
    }

    /// Adds a query parameter. Keeps any of the same name.
    pub(crate) fn add_query(&mut self, name: &str, value: &str) {
        self.query.push((encode(name).to_string(), encode(value).to_string()));
    }

    /// Returns the encoded value of a query parameter.
    pub(crate) fn query(&self, name: &str) -> Option<&str> {
        self.query.iter().find_map(|(other, value)| (other == name).then_some(value.as_str()))
    }

    pub(crate) fn set_basic_auth(&mut self, value: Option<HeaderValue>) {
        match value {
            Some(value) => self.basic = Some(value),
            None => self
                .reject("the client id must not be empty or have a colon, and the secret must not be empty"),
        }
    }

    pub(super) fn set_custom_header(&mut self, name: &str, value: &str) {
        match custom_header(name, value) {
            Ok((name, value)) => _ = self.extras.headers.insert(name, value),
            Err(why) => self.reject(why),
        }
    }

    pub(super) fn add_extra_query(&mut self, name: &str, value: &str) {
        self.extras.add_query(name, value);
    }

    pub(super) fn set_extra_field(&mut self, name: &str, value: Value) {
        self.extras.set_field(name, value);
    }

    /// Adds the extra fields to the JSON body, and checks that nothing extra replaces what the call sets itself.
    pub(super) fn apply_extras(&mut self) -> Result<()> {
        if let Some(name) = self.extras.conflict(&self.query) {
            return Err(Error::invalid(format!("the call sets the query parameter `{name}` itself")));
        }
        if self.extras.has_fields() {
            let is_json = self.headers.get(header::CONTENT_TYPE).is_some_and(|it| it == JSON);
            let body = self.body.as_ref().filter(|_| is_json).and_then(Body::as_bytes);
            let body = self.extras.add_fields_to(body.map(AsRef::as_ref)).map_err(Error::invalid)?;
            self.set_body(Body::from(body), JSON);
        }
        Ok(())
    }

    /// Returns the settings of the caller that apply to the polls of a job, too.
    pub(crate) fn for_polls(&self) -> PollSettings {
        PollSettings { extras: self.extras.for_polls(), timeout: self.timeout, retry: self.retry }
    }

    pub(crate) fn apply(&mut self, settings: PollSettings) {
        self.extras = settings.extras;
        self.timeout = settings.timeout;
        self.retry = settings.retry;
    }

    pub(super) fn set_header<E>(&mut self, name: &str, value: std::result::Result<HeaderValue, E>) {
        let Ok(key) = HeaderName::try_from(name) else {
            return self.reject("the name of a header is not valid");
        };
        match value {
            Ok(value) => _ = self.headers.insert(key, value),
            Err(_) => {
                self.reject(format!("the value of the header `{key}` has characters that cannot be in one"));
            }
        }
    }

    pub(crate) fn set_json(&mut self, text: serde_json::Result<Vec<u8>>) {
        match text {
            Ok(text) => self.set_body(Body::from(text), JSON),
            Err(_) => self.reject("the body has something that JSON cannot hold"),
        }
    }

    /// Sets a field of the JSON body.
    pub(crate) fn set_json_field(&mut self, name: &str, value: impl Into<Json>) {
        let mut fields = self.json_fields();
        fields.insert(name, value);
        self.set_json(serde_json::to_vec(&fields));
    }

    /// Returns the fields of the JSON body. Empty if it is no object.
    pub(super) fn json_fields(&self) -> Extra {
        let text = self.body.as_ref().and_then(Body::as_bytes).map(AsRef::as_ref).unwrap_or_default();
        serde_json::from_slice(text).unwrap_or_default()
    }

    /// Sends the fields of an object as a form.
    pub(crate) fn set_form(&mut self, fields: &Value) {
        let mut form = form_urlencoded::Serializer::new(String::new());
        for (name, value) in fields.as_object().into_iter().flatten() {
            match value {
                Value::String(text) => _ = form.append_pair(name, text),
                Value::Bool(_) | Value::Number(_) => _ = form.append_pair(name, &value.to_string()),
                _ => return self.reject(format!("`{name}` does not fit into a form")),
            }
        }
        self.set_body(Body::from(form.finish()), FORM);
    }

    /// Returns the secrets of the request: those in its body, also encoded for a form, and the credentials for HTTP Basic.
    pub(super) fn secrets(&self) -> Vec<Cow<'_, str>> {
        let in_body = self.secrets.iter().map(Secret::expose);
        let mut secrets: Vec<Cow<'_, str>> = in_body
            .flat_map(|text| [form_urlencoded::byte_serialize(text.as_bytes()).collect(), text.into()])
            .collect();
        let basic = self.basic.as_ref().and_then(|it| it.to_str().ok()?.strip_prefix("Basic "));
        if let Some(basic) = basic {
            let pair = STANDARD.decode(basic).ok().and_then(|it| String::from_utf8(it).ok());
            let secret =
                pair.as_deref().and_then(|pair| pair.split_once(':')).map(|(_, secret)| secret.to_owned());
            secrets.extend(secret.map(Cow::Owned));
            secrets.push(basic.into());
        }
        secrets
    }

    pub(super) fn set_body(&mut self, body: Body, content_type: &'static str) {
        self.headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
        self.body = Some(body);
    }

    /// Keeps the message about the first invalid argument.
    fn reject(&mut self, message: impl Into<Cow<'static, str>>) {
        self.invalid.get_or_insert(message.into());
    }
}

/// The settings of a call that starts a job, for the calls that poll it.
pub(crate) struct PollSettings {
    extras: Extras,
    timeout: Option<Duration>,
    retry: Option<Retry>,
}

/// Encodes a value for the query. The items of a list are separated by commas.
fn query_text(json: JsonText<'_>) -> String {
    match (json.string(), json.items()) {
        (Some(text), _) => encode(&text).to_string(),
        (_, Some(items)) => items.map(query_text).collect::<Vec<_>>().join(","),
        _ => encode(json.text()).to_string(),
    }
}

/// Splits a path at `{name}`, and returns the text before and after it.
fn split_at_parameter<'a>(path: &'a str, name: &str) -> Option<(&'a str, &'a str)> {
    let mut opened = path.match_indices('{').map(|(start, _)| start);
    opened.find_map(|start| {
        let after = path[start + 1..].strip_prefix(name)?.strip_prefix('}')?;
        Some((&path[..start], after))
    })
}

/// Shows no values, which may be confidential.
impl fmt::Debug for RequestParts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RequestParts")
            .field("method", &self.method)
            .field("headers", &self.headers.keys().chain(self.extras.headers.keys()).collect::<Vec<_>>())
            .field("body", &self.body)
            .field("has_document", &self.document.is_some())
            .field("timeout", &self.timeout)
            .field("invalid", &self.invalid)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::client::Client;

    const INFO: OperationInfo =
        OperationInfo { name: "move_thing", path: "/v1/{from}/things/{thing}", ..OperationInfo::POST };

    fn rejection(change: impl FnOnce(&mut RequestParts)) -> String {
        let mut parts = RequestParts::new(&INFO);
        change(&mut parts);
        let error = parts.check(&Client::new("token")).unwrap_err();
        assert!(error.is_invalid_request());
        error.to_string()
    }

    #[test]
    fn the_first_invalid_argument_is_reported() {
        let shown = rejection(|parts| {
            parts.set_path("thing", "");
            parts.set_custom_header("Authorization", "Basic s3cret");
        });
        assert_eq!(shown, "invalid request: `thing` is empty");
    }

    #[test]
    fn extras_do_not_replace_what_the_call_sets() {
        let shown = rejection(|parts| {
            parts.set_query("limit", &Value::from(1).into());
            parts.add_extra_query("limit", "s3cret");
        });
        assert_eq!(shown, "invalid request: the call sets the query parameter `limit` itself");
        let shown = rejection(|parts| {
            parts.set_extra_field("name", Value::from("s3cret"));
            parts.set_json(Ok(br#"{"name":"x"}"#.to_vec()));
        });
        assert_eq!(shown, "invalid request: the call sets the field `name` itself");
        rejection(|parts| {
            parts.set_extra_field("grant_type", Value::from("s3cret"));
            parts.set_form(&serde_json::json!({"code": "x"}));
        });
    }

    #[test]
    fn debug_shows_no_values() {
        let mut parts = RequestParts::new(&INFO);
        parts.set_path("thing", "s3cret");
        parts.add_query("s3cret", "s3cret");
        parts.add_extra_query("s3cret", "s3cret");
        parts.set_extra_field("s3cret", Value::from("s3cret"));
        parts.set_custom_header("x-key", "s3cret");
        parts.set_json(serde_json::to_vec("s3cret"));
        let shown = format!("{parts:?}");
        assert!(shown.contains("x-key") && !shown.contains("s3cret"), "{shown}");
    }
}
