//! Cached tokens, and the single refresh that replaces them.

use super::failure::{interrupted, timed_out};
use super::tokens::{Tokens, now};
use crate::runtime::error::TokenError;
use crate::runtime::secret::Secret;
use crate::runtime::single_flight::{NoOutcome, SingleFlight, Stage};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::time::Instant;

/// The time before expiry from which access tokens are refreshed, unless another is set.
pub(super) const DEFAULT_MARGIN: Duration = Duration::from_secs(300);

/// The delay after a failed refresh during which tokens that are still valid are used instead.
const RETRY_DELAY: Duration = Duration::from_secs(10);

/// The longest wait for a refresh. It is longer than the refresh itself waits for a lock.
const REFRESH_TIMEOUT: Duration = Duration::from_secs(120);

/// The time that a refresh may take before calls use an access token that is still valid instead.
const PATIENCE: Duration = Duration::from_secs(1);

/// The lifetime that an access token needs to be used instead of waiting for a slow refresh. A call has to arrive before
/// its token expires.
const MIN_LIFETIME: Duration = Duration::from_secs(10);

/// The result of a refresh.
pub(super) type RefreshResult = Result<Tokens, TokenError>;

/// Cached tokens, and the single refresh that replaces them.
pub(super) struct TokenCache {
    /// The time before expiry from which access tokens are refreshed.
    margin: Duration,
    /// The age from which cached tokens are read again.
    max_age: Duration,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    tokens: Option<Tokens>,
    /// The time when the tokens were read or refreshed.
    read_at: Option<Instant>,
    /// The time of the last failed refresh, if none has succeeded since.
    failed_at: Option<Instant>,
    /// The last refresh, which may be running.
    refresh: Option<StartedRefresh>,
    /// The number of logins and logouts. A refresh that started before the last one does not update the cache.
    generation: u64,
}

/// A refresh that all calls wait for.
#[derive(Clone)]
struct StartedRefresh {
    flight: SingleFlight<RefreshResult>,
    started_at: Instant,
    /// The access token that the API rejected, if that is why it was started.
    rejected: Option<Secret>,
}

/// The state of the cache that a refresh starts from.
pub(super) struct RefreshContext {
    cache: Arc<TokenCache>,
    generation: u64,
    /// The access token that the API rejected, if that is why the refresh was started.
    pub(super) rejected: Option<Secret>,
}

impl TokenCache {
    pub(super) fn new(margin: Duration, max_age: Duration) -> Arc<Self> {
        Arc::new(Self { margin, max_age, state: Mutex::default() })
    }

    /// Returns the cached tokens if they are usable, and otherwise the result of the single refresh. `rejected` is an
    /// access token that the API rejected.
    pub(super) async fn usable_tokens<R>(
        self: &Arc<Self>,
        rejected: Option<&Secret>,
        refresh: impl Fn(RefreshContext) -> R,
    ) -> RefreshResult
    where
        R: Future<Output = RefreshResult> + Send + 'static,
    {
        loop {
            let (refresh, is_ours) = match self.cached_or_refresh(rejected, &refresh) {
                Ok(tokens) => return Ok(tokens),
                Err(refresh) => refresh,
            };
            let tokens = self.wait_for(refresh, rejected).await?;
            // A refresh that started earlier may have returned the rejected token from the store.
            if is_ours || rejected != Some(&tokens.access_token) {
                return Ok(tokens);
            }
        }
    }

    /// Replaces the tokens after a login or logout.
    pub(super) fn reset(&self, tokens: Option<Tokens>) {
        let mut state = self.lock();
        state.generation += 1;
        state.update(tokens, false);
    }

    /// Returns the cached tokens if they are usable. The error is the refresh to wait for, and whether this call
    /// started it.
    fn cached_or_refresh<R>(
        self: &Arc<Self>,
        rejected: Option<&Secret>,
        refresh: impl Fn(RefreshContext) -> R,
    ) -> Result<Tokens, (StartedRefresh, bool)>
    where
        R: Future<Output = RefreshResult> + Send + 'static,
    {
        let mut state = self.lock();
        if let Some(refresh) =
            state.refresh.as_ref().filter(|refresh| matches!(refresh.flight.stage(), Stage::InFlight))
        {
            return Err((refresh.clone(), false));
        }
        state.refresh = None;
        if let Some(tokens) = self.usable(&state, rejected) {
            return Ok(tokens.clone());
        }
        let context = || RefreshContext {
            cache: Arc::clone(self),
            generation: state.generation,
            rejected: rejected.cloned(),
        };
        let (refresh, context) = (refresh(context()), context());
        let flight = SingleFlight::start(async move { context.complete(refresh.await) });
        let started = StartedRefresh { flight, started_at: Instant::now(), rejected: rejected.cloned() };
        state.refresh = Some(started.clone());
        Err((started, true))
    }

    /// Waits for a refresh. If it is slow, returns tokens that can be used in the meantime.
    async fn wait_for(&self, refresh: StartedRefresh, rejected: Option<&Secret>) -> RefreshResult {
        let started_waiting = Instant::now();
        let mut wait = PATIENCE.saturating_sub(refresh.started_at.elapsed());
        while started_waiting.elapsed() < REFRESH_TIMEOUT {
            match refresh.flight.clone().outcome(wait).await {
                Ok(result) => return result,
                Err(NoOutcome::Aborted) => return Err(interrupted()),
                Err(NoOutcome::TimedOut) => wait = PATIENCE,
            }
            let state = self.lock();
            let valid = state.valid_tokens(rejected, self.margin.min(MIN_LIFETIME));
            if let Some(tokens) = valid.filter(|it| refresh.rejected.as_ref() != Some(&it.access_token)) {
                return Ok(tokens.clone());
            }
        }
        Err(timed_out())
    }

    /// Returns the tokens if they are usable, or if a refresh failed recently and they are still valid.
    fn usable<'a>(&self, state: &'a State, rejected: Option<&Secret>) -> Option<&'a Tokens> {
        let is_recent = |at: Option<Instant>, time| at.is_some_and(|at| at.elapsed() < time);
        let valid = state.valid_tokens(rejected, Duration::ZERO);
        valid.filter(|_| is_recent(state.failed_at, RETRY_DELAY)).or_else(|| {
            let tokens = state.tokens.as_ref().filter(|_| is_recent(state.read_at, self.max_age));
            tokens.filter(|tokens| tokens.are_usable(rejected, now(), self.margin))
        })
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl RefreshContext {
    /// Caches the tokens that a store has. Calls may use them while the refresh is slow.
    pub(super) fn loaded(&self, stored: Option<&Tokens>) {
        let mut state = self.cache.lock();
        if state.generation == self.generation {
            state.tokens = stored.cloned();
        }
    }

    /// Caches the result of the refresh. If it failed, tokens that are still valid become the result.
    fn complete(&self, result: RefreshResult) -> RefreshResult {
        let mut state = self.cache.lock();
        let has_failed = result.is_err();
        let result = result.or_else(|failure| {
            let valid = state.valid_tokens(self.rejected.as_ref(), Duration::ZERO);
            valid.filter(|_| !failure.login_required).cloned().ok_or(failure)
        });
        if state.generation == self.generation {
            state.update(result.as_ref().ok().cloned(), has_failed);
        }
        result
    }
}

impl State {
    fn update(&mut self, tokens: Option<Tokens>, has_failed: bool) {
        self.tokens = tokens;
        self.read_at = Some(Instant::now());
        self.failed_at = has_failed.then(Instant::now);
    }

    /// Returns the tokens if their access token stays valid for this time, although it may be due for a refresh.
    fn valid_tokens(&self, rejected: Option<&Secret>, time: Duration) -> Option<&Tokens> {
        let tokens = self.tokens.as_ref().filter(|tokens| rejected != Some(&tokens.access_token));
        tokens.filter(|tokens| tokens.are_fresh(now(), time))
    }
}
