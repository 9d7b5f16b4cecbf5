//! The token response. It may contain the only valid refresh token, so an unexpected value in another field is not an
//! error.

use super::tokens::Tokens;
use crate::runtime::operation::{Auth, BasicAuth, Operation, OperationInfo};
use crate::runtime::secret::Secret;
use crate::runtime::wire::{
    DecodeError, Extra, Json, JsonText, KeysOnly, ObjectWriter, Plain, Timestamp, WireStruct, implement_wire,
    read_fields,
};
use serde_json::Value;
use std::fmt;

/// The lifetime of an access token in seconds, if `expires_in` is missing or no number.
const DEFAULT_LIFETIME: i64 = 300;

/// The longest plausible lifetime: a year. With a longer one the client would keep using the token after its real
/// expiry.
const MAX_LIFETIME: i64 = 365 * 24 * 60 * 60;

/// The token endpoint, with a response of which only a refresh token or an access token is required. Its
/// [`INFO`](Operation::INFO) does not describe the endpoint of the API.
pub(super) enum RequestTokens {}

impl Operation for RequestTokens {
    type Output = TokenResponse;

    const INFO: OperationInfo =
        OperationInfo { name: "request_tokens", auth: Auth::BasicOrNone, ..OperationInfo::POST };
}

impl BasicAuth for RequestTokens {}

/// The token response of RFC 6749, section 5.1.
#[derive(Clone, PartialEq)]
pub(super) struct TokenResponse {
    access_token: Option<Secret>,
    refresh_token: Option<Secret>,
    expires_in: Option<Json>,
    scope: Option<Json>,
    extra: Extra,
}

impl TokenResponse {
    /// Converts the response to tokens. Without a valid access token and a plausible lifetime they count as
    /// expired, and their access token is empty. Without a refresh token the previous one stays valid (RFC 6749,
    /// section 6). Returns `None` if there is no previous one either.
    pub(super) fn into_tokens(self, obtained_at: Timestamp, previous: Option<&Secret>) -> Option<Tokens> {
        let refresh_token = self.refresh_token.or_else(|| previous.cloned())?;
        let lifetime = self.expires_in.as_ref().and_then(seconds).unwrap_or(DEFAULT_LIFETIME);
        let is_plausible = (1..=MAX_LIFETIME).contains(&lifetime);
        let (access_token, lifetime) = match self.access_token {
            Some(token) if is_plausible => (token, lifetime),
            _ => (Secret::from(""), 0),
        };
        Some(Tokens {
            access_token,
            refresh_token,
            obtained_at,
            expires_at: Timestamp::from_unix_seconds(obtained_at.unix_seconds().saturating_add(lifetime)),
            scope: self.scope.as_ref().and_then(|scope| scope.as_str().map(str::to_owned)),
            extra: self.extra,
        })
    }
}

/// Parses whole seconds from a number or a string.
#[allow(clippy::cast_possible_truncation, reason = "a float is rounded towards zero and saturates")]
fn seconds(lifetime: &Json) -> Option<i64> {
    let number: f64 = match &**lifetime {
        Value::Number(number) => number.to_string().parse().ok()?,
        Value::String(text) => text.parse().ok()?,
        _ => return None,
    };
    (!number.is_nan()).then_some(number as i64)
}

/// Returns the token, unless it is empty or not a string.
fn non_empty(token: &Json) -> Option<Secret> {
    token.as_str().filter(|text| !text.is_empty()).map(Secret::from)
}

impl fmt::Debug for TokenResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenResponse").field("extra", &KeysOnly(&self.extra)).finish_non_exhaustive()
    }
}

impl WireStruct for TokenResponse {
    const KEYS: &'static [&'static str] =
        &["token_type", "access_token", "refresh_token", "expires_in", "scope"];

    fn read_object(json: JsonText<'_>, tag: Option<&str>) -> Result<Self, DecodeError> {
        read_fields!(json, tag, object { token_type, access_token, refresh_token, expires_in, scope });
        // Always `Bearer`, so it is not kept.
        let _: Option<Json> = token_type;
        let access_token: Option<Json> = access_token;
        // A token that no header can contain would fail every call until its expiry.
        let access_token = access_token.as_ref().and_then(non_empty).filter(|it| it.to_bearer().is_some());
        let refresh_token: Option<Json> = refresh_token;
        let refresh_token = match refresh_token {
            None => None,
            Some(token) if token.is_string() => non_empty(&token),
            Some(_) => return Err(DecodeError::new("the refresh token is not a string")),
        };
        if access_token.is_none() && refresh_token.is_none() {
            return Err(DecodeError::new("there is neither a valid access token nor a refresh token"));
        }
        Ok(Self { access_token, refresh_token, expires_in, scope, extra: object.unknown_fields()? })
    }

    fn write_fields(&self, object: &mut ObjectWriter<'_>) {
        object.find_kept(&self.extra, Self::KEYS);
        object.write_field::<Plain, _>("access_token", &self.access_token);
        object.write_field::<Plain, _>("refresh_token", &self.refresh_token);
        object.write_field::<Plain, _>("expires_in", &self.expires_in);
        object.write_field::<Plain, _>("scope", &self.scope);
        object.write_unknown_fields(&self.extra, Self::KEYS);
    }
}

implement_wire!(TokenResponse, None);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::wire::Wire;
    use serde_json::json;

    fn read(json: &Value) -> Result<TokenResponse, DecodeError> {
        let response = Json::from(json).read(<TokenResponse as Wire>::read)?;
        assert!(!format!("{response:?}").contains("s3cret"));
        Ok(response)
    }

    fn tokens(json: &Value, previous: Option<&Secret>) -> Option<Tokens> {
        read(json).unwrap().into_tokens(Timestamp::from_unix_seconds(1_000_000), previous)
    }

    #[test]
    fn an_invalid_lifetime_type_or_scope_keeps_the_refresh_token() {
        let lifetime = |expires_in: Value| {
            let response = json!({
                "access_token": "s3cret-a", "refresh_token": "s3cret-r", "expires_in": expires_in, "scope": ["a"],
                "token_type": 7
            });
            let tokens = tokens(&response, None).unwrap();
            assert_eq!((tokens.refresh_token.expose(), &tokens.scope), ("s3cret-r", &None));
            tokens.expires_at.unix_seconds() - 1_000_000
        };
        let parsed = [json!(14400), json!("14400"), json!(3600.5)].map(lifetime);
        assert_eq!(parsed, [14400, 14400, 3600]);
        for invalid in
            [json!(null), json!("soon"), json!([]), json!({}), json!(true), json!("NaN"), json!("")]
        {
            assert_eq!(lifetime(invalid), DEFAULT_LIFETIME);
        }
    }

    #[test]
    fn a_refresh_token_without_an_access_token_is_kept() {
        for response in [
            json!({"refresh_token": "s3cret-r", "expires_in": 14400}),
            json!({"refresh_token": "s3cret-r", "access_token": null}),
            json!({"refresh_token": "s3cret-r", "access_token": 7, "expires_in": 14400}),
            json!({"refresh_token": "s3cret-r", "access_token": ["s3cret-a"]}),
            json!({"refresh_token": "s3cret-r", "access_token": "s3cret a"}),
            json!({"refresh_token": "s3cret-r", "access_token": "s3cret-a\n"}),
            json!({"refresh_token": "s3cret-r", "access_token": "s3crét"}),
        ] {
            let tokens = tokens(&response, None).unwrap();
            assert!(tokens.has_refresh_token() && tokens.expires_at == tokens.obtained_at);
        }
    }

    #[test]
    fn an_implausible_lifetime_invalidates_the_access_token() {
        let tokens = |lifetime: Value| {
            let response = json!({
                "access_token": "s3cret-a", "refresh_token": "s3cret-r", "expires_in": lifetime
            });
            tokens(&response, None).unwrap()
        };
        assert_eq!(tokens(json!(MAX_LIFETIME)).access_token.expose(), "s3cret-a");
        for implausible in [
            json!(0),
            json!(-5),
            json!("-1"),
            json!(0.5),
            json!(MAX_LIFETIME + 1),
            json!(9_999_999_999_i64),
            json!(u64::MAX),
            json!("99999999999999999999999"),
            json!(1e300),
            json!("inf"),
        ] {
            let tokens = tokens(implausible);
            assert_eq!((tokens.access_token.expose(), tokens.refresh_token.expose()), ("", "s3cret-r"));
            assert_eq!(tokens.expires_at, tokens.obtained_at);
        }
    }

    /// RFC 6749, section 6: a refresh response may omit the refresh token.
    #[test]
    fn without_a_refresh_token_the_previous_one_is_kept() {
        for response in [
            json!({"access_token": "s3cret-a", "expires_in": 14400}),
            json!({"access_token": "s3cret-a", "expires_in": 14400, "refresh_token": null}),
            json!({"access_token": "s3cret-a", "expires_in": 14400, "refresh_token": ""}),
        ] {
            let kept = tokens(&response, Some(&Secret::from("s3cret-r"))).unwrap();
            assert_eq!((kept.access_token.expose(), kept.refresh_token.expose()), ("s3cret-a", "s3cret-r"));
            assert_eq!(kept.expires_at.unix_seconds(), 1_014_400);
            assert!(tokens(&response, None).is_none());
        }
    }

    #[test]
    fn a_response_without_tokens_is_an_error() {
        for response in [
            json!({}),
            json!([]),
            json!(null),
            json!({"access_token": "", "refresh_token": ""}),
            json!({"access_token": 7}),
            json!({"access_token": "s3cret a"}),
            json!({"access_token": "s3cret-a", "refresh_token": 7}),
            json!({"access_token": "s3cret-a", "refresh_token": ["s3cret-r"]}),
        ] {
            let error = read(&response).unwrap_err();
            assert!(!format!("{error:?}").contains("s3cret"), "{error:?}");
        }
    }
}
