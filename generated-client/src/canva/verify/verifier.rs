//! The verifier: a token goes in, and what it says comes out if Canva says so.

use super::cache::{KeyCache, Limits};
use super::token::Token;
use super::{ReturnNavigation, VerifyError, claims};
use crate::runtime::client::Client;
use crate::runtime::wire::{Extra, Json, Value, Wire};
use crate::webhooks::Notification;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// Verifies what Canva signs, with keys that it asks Canva for and keeps.
///
/// Make one, and clone it for whoever needs it: cloning is cheap, and clones share the keys.
///
/// - Keys are asked for when a token needs one that is not there, by one request for all tokens that
///   wait for it, and at most once in each [`refetch_interval`](Self::refetch_interval), whatever keys
///   made-up tokens name. In between, a token with an unknown key is not refused, as the key may be
///   new: [`VerifyError::is_unavailable`].
/// - They are asked for anew once they are older than [`max_key_age`](Self::max_key_age), so that a key
///   that Canva has withdrawn stops working. If they cannot be had then, the old ones serve until they
///   are twice that old. After that nothing is verified until Canva answers:
///   [`VerifyError::is_unavailable`].
/// - After an attempt that failed, the next follows no sooner than 5 seconds later, or
///   `refetch_interval` if that is less.
/// - A request for keys has 10 seconds, or [the client's limit](crate::ClientBuilder::timeout) if that
///   is less. It goes on even if nobody waits for it any more.
/// - A key of another kind than Ed25519, or one that cannot be read, is ignored. An answer without any
///   key that can be used counts as a failure.
#[derive(Debug, Clone)]
pub struct Verifier {
    keys: Arc<KeyCache>,
    limits: Limits,
    leeway: Duration,
    /// What to take for the time instead of the clock's.
    time: Option<SystemTime>,
}

impl Verifier {
    /// Verifies with the keys that this client is given. No access token is sent for them, so the client
    /// needs none.
    #[must_use]
    pub fn new(client: &Client) -> Self {
        Self {
            keys: Arc::new(KeyCache::new(client.clone())),
            limits: Limits::default(),
            leeway: Duration::from_secs(60),
            time: None,
        }
    }

    /// How long after the keys were asked for they may be asked for again because a token names one that
    /// is not among them; otherwise one minute.
    ///
    /// It comes before `max_key_age`, should that be less.
    #[must_use]
    pub fn refetch_interval(mut self, interval: Duration) -> Self {
        self.limits.refetch_interval = interval;
        self
    }

    /// For how long keys are good, from when they were asked for; otherwise one hour.
    #[must_use]
    pub fn max_key_age(mut self, age: Duration) -> Self {
        self.limits.max_key_age = age;
        self
    }

    /// By how much Canva's clock and this machine's may differ; otherwise one minute.
    #[must_use]
    pub fn leeway(mut self, leeway: Duration) -> Self {
        self.leeway = leeway;
        self
    }

    /// The same verifier at another time, which stands still: for tests, and for tokens that were stored
    /// when they came. It shares the keys, whose age goes by the real time.
    #[must_use]
    pub fn at(&self, time: SystemTime) -> Self {
        Self { time: Some(time), ..self.clone() }
    }

    /// What a token says, if Canva signed it and it is good at this time.
    ///
    /// This is what the other functions rest on, for tokens that they do not know. It checks the
    /// signature, and the claims `exp` and `nbf` if they are there, and **not for whom the token is**:
    /// Canva signs for all integrations with the same keys, so compare `aud`, or whatever says it.
    ///
    /// # Errors
    ///
    /// If the token is refused, or the keys cannot be had.
    pub async fn verify(&self, token: &str) -> Result<Value, VerifyError> {
        self.claims(token).await.map(Value::Object)
    }

    /// Where a user comes back from, by the token that Canva adds to your return URL as the parameter
    /// `correlation_jwt`.
    ///
    /// The token must be of this kind, must be for the integration with this client ID, and must say
    /// until when it is good. It is good more than once until then: see [`ReturnNavigation`].
    ///
    /// # Errors
    ///
    /// If the token is refused, or the keys cannot be had.
    pub async fn verify_return(&self, token: &str, client_id: &str) -> Result<ReturnNavigation, VerifyError> {
        let claims = self.claims(token).await?;
        if !claims::are_for(&claims, client_id) {
            return Err(VerifyError::REFUSED);
        }
        ReturnNavigation::of(claims).ok_or(VerifyError::REFUSED)
    }

    /// The notification in the body of a webhook.
    ///
    /// The body has to be a signed token whose payload is the notification. **Canva documents that
    /// webhooks are signed, and with which keys; in which form was not to be found.** This one is what
    /// others report, so try it with your own webhooks first. Should yours differ, then
    /// [`verify`](Self::verify) takes a token from wherever it is and gives whatever it says.
    ///
    /// If the token says for whom it is (`aud`), that must be the integration with this client ID; it is
    /// not known whether it does. If not, make sure that the user who is notified is one of yours:
    /// someone may send you what Canva sent to another integration.
    ///
    /// The same notification may come more than once, from Canva or from someone who has seen it.
    /// Remember the [`id`](Notification::id) of those that you have dealt with.
    ///
    /// # Errors
    ///
    /// If the body is refused, also because it is something else that Canva signed, or the keys cannot be
    /// had.
    pub async fn verify_notification(
        &self,
        body: &[u8],
        client_id: &str,
    ) -> Result<Notification, VerifyError> {
        let token = std::str::from_utf8(body).map_err(|_| VerifyError::REFUSED)?;
        let claims = self.claims(token).await?;
        if claims.contains_key("aud") && !claims::are_for(&claims, client_id) {
            return Err(VerifyError::REFUSED);
        }
        Notification::read(Json::from(&Value::Object(claims))).map_err(|_| VerifyError::REFUSED)
    }

    async fn claims(&self, token: &str) -> Result<Extra, VerifyError> {
        let token = Token::parse(token).ok_or(VerifyError::REFUSED)?;
        let key = self.keys.key(&token.key_id, self.limits).await?;
        let now = self.time.unwrap_or_else(SystemTime::now);
        let is_current = |claims: &Extra| claims::are_current(claims, now, self.leeway);
        token.claims(&key).filter(is_current).ok_or(VerifyError::REFUSED)
    }
}
