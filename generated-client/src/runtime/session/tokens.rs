//! The tokens of a user.

use crate::runtime::secret::Secret;
use crate::runtime::wire::{self, Extra, Timestamp};
use std::time::{Duration, SystemTime};

/// The age in seconds from which a rejected access token is refreshed. A younger one was not rejected for its age,
/// and a new one would be rejected as well.
const MIN_REFRESH_AGE: i64 = 30;

/// The access token and refresh token of a user.
///
/// `Debug` redacts both. The `serde` implementations contain them, for storage.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Tokens {
    /// The access token, which calls on behalf of the user send.
    pub access_token: Secret,
    /// The refresh token. It can be exchanged for new tokens once.
    pub refresh_token: Secret,
    /// The time when the tokens were requested, by the local clock.
    pub obtained_at: Timestamp,
    /// The expiry of the access token, by the local clock.
    pub expires_at: Timestamp,
    /// The scopes of the access token, separated by spaces, if the response contains them.
    pub scope: Option<String>,
    /// The other fields of the token response.
    pub extra: Extra,
}

impl Tokens {
    /// Creates tokens from another source, such as a previous library of the application. If the expiry is unknown,
    /// pass [`Timestamp::default`]: the access token then counts as expired.
    #[must_use]
    pub fn new(
        access_token: impl Into<Secret>,
        refresh_token: impl Into<Secret>,
        expires_at: Timestamp,
    ) -> Self {
        Self {
            access_token: access_token.into(),
            refresh_token: refresh_token.into(),
            obtained_at: now(),
            expires_at,
            scope: None,
            extra: Extra::new(),
        }
    }

    /// Keeps the scope of the previous tokens if the token response contains none.
    pub(super) fn with_scope_of(mut self, previous: &Self) -> Self {
        self.scope = self.scope.or_else(|| previous.scope.clone());
        self
    }

    /// Returns whether the access token is valid for longer than the margin, or than a tenth of its lifetime if
    /// that is shorter.
    pub(super) fn are_fresh(&self, now: Timestamp, margin: Duration) -> bool {
        let [now, start, end] = [now, self.obtained_at, self.expires_at].map(Timestamp::unix_seconds);
        let margin = i64::try_from(margin.as_secs()).unwrap_or(i64::MAX);
        let margin = margin.min(end.saturating_sub(start).max(0) / 10);
        now < end.saturating_sub(margin) && !self.access_token.expose().is_empty()
    }

    /// Returns whether calls can use the access token: it is fresh, and is not the rejected token. A rejected token
    /// younger than [`MIN_REFRESH_AGE`] counts as usable.
    pub(super) fn are_usable(&self, rejected: Option<&Secret>, now: Timestamp, margin: Duration) -> bool {
        let is_rejected = rejected == Some(&self.access_token) && !self.are_new(now);
        !is_rejected && self.are_fresh(now, margin)
    }

    fn are_new(&self, now: Timestamp) -> bool {
        let age = now.unix_seconds().saturating_sub(self.obtained_at.unix_seconds());
        (0..MIN_REFRESH_AGE).contains(&age)
    }

    /// Returns whether there is a refresh token. A `null` is read as an empty one.
    pub(super) fn has_refresh_token(&self) -> bool {
        !self.refresh_token.expose().is_empty()
    }
}

/// The time of the system clock.
pub(super) fn now() -> Timestamp {
    Timestamp::try_from(SystemTime::now()).unwrap_or_default()
}

wire::object!(Tokens { access_token, refresh_token, obtained_at, expires_at, scope, ..extra.keys_only() });

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const MARGIN: Duration = Duration::from_secs(300);

    fn tokens(expires_in: i64) -> Tokens {
        let tokens = json!({
            "access_token": "s3cret-a", "refresh_token": "s3cret-r", "obtained_at": 1_000_000,
            "expires_at": expires_in.saturating_add(1_000_000), "id_token": "s3cret-i"
        });
        serde_json::from_value(tokens).unwrap()
    }

    fn is_fresh_after(expires_in: i64, seconds: i64) -> bool {
        tokens(expires_in).are_fresh(Timestamp::from_unix_seconds(1_000_000 + seconds), MARGIN)
    }

    #[test]
    fn tokens_are_fresh_until_the_margin_before_expiry() {
        assert!(is_fresh_after(14_400, 0) && is_fresh_after(14_400, 14_099));
        assert!(!is_fresh_after(14_400, 14_100));
    }

    #[test]
    fn the_margin_is_at_most_a_tenth_of_the_lifetime() {
        assert!(is_fresh_after(60, 53) && !is_fresh_after(60, 54));
        assert!(is_fresh_after(5, 4) && !is_fresh_after(5, 5));
        assert!(!is_fresh_after(0, 0) && !is_fresh_after(-5, 0) && !is_fresh_after(i64::MIN, 0));
        assert!(is_fresh_after(i64::MAX, 1 << 40));
    }

    #[test]
    fn serde_keeps_all_fields_and_debug_redacts_them() {
        let tokens = tokens(14_400);
        assert!(!format!("{tokens:?} {tokens:#?}").contains("s3cret"));
        let text = serde_json::to_string(&tokens).unwrap();
        assert!(text.contains("s3cret-i"));
        assert_eq!(serde_json::from_str::<Tokens>(&text).unwrap(), tokens);
        assert!(tokens.has_refresh_token());
    }

    #[test]
    fn a_missing_field_is_an_error_and_a_null_refresh_token_is_empty() {
        for text in ["null", "{}", "[]", r#"{"access_token": "a"}"#] {
            assert!(serde_json::from_str::<Tokens>(text).is_err(), "{text}");
        }
        let nulls = r#"{"access_token": null, "refresh_token": null, "obtained_at": 0, "expires_at": 0}"#;
        assert!(!serde_json::from_str::<Tokens>(nulls).unwrap().has_refresh_token());
    }
}
