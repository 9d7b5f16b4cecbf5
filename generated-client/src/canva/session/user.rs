//! The session of one user.

use super::Tokens;
use super::failure::{busy, incomplete, interrupted, is_damage, store};
use super::integration::now;
use super::refresh::{Known, Outcome, Refresh};
use super::sessions::Shared;
use crate::generated::ApiErrorCode;
use crate::runtime::auth::TokenSource;
use crate::runtime::boxed::BoxFuture;
use crate::runtime::client::Client;
use crate::runtime::error::Result;
use crate::runtime::secret::Secret;
use crate::runtime::single_flight::{NoOutcome, SingleFlight, Stage};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::time::Instant;

/// How long tokens that still work do after they could not be refreshed.
const PAUSE: Duration = Duration::from_secs(10);

/// How long to wait for a refresh; longer than the refresh itself waits for a lock.
const PATIENCE: Duration = Duration::from_secs(120);

/// After which time the store is looked into again: another process may have logged the user in or out.
const GLANCE: Duration = Duration::from_secs(60);

/// The session of one user; made by [`Sessions::user`](super::Sessions::user).
///
/// It is a [`TokenSource`]: clients ask it for a token before each call, and for another one if the API refuses that.
/// Cloning it is cheap, and sessions of the same user are one.
#[derive(Clone)]
pub struct Session {
    user: Arc<User>,
}

pub(super) struct User {
    key: String,
    shared: Arc<Shared>,
    state: Mutex<State>,
}

/// What is known without looking into the store.
#[derive(Default)]
struct State {
    tokens: Option<Tokens>,
    /// When they were known to be those of the store.
    read_at: Option<Instant>,
    /// When they could not be refreshed.
    failed_at: Option<Instant>,
    refresh: Option<SingleFlight<Outcome>>,
    /// Counts logins and logouts, so that a refresh that began before one does not bring back what was replaced.
    logins: u64,
}

impl Session {
    pub(super) fn of(user: Arc<User>) -> Self {
        Self { user }
    }

    /// The key of the user.
    #[must_use]
    pub fn user(&self) -> &str {
        &self.user.key
    }

    /// A client that makes calls on behalf of this user, and is otherwise the
    /// [integration's](super::Integration::with_client).
    #[must_use]
    pub fn client(&self) -> Client {
        self.user.shared.integration.client().with_token_source(self.clone())
    }

    /// The tokens of the moment, which are refreshed first if they have to be.
    ///
    /// # Errors
    ///
    /// If there are none: see [`is_login_required`](crate::Error::is_login_required).
    pub async fn tokens(&self) -> Result<Tokens> {
        self.user.obtain(None).await
    }

    /// Saves the tokens that a login brought, in place of any others.
    ///
    /// # Errors
    ///
    /// If there is no refresh token among them, or if the store fails.
    pub async fn save(&self, tokens: Tokens) -> Result<()> {
        let user = Arc::clone(&self.user);
        self.user.to_the_end(async move { user.replace(tokens).await }).await
    }

    /// Revokes the user's tokens, and the user's consent with them, and removes them from the store.
    ///
    /// # Errors
    ///
    /// If they cannot be revoked, unless the API says that they are of no use anyway, or if the store fails. They
    /// stay there then, so that it can be tried again. A damaged file of a [`FileStore`](super::FileStore) goes.
    pub async fn log_out(&self) -> Result<()> {
        let user = Arc::clone(&self.user);
        self.user.to_the_end(async move { user.end().await }).await
    }
}

impl User {
    pub(super) fn new(key: &str, shared: Arc<Shared>) -> Self {
        Self { key: key.to_owned(), shared, state: Mutex::default() }
    }

    /// Tokens of use: those at hand, or what the only refresh brings. An access token that the API has refused is of
    /// none.
    async fn obtain(self: &Arc<Self>, refused: Option<&Secret>) -> Result<Tokens> {
        loop {
            let (refresh, is_ours) = match self.at_hand(refused) {
                Ok(tokens) => return Ok(tokens),
                Err(refresh) => refresh,
            };
            let tokens = outcome(refresh).await?;
            // One that began earlier may not know yet that the token was refused.
            if is_ours || refused != Some(&tokens.access_token) {
                return Ok(tokens);
            }
        }
    }

    /// The tokens at hand, or the refresh to wait for, and whether that began here.
    fn at_hand(
        self: &Arc<Self>,
        refused: Option<&Secret>,
    ) -> std::result::Result<Tokens, (SingleFlight<Outcome>, bool)> {
        let mut state = self.state();
        if let Some(refresh) =
            state.refresh.as_ref().filter(|refresh| matches!(refresh.stage(), Stage::InFlight))
        {
            return Err((refresh.clone(), false));
        }
        state.refresh = None;
        if let Some(tokens) = state.at_hand(refused, self.shared.margin) {
            return Ok(tokens.clone());
        }
        let refresh = self.start_refresh(refused.cloned(), &state);
        state.refresh = Some(refresh.clone());
        Err((refresh, true))
    }

    fn start_refresh(self: &Arc<Self>, refused: Option<Secret>, state: &State) -> SingleFlight<Outcome> {
        let (user, logins, seen) = (Arc::clone(self), state.logins, state.tokens.clone());
        let in_flight = self.shared.in_flight.begin();
        SingleFlight::start(async move {
            let _under_way = in_flight;
            let refused = refused.as_ref();
            let mut refresh = Refresh { shared: &user.shared, user: &user.key, refused, seen };
            let outcome = refresh.run().await;
            let has_failed = outcome.is_err();
            let outcome = outcome.or_else(|failure| {
                let seen =
                    refresh.seen.filter(|tokens| !failure.login_required && still_work(tokens, refused));
                seen.ok_or(failure)
            });
            let mut state = user.state();
            if state.logins == logins {
                state.learn(outcome.as_ref().ok().cloned(), has_failed);
            }
            outcome
        })
    }

    async fn replace(&self, tokens: Tokens) -> Result<()> {
        if !tokens.can_be_refreshed() {
            return Err(incomplete().into());
        }
        let mut locked = self.shared.lock(&self.key).await?;
        locked.save(&tokens).await.map_err(store)?;
        self.begin_anew(Some(tokens));
        Ok(())
    }

    async fn end(&self) -> Result<()> {
        let mut locked = self.shared.lock(&self.key).await?;
        let stored = match locked.load().await {
            Ok(stored) => stored,
            // Nothing of it can be revoked.
            Err(cause) if is_damage(&cause) => None,
            Err(cause) => return Err(store(cause).into()),
        };
        if let Some(stored) = stored {
            let tokens = match self.shared.known(&self.key) {
                Some(Known::Unsaved { used, tokens }) if used == stored.refresh_token => tokens,
                _ => stored,
            };
            self.revoke(&tokens.refresh_token).await?;
        }
        locked.remove().await.map_err(store)?;
        self.begin_anew(None);
        Ok(())
    }

    async fn revoke(&self, token: &Secret) -> Result<()> {
        match self.shared.integration.revoke(token).await {
            Err(error) if !is_useless(error.code()) => Err(error),
            _ => Ok(()),
        }
    }

    fn begin_anew(&self, tokens: Option<Tokens>) {
        self.shared.forget(&self.key);
        let mut state = self.state();
        state.logins += 1;
        state.learn(tokens, false);
    }

    /// Does work that has to be done even if nobody waits for it any more.
    async fn to_the_end(&self, work: impl Future<Output = Result<()>> + Send + 'static) -> Result<()> {
        let Ok(runtime) = Handle::try_current() else { return Err(interrupted().into()) };
        let in_flight = self.shared.in_flight.begin();
        let task = runtime.spawn(async move {
            let _under_way = in_flight;
            work.await
        });
        task.await.unwrap_or_else(|_| Err(interrupted().into()))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    fn learn(&mut self, tokens: Option<Tokens>, has_failed: bool) {
        self.tokens = tokens;
        self.read_at = Some(Instant::now());
        self.failed_at = has_failed.then(Instant::now);
    }

    /// Tokens of use, without looking into the store.
    fn at_hand(&self, refused: Option<&Secret>, margin: Duration) -> Option<&Tokens> {
        let is_recent = |at: Option<Instant>, time| at.is_some_and(|at| at.elapsed() < time);
        self.tokens.as_ref().filter(|tokens| {
            is_recent(self.failed_at, PAUSE) && still_work(tokens, refused)
                || is_recent(self.read_at, GLANCE) && tokens.are_of_use(refused, now(), margin)
        })
    }
}

async fn outcome(refresh: SingleFlight<Outcome>) -> Outcome {
    refresh.outcome(PATIENCE).await.unwrap_or_else(|none| match none {
        NoOutcome::Interrupted => Err(interrupted()),
        NoOutcome::TooLong => Err(busy()),
    })
}

/// Whether tokens that should be refreshed do for now.
fn still_work(tokens: &Tokens, refused: Option<&Secret>) -> bool {
    refused != Some(&tokens.access_token) && tokens.are_fresh(now(), Duration::ZERO)
}

/// Whether a token that cannot be revoked for this reason is of no use anyway.
// For a token that is not valid this call is described to answer `bad_request_params`; nothing else that it sends could
// earn that.
fn is_useless(code: Option<&ApiErrorCode>) -> bool {
    matches!(code, Some(ApiErrorCode::BadRequestParams | ApiErrorCode::InvalidGrant))
}

impl TokenSource for Session {
    fn user(&self) -> &str {
        &self.user.key
    }

    fn token(&self) -> BoxFuture<'_, Result<Secret>> {
        Box::pin(async { self.user.obtain(None).await.map(|tokens| tokens.access_token) })
    }

    fn refresh<'a>(&'a self, refused: &'a Secret) -> BoxFuture<'a, Result<Secret>> {
        Box::pin(async { self.user.obtain(Some(refused)).await.map(|tokens| tokens.access_token) })
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Session").field("user", &self.user.key).finish_non_exhaustive()
    }
}
