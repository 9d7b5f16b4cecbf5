//! Sending a call, with rate limits, tokens and retries. All calls are sent here.

use super::context::ResponseContext;
use super::exchange::Exchange;
use super::parts::RequestParts;
use crate::runtime::auth::Bearer;
use crate::runtime::client::Client;
use crate::runtime::delay::{CallDelay, DelayReason};
use crate::runtime::error::{Error, ResponseHead, Result};
use crate::runtime::limit::{CallOutcome, Permit};
use crate::runtime::operation::{Auth, OperationInfo};
use crate::runtime::redactor::Redactor;
use crate::runtime::retry::Attempts;
use crate::runtime::trace::{RequestSpan, record_delay, record_retry};
use bytes::Bytes;
use std::borrow::Cow;
use std::pin::pin;
use std::time::Duration;
use tokio::time::sleep;

/// Sends a call and returns its response. Retries it according to the retry policy.
pub(super) async fn send<'a>(
    client: &'a Client,
    info: &'static OperationInfo,
    mut parts: Box<RequestParts>,
) -> Result<Sent<'a>> {
    parts.check(client).map_err(|error| error.of(info.name))?;
    let mut call = Call::new(client, info, parts);
    loop {
        let permit = call.permit().await?;
        call.fetch_token().await?;
        match call.attempt(permit).await {
            Ok(response) => {
                call.succeeded();
                return Ok(Sent { response, call });
            }
            Err(error) => call.recover(error).await?,
        }
    }
}

/// A call that succeeded, but is not decoded yet.
pub(super) struct Sent<'a> {
    pub(super) response: http::Response<Bytes>,
    call: Call<'a>,
}

impl Sent<'_> {
    /// Returns what errors about parts of the response say about the call.
    pub(super) fn context(&self) -> ResponseContext {
        ResponseContext {
            operation: self.call.info.name,
            attempts: self.call.attempts.made(),
            head: ResponseHead::from(&self.response),
            redactor: self.call.redactor(),
            has_tokens: self.call.has_tokens(),
        }
    }
}

/// A call in progress.
struct Call<'a> {
    client: &'a Client,
    info: &'static OperationInfo,
    parts: Box<RequestParts>,
    attempts: Attempts,
    /// The access token of the last attempt.
    token: Option<Bearer>,
    refreshed: bool,
    /// The tokens of the retry budget that the last retry took.
    budget_taken: u32,
    /// The error of the last attempt.
    last_error: Option<Error>,
}

impl<'a> Call<'a> {
    fn new(client: &'a Client, info: &'static OperationInfo, parts: Box<RequestParts>) -> Self {
        let attempts = parts.retry.unwrap_or(client.settings().retry).start();
        Self {
            client,
            info,
            parts,
            attempts,
            token: None,
            refreshed: false,
            budget_taken: 0,
            last_error: None,
        }
    }

    /// Waits until the rate limits permit the call. If they do not, the error of the last attempt takes precedence.
    async fn permit(&mut self) -> Result<Permit> {
        let settings = self.client.settings();
        let (user, document) = (&*settings.rate_limit_key, self.parts.document.as_deref());
        let on_delay = |delay: &CallDelay| {
            record_delay(delay);
            settings.on_delay.call(delay);
        };
        let left = self.attempts.left();
        let permit = settings.throttle.permit(self.info, user, document, left, on_delay).await;
        permit.map_err(|error| {
            let denied = || Error::rate_limit(error).of(self.info.name);
            self.last_error.take().unwrap_or_else(denied)
        })
    }

    /// Gets the current access token.
    async fn fetch_token(&mut self) -> Result<()> {
        if self.parts.needs_token() {
            let token = self.client.settings().credentials.bearer().await;
            self.token = token.map_err(|error| self.with_context(error))?;
        }
        Ok(())
    }

    async fn attempt(&mut self, permit: Permit) -> Result<http::Response<Bytes>> {
        let (exchange, span, permit) = self.start(permit).map_err(|error| self.with_context(error))?;
        let response = span.watch(pin!(exchange.response(self.limit(), self.max_length()))).await;
        permit.end(CallOutcome::of(&response));
        response.map_err(|error| self.failed(error))
    }

    /// Adds the context to the error of an attempt, and removes secrets.
    fn failed(&self, error: Error) -> Error {
        let error = if self.has_tokens() { error.without_undecoded() } else { error };
        let error = error.at_host(self.client.settings().base_url.host(self.parts.server));
        self.with_context(error.redact(|| self.redactor()))
    }

    /// Returns whether a successful response may be tokens.
    fn has_tokens(&self) -> bool {
        matches!(self.info.auth, Auth::BasicOrNone)
    }

    /// Returns a redactor for the secrets of the request.
    fn redactor(&self) -> Redactor {
        let mut secrets = self.parts.secrets();
        let bearer =
            self.token.as_ref().and_then(|token| token.header.to_str().ok()?.strip_prefix("Bearer "));
        secrets.extend(bearer.map(Cow::Borrowed));
        Redactor::new(secrets)
    }

    fn start(&mut self, mut permit: Permit) -> Result<(Exchange<'a>, RequestSpan, Permit)> {
        let request = self.parts.next_http(self.client, self.token.as_ref())?;
        self.attempts.count();
        let limit = self.limit();
        if limit.is_zero() {
            return Err(Error::timeout(limit));
        }
        let span = RequestSpan::new(self.info, &request, self.attempts.made());
        permit.sent();
        let exchange = span.enter(|| Exchange::start(&self.client.settings().transport, request));
        Ok((exchange, span, permit))
    }

    fn succeeded(&self) {
        self.client.settings().retry_budget.give_back(self.budget_taken);
    }

    /// Adds the operation and the number of attempts to an error.
    fn with_context(&self, error: Error) -> Error {
        error.of(self.info.name).after(self.attempts.made())
    }

    fn limit(&self) -> Duration {
        self.parts.timeout.unwrap_or(self.client.settings().timeout)
    }

    fn max_length(&self) -> usize {
        self.parts.response_limit.unwrap_or(self.client.settings().response_limit)
    }

    /// Refreshes the token or backs off before the next attempt. Returns the error if the call must not be retried.
    async fn recover(&mut self, error: Error) -> Result<()> {
        if !self.parts.is_repeatable() {
            // The next call needs the new token, although this one cannot be retried.
            _ = self.refresh(&error).await;
            return Err(error);
        }
        if !self.refresh(&error).await? {
            let Some(delay) = self.attempts.delay_after(&error, self.parts.idempotent) else {
                return Err(error);
            };
            let settings = self.client.settings();
            let Some(taken) = settings.retry_budget.take(&error) else {
                return Err(error);
            };
            self.budget_taken = taken;
            record_retry(self.info, &error, delay);
            let reason = DelayReason::Retry;
            settings.on_delay.call(&CallDelay { operation: self.info.name, reason, delay: Some(delay) });
            sleep(delay).await;
        }
        self.last_error = Some(error);
        Ok(())
    }

    /// Refreshes a rejected token, at most once per call. Returns whether it succeeded.
    async fn refresh(&mut self, error: &Error) -> Result<bool> {
        match self.token.take() {
            Some(rejected) if error.is_unauthorized() && !self.refreshed => {
                self.refreshed = true;
                let refreshed = self.client.settings().credentials.refresh(&rejected).await;
                refreshed.map_err(|error| self.with_context(error))
            }
            _ => Ok(false),
        }
    }
}
