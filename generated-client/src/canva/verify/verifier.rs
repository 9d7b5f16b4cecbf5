//! The verifier of webhooks and return navigation.

use super::claims::{has_audience, is_recent, is_within_validity};
use super::error::VerifyError;
use super::jwt::Jwt;
use super::key_cache::{KeyCache, Limits};
use super::return_navigation::ReturnNavigation;
use crate::generated::webhooks::Notification;
use crate::runtime::client::Client;
use crate::runtime::wire::{Extra, Json, Value, Wire};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// Verifies the signatures of webhooks and return navigation. Fetches and caches Canva's public keys.
///
/// Create one and clone it. Cloning is cheap, and clones share the cache.
///
/// - The keys are fetched when a token has an unknown key ID: with one request for all waiting tokens, and at most
///   once per [`refetch_interval`](Self::refetch_interval). In between, such a token is not rejected, because its
///   key may be new: [`VerifyError::is_unavailable`].
/// - The keys are fetched again when they are older than half of [`max_key_age`](Self::max_key_age). Verifications do
///   not wait for this fetch, and use the old keys.
/// - Keys older than `max_key_age` are used only if they cannot be fetched, so that withdrawn keys stop working. After
///   twice that age every verification fails with [`VerifyError::is_unavailable`] until a fetch succeeds.
/// - A failed fetch is repeated after 5 seconds at the earliest, or after `refetch_interval` if that is shorter.
/// - A fetch times out after 10 seconds, or after the [client's timeout](crate::ClientBuilder::timeout) if that is
///   shorter. It continues if its callers are dropped.
/// - Keys other than Ed25519 and malformed keys are ignored. A response without a usable key counts as a failed
///   fetch.
#[derive(Debug, Clone)]
pub struct Verifier {
    keys: Arc<KeyCache>,
    limits: Limits,
    leeway: Duration,
    max_age: Option<Duration>,
    /// The time to use instead of the system clock.
    time: Option<SystemTime>,
}

impl Verifier {
    /// Creates a verifier that fetches the keys with this client. The request has no access token, so the client
    /// needs none.
    #[must_use]
    pub fn new(client: &Client) -> Self {
        Self {
            keys: Arc::new(KeyCache::new(client.clone())),
            limits: Limits::default(),
            leeway: Duration::from_secs(60),
            max_age: None,
            time: None,
        }
    }

    /// Sets the minimum interval between fetches that are caused by unknown key IDs. Default: 1 minute.
    ///
    /// It also applies if `max_key_age` is shorter.
    #[must_use]
    pub fn refetch_interval(mut self, interval: Duration) -> Self {
        self.limits.refetch_interval = interval;
        self
    }

    /// Sets how long after a fetch its keys are used. Default: 1 hour.
    #[must_use]
    pub fn max_key_age(mut self, age: Duration) -> Self {
        self.limits.max_key_age = age;
        self
    }

    /// Sets the tolerated difference between Canva's clock and the local one. Default: 1 minute.
    #[must_use]
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }

    /// Sets the maximum age of tokens and notifications, so that old ones cannot be replayed. Default: none. A common
    /// choice is 5 minutes.
    ///
    /// The age counts from the claim `iat`, or else from the time when a notification was created. The
    /// [leeway](Self::leeway) applies. A token with neither is not rejected by age. There is no default because it is
    /// unknown whether Canva signs a notification again when it repeats it.
    #[must_use]
    pub fn max_age(mut self, age: Duration) -> Self {
        self.max_age = Some(age);
        self
    }

    /// Returns a verifier that checks `exp` and `nbf` at a fixed time, for tests and for stored tokens. It shares the
    /// key cache, which uses the real time.
    #[must_use]
    pub fn at(&self, time: SystemTime) -> Self {
        Self { time: Some(time), ..self.clone() }
    }

    /// Verifies any token from Canva and returns its claims.
    ///
    /// Checks the signature, and the claims `exp`, `nbf` and `iat` if present. **It does not check the audience**: Canva
    /// signs the tokens of all integrations with the same keys. Compare `aud` or an equivalent claim with your
    /// client ID.
    ///
    /// # Errors
    ///
    /// If the token is invalid, or if the keys are unavailable.
    pub async fn verify(&self, token: &str) -> Result<Json, VerifyError> {
        self.claims(token).await.map(Json::from)
    }

    /// Verifies the token of return navigation: the parameter `correlation_jwt` of your return URL.
    ///
    /// The token must be a return navigation token with an expiry, and its audience must be your client ID. It can be
    /// used again until it expires: see [`ReturnNavigation`].
    ///
    /// # Errors
    ///
    /// If the token is invalid, or if the keys are unavailable.
    pub async fn verify_return_navigation(
        &self,
        token: &str,
        client_id: &str,
    ) -> Result<ReturnNavigation, VerifyError> {
        let claims = self.claims(token).await?;
        if !has_audience(&claims, client_id) {
            return Err(VerifyError::INVALID);
        }
        ReturnNavigation::from_claims(claims).ok_or(VerifyError::INVALID)
    }

    /// Verifies the body of a webhook and returns the notification.
    ///
    /// The body must be a signed token whose payload is the notification. **Canva documents that webhooks are signed,
    /// and with which keys, but not in which format.** This format is reported by other users. Test it with your own
    /// webhooks first. If yours differ, pass the token to [`verify`](Self::verify), which returns any payload.
    ///
    /// If the token has an audience (`aud`), it must be your client ID. It is unknown whether webhooks have one. If
    /// not, check that the notified user is one of yours: someone may forward the webhook of another integration to
    /// you.
    ///
    /// The same notification may arrive repeatedly, from Canva or as a replay. Remember the
    /// [`id`](Notification::id) of processed notifications.
    ///
    /// # Errors
    ///
    /// If the body is invalid or no notification with an ID and content, or if the keys are unavailable.
    pub async fn verify_webhook(&self, body: &[u8], client_id: &str) -> Result<Notification, VerifyError> {
        let token = std::str::from_utf8(body).map_err(|_| VerifyError::INVALID)?;
        let claims = self.claims(token).await?;
        if claims.contains_key("aud") && !has_audience(&claims, client_id) {
            return Err(VerifyError::INVALID);
        }
        if !claims.contains_key("iat") && !self.is_recent(claims.get("created_at")) {
            return Err(VerifyError::INVALID);
        }
        // `null` reads as an empty ID, which would make all such notifications look like repetitions of one.
        let has_content = claims.get("content").is_some_and(|content| !content.is_null());
        let notification = Json::from(claims).read(Notification::read).ok();
        let is_complete = |it: &Notification| has_content && !it.id.is_empty();
        notification.filter(is_complete).ok_or(VerifyError::INVALID)
    }

    async fn claims(&self, token: &str) -> Result<Extra, VerifyError> {
        let jwt = Jwt::parse(token).ok_or(VerifyError::INVALID)?;
        let key = self.keys.key(&jwt.key_id, self.limits).await?;
        let is_current = |claims: &Extra| {
            is_within_validity(claims, self.now(), self.leeway) && self.is_recent(claims.get("iat"))
        };
        jwt.claims(&key).filter(is_current).ok_or(VerifyError::INVALID)
    }

    /// Returns whether a time is not longer ago than the maximum age.
    fn is_recent(&self, time: Option<&Value>) -> bool {
        self.max_age.is_none_or(|age| is_recent(time, self.now(), age.saturating_add(self.leeway)))
    }

    fn now(&self) -> SystemTime {
        self.time.unwrap_or_else(SystemTime::now)
    }
}
