//! The one way in which requests are sent.

use super::exchange::Exchange;
use super::{OperationInfo, Parts};
use crate::runtime::auth::Bearer;
use crate::runtime::client::Client;
use crate::runtime::error::{Error, Result};
use crate::runtime::limit::{CallOutcome, Permit};
use crate::runtime::retry::Attempts;
use crate::runtime::trace::{RequestSpan, sending_again};
use bytes::Bytes;
use std::pin::pin;
use std::time::Duration;
use tokio::time::sleep;

/// Makes a call: sends its request, and again where that may help and does no harm.
pub(super) async fn send(
    client: &Client,
    info: &'static OperationInfo,
    mut parts: Box<Parts>,
) -> Result<http::Response<Bytes>> {
    parts.check(client).map_err(|error| error.of(info.name))?;
    let mut call = Call::new(client, info, parts);
    loop {
        let permit = call.permit().await?;
        call.fetch_token().await?;
        match call.attempt(permit).await {
            Ok(answer) => return Ok(answer),
            Err(error) => call.recover(error).await?,
        }
    }
}

/// A call that is being made.
struct Call<'a> {
    client: &'a Client,
    info: &'static OperationInfo,
    parts: Box<Parts>,
    attempts: Attempts,
    /// The access token that was sent last.
    token: Option<Bearer>,
    refreshed: bool,
    /// Why it is being made again.
    failed: Option<Error>,
}

impl<'a> Call<'a> {
    fn new(client: &'a Client, info: &'static OperationInfo, parts: Box<Parts>) -> Self {
        let attempts = parts.retry.unwrap_or(client.retry()).start();
        Self { client, info, parts, attempts, token: None, refreshed: false, failed: None }
    }

    /// Waits until the rate limits allow the call. One that was made before has failed for a better reason than not to
    /// be let out again.
    async fn permit(&mut self) -> Result<Permit> {
        let (user, document) = (self.client.counted_user(), self.parts.document.as_deref());
        let permit = self.client.throttle().permit(self.info, user, document, self.attempts.left()).await;
        permit.map_err(|refusal| {
            let refused = || Error::rate_limit(refusal).of(self.info.name);
            self.failed.take().unwrap_or_else(refused)
        })
    }

    /// Gets the access token of the moment.
    async fn fetch_token(&mut self) -> Result<()> {
        if self.parts.needs_token() {
            let token = self.client.credentials().bearer().await;
            self.token = token.map_err(|error| self.named(error))?;
        }
        Ok(())
    }

    async fn attempt(&mut self, permit: Permit) -> Result<http::Response<Bytes>> {
        let (exchange, span, permit) = self.start(permit).map_err(|error| self.named(error))?;
        let answer = span.watch(pin!(exchange.answer(self.limit()))).await;
        permit.end(CallOutcome::of(&answer));
        answer.map_err(|error| self.named(error))
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
        let exchange = span.enter(|| Exchange::start(self.client.transport(), request));
        Ok((exchange, span, permit))
    }

    /// An error of this call.
    fn named(&self, error: Error) -> Error {
        error.of(self.info.name).after(self.attempts.made())
    }

    fn limit(&self) -> Duration {
        self.parts.timeout.unwrap_or(self.client.timeout())
    }

    /// Sees to it that the next attempt may do better, or gives the error back.
    async fn recover(&mut self, error: Error) -> Result<()> {
        if !self.parts.is_repeatable() {
            // The next call will have another token all the same.
            _ = self.refresh(&error).await;
            return Err(error);
        }
        if !self.refresh(&error).await? {
            let Some(delay) = self.attempts.delay_after(&error, self.parts.idempotent) else {
                return Err(error);
            };
            sending_again(self.info, &error, delay);
            sleep(delay).await;
        }
        self.failed = Some(error);
        Ok(())
    }

    /// Has a token that was refused replaced, once; tells whether that worked.
    async fn refresh(&mut self, error: &Error) -> Result<bool> {
        match self.token.take() {
            Some(refused) if error.is_unauthorized() && !self.refreshed => {
                self.refreshed = true;
                let refreshed = self.client.credentials().refresh(&refused).await;
                refreshed.map_err(|error| self.named(error))
            }
            _ => Ok(false),
        }
    }
}
