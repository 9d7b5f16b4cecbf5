//! The tokens of one user.

use super::integration::now;
use crate::runtime::secret::Secret;
use crate::runtime::wire::{DecodeError, Extra, KeysOf, Reader, Record, Timestamp, Writer, record};
use std::fmt;
use std::time::Duration;

/// For how long after they came tokens are not refreshed because the API refuses the access token, in seconds.
const NEW: i64 = 30;

/// The tokens of one user.
///
/// `Debug` hides them; the `serde` implementations write and read them, so that they can be stored.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Tokens {
    /// What calls on behalf of the user send.
    pub access_token: Secret,
    /// What the next tokens can be had for, once.
    pub refresh_token: Secret,
    /// When the tokens came, by the clock of this computer.
    pub obtained_at: Timestamp,
    /// When the access token ends, by the same clock.
    pub expires_at: Timestamp,
    /// The scopes of the access token, with spaces in between, if Canva said so.
    pub scope: Option<String>,
    /// What else Canva sent with them.
    pub extra: Extra,
}

impl Tokens {
    /// Tokens that came from elsewhere, such as another library that the application used before. Without its end,
    /// an access token counts as ended: [`Timestamp::default`] is long ago.
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

    /// The same, with what they take over from those that they replace.
    pub(super) fn following(mut self, used: &Self) -> Self {
        self.scope = self.scope.or_else(|| used.scope.clone());
        self
    }

    /// Whether the access token has more than this time left, or more than a tenth of its life if that is shorter.
    pub(super) fn are_fresh(&self, now: Timestamp, margin: Duration) -> bool {
        let [now, start, end] = [now, self.obtained_at, self.expires_at].map(Timestamp::unix_seconds);
        let margin = i64::try_from(margin.as_secs()).unwrap_or(i64::MAX);
        let margin = margin.min(end.saturating_sub(start).max(0) / 10);
        now < end.saturating_sub(margin) && !self.access_token.expose().is_empty()
    }

    /// Whether calls can be made with them, one of which was refused with this token. A token that has only just come
    /// is refused for another reason than its age, and another one would fare no better.
    pub(super) fn are_of_use(&self, refused: Option<&Secret>, now: Timestamp, margin: Duration) -> bool {
        let is_refused = refused == Some(&self.access_token) && !self.are_new(now);
        !is_refused && self.are_fresh(now, margin)
    }

    fn are_new(&self, now: Timestamp) -> bool {
        let age = now.unix_seconds().saturating_sub(self.obtained_at.unix_seconds());
        (0..NEW).contains(&age)
    }

    /// Whether there is a refresh token. What is read from a `null` has none.
    pub(super) fn can_be_refreshed(&self) -> bool {
        !self.refresh_token.expose().is_empty()
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Tokens");
        debug.field("access_token", &self.access_token);
        debug.field("refresh_token", &self.refresh_token);
        debug.field("obtained_at", &self.obtained_at);
        debug.field("expires_at", &self.expires_at);
        debug.field("scope", &self.scope);
        debug.field("extra", &KeysOf(&self.extra)).finish()
    }
}

impl Record for Tokens {
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            access_token: object.field("access_token")?,
            refresh_token: object.field("refresh_token")?,
            obtained_at: object.field("obtained_at")?,
            expires_at: object.field("expires_at")?,
            scope: object.field("scope")?,
            extra: object.rest(),
        })
    }

    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("access_token", &self.access_token);
        object.field("refresh_token", &self.refresh_token);
        object.field("obtained_at", &self.obtained_at);
        object.field("expires_at", &self.expires_at);
        object.field("scope", &self.scope);
    }
}

record!(Tokens);

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
    fn they_are_renewed_some_time_before_they_end() {
        assert!(is_fresh_after(14_400, 0) && is_fresh_after(14_400, 14_099));
        assert!(!is_fresh_after(14_400, 14_100));
    }

    #[test]
    fn the_margin_of_short_lives_is_short() {
        assert!(is_fresh_after(60, 53) && !is_fresh_after(60, 54));
        assert!(is_fresh_after(5, 4) && !is_fresh_after(5, 5));
        assert!(!is_fresh_after(0, 0) && !is_fresh_after(-5, 0) && !is_fresh_after(i64::MIN, 0));
        assert!(is_fresh_after(i64::MAX, 1 << 40));
    }

    #[test]
    fn they_are_stored_whole_and_never_shown() {
        let tokens = tokens(14_400);
        assert!(!format!("{tokens:?} {tokens:#?}").contains("s3cret"));
        let text = serde_json::to_string(&tokens).unwrap();
        assert!(text.contains("s3cret-i"));
        assert_eq!(serde_json::from_str::<Tokens>(&text).unwrap(), tokens);
        assert!(tokens.can_be_refreshed());
    }

    #[test]
    fn nothing_makes_no_tokens() {
        for text in ["null", "{}", "[]", r#"{"access_token": "a"}"#] {
            assert!(serde_json::from_str::<Tokens>(text).is_err(), "{text}");
        }
        let nulls = r#"{"access_token": null, "refresh_token": null, "obtained_at": 0, "expires_at": 0}"#;
        assert!(!serde_json::from_str::<Tokens>(nulls).unwrap().can_be_refreshed());
    }
}
