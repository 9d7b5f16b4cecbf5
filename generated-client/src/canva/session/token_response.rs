//! The answer that tokens come in. It holds the only refresh token there is from then on, so it is not thrown away for
//! anything else about it being odd.

use super::Tokens;
use crate::oauth::ExchangeAccessToken;
use crate::runtime::operation::{BasicAuth, Operation, OperationInfo};
use crate::runtime::secret::Secret;
use crate::runtime::wire::{DecodeError, Extra, KeysOf, Reader, Record, Timestamp, Value, Writer, record};
use std::fmt;

/// How long an access token lives, in seconds, if the answer does not say so in a way that can be understood.
const SHORT_LIFE: i64 = 300;

/// [`ExchangeAccessToken`], whose answer needs to hold a refresh token and nothing else.
pub(super) enum TakeTokens {}

impl Operation for TakeTokens {
    type Output = TokenResponse;

    const INFO: OperationInfo = ExchangeAccessToken::INFO;
}

impl BasicAuth for TakeTokens {}

/// What is made of the answer.
#[derive(Clone, PartialEq)]
pub(super) struct TokenResponse {
    access_token: Option<Value>,
    refresh_token: Secret,
    expires_in: Option<Value>,
    scope: Option<Value>,
    extra: Extra,
}

impl TokenResponse {
    /// The tokens, if the call was made at that time. Without an access token they count as ended.
    pub(super) fn tokens(self, obtained_at: Timestamp) -> Tokens {
        let (access_token, life) = match self.access_token {
            Some(Value::String(token)) => {
                (Secret::from(token), self.expires_in.as_ref().and_then(seconds).unwrap_or(SHORT_LIFE))
            }
            _ => (Secret::from(""), 0),
        };
        Tokens {
            access_token,
            refresh_token: self.refresh_token,
            obtained_at,
            expires_at: Timestamp::from_unix_seconds(obtained_at.unix_seconds().saturating_add(life)),
            scope: self.scope.as_ref().and_then(Value::as_str).map(str::to_owned),
            extra: self.extra,
        }
    }
}

/// The whole seconds of a number, or of one in a text.
fn seconds(life: &Value) -> Option<i64> {
    let number = match life {
        Value::Number(number) => number.to_string(),
        Value::String(text) => text.clone(),
        _ => return None,
    };
    number.split('.').next()?.parse().ok()
}

impl fmt::Debug for TokenResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenResponse").field("extra", &KeysOf(&self.extra)).finish_non_exhaustive()
    }
}

impl Record for TokenResponse {
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        // It is always `Bearer`, and of no use to anyone.
        object.field::<Option<Value>>("token_type")?;
        Ok(Self {
            access_token: object.field("access_token")?,
            refresh_token: object.field("refresh_token")?,
            expires_in: object.field("expires_in")?,
            scope: object.field("scope")?,
            extra: object.rest(),
        })
    }

    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("access_token", &self.access_token);
        object.field("refresh_token", &self.refresh_token);
        object.field("expires_in", &self.expires_in);
        object.field("scope", &self.scope);
    }
}

record!(TokenResponse);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::wire::{Json, Wire};
    use serde_json::json;

    fn tokens(answer: &Value) -> Result<Tokens, DecodeError> {
        let answer = <TokenResponse as Wire>::read(Json::from(answer))?;
        assert!(!format!("{answer:?}").contains("s3cret"));
        Ok(answer.tokens(Timestamp::from_unix_seconds(1_000_000)))
    }

    #[test]
    fn an_odd_life_or_type_or_scope_costs_no_refresh_token() {
        let life = |life: Value| {
            let answer = json!({
                "access_token": "s3cret-a", "refresh_token": "s3cret-r", "expires_in": life, "scope": ["a"],
                "token_type": 7
            });
            let tokens = tokens(&answer).unwrap();
            assert_eq!((tokens.refresh_token.expose(), &tokens.scope), ("s3cret-r", &None));
            tokens.expires_at.unix_seconds() - 1_000_000
        };
        assert_eq!((life(json!(14400)), life(json!("14400")), life(json!(3600.5))), (14400, 14400, 3600));
        for odd in [json!(null), json!("soon"), json!([]), json!({}), json!(true), json!(1e300), json!("")] {
            assert_eq!(life(odd), SHORT_LIFE);
        }
    }

    #[test]
    fn a_refresh_token_alone_is_worth_keeping() {
        for answer in [
            json!({"refresh_token": "s3cret-r", "expires_in": 14400}),
            json!({"refresh_token": "s3cret-r", "access_token": null}),
            json!({"refresh_token": "s3cret-r", "access_token": 7, "expires_in": 14400}),
            json!({"refresh_token": "s3cret-r", "access_token": ["s3cret-a"]}),
        ] {
            let tokens = tokens(&answer).unwrap();
            assert!(tokens.can_be_refreshed() && tokens.expires_at == tokens.obtained_at);
        }
        assert!(tokens(&json!({"access_token": "s3cret-a"})).is_err());
        assert!(
            !tokens(&json!({"access_token": "s3cret-a", "refresh_token": null})).unwrap().can_be_refreshed()
        );
    }
}
