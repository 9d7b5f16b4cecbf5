//! The one way in which requests are sent.

use super::exchange::exchange;
use super::prepared::Prepared;
use super::{OperationInfo, Parts};
use crate::auth::Bearer;
use crate::body::Body;
use crate::client::Client;
use crate::error::{Error, Result};
use crate::limit::{CallEnd, Permit};
use crate::retry::Attempts;
use crate::trace::{RequestSpan, sending_again};
use std::pin::pin;
use std::time::Duration;
use tokio::time::sleep;

/// Makes a call: sends its request, and again where that may help and does no harm.
pub(super) async fn send(
    client: &Client,
    info: &'static OperationInfo,
    parts: Parts,
) -> Result<http::Response<Vec<u8>>> {
    let mut call = Call::new(client, info, parts)?;
    loop {
        let permit = call.permit().await?;
        let request = call.next_request().await?;
        match call.attempt(request, permit).await {
            Ok(answer) => return Ok(answer),
            Err(error) => call.recover(error).await?,
        }
    }
}

/// A call that is being made.
struct Call<'a> {
    client: &'a Client,
    info: &'static OperationInfo,
    idempotent: bool,
    limit: Duration,
    request: Prepared,
    attempts: Attempts,
    /// The access token that was sent last.
    token: Option<Bearer>,
    renewed: bool,
    /// Over which document the call is counted, if over any.
    document: Option<String>,
    /// Why it is being made again.
    failed: Option<Error>,
}

impl<'a> Call<'a> {
    fn new(client: &'a Client, info: &'static OperationInfo, mut parts: Parts) -> Result<Self> {
        Ok(Self {
            client,
            info,
            idempotent: parts.idempotent,
            limit: parts.timeout.unwrap_or(client.timeout()),
            attempts: parts.retry.unwrap_or(client.retry()).start(),
            document: parts.document.take(),
            request: parts.prepare(client).map_err(|error| error.of(info.name))?,
            token: None,
            renewed: false,
            failed: None,
        })
    }

    /// Waits until the rate limits allow the call. One that was made before has failed for a better reason than not to
    /// be let out again.
    async fn permit(&mut self) -> Result<Permit> {
        let (user, document) = (self.client.counted_user(), self.document.as_deref());
        let permit = self.client.gate().permit(self.info, user, document, self.attempts.left()).await;
        permit.map_err(|refusal| {
            let refused = || Error::no_permit(refusal).of(self.info.name);
            self.failed.take().unwrap_or_else(refused)
        })
    }

    /// The request with the access token of the moment.
    async fn next_request(&mut self) -> Result<http::Request<Body>> {
        if self.request.needs_token {
            let token = self.client.credentials().bearer().await;
            self.token = token.map_err(|error| error.of(self.info.name))?;
        }
        self.request.next_http(self.token.as_ref()).map_err(|error| error.of(self.info.name))
    }

    async fn attempt(
        &mut self,
        request: http::Request<Body>,
        mut permit: Permit,
    ) -> Result<http::Response<Vec<u8>>> {
        self.attempts.count();
        let span = RequestSpan::new(self.info, &request, self.attempts.made());
        permit.sent();
        let answer = span.watch(pin!(exchange(self.client.transport(), self.limit, request))).await;
        permit.end(CallEnd::of(&answer));
        answer.map_err(|error| error.of(self.info.name).after(self.attempts.made()))
    }

    /// Sees to it that the next attempt may do better, or gives the error back.
    async fn recover(&mut self, error: Error) -> Result<()> {
        if !self.request.is_repeatable() {
            // The next call will have another token all the same.
            _ = self.renew(&error).await;
            return Err(error);
        }
        if !self.renew(&error).await? {
            let Some(delay) = self.attempts.delay_after(&error, self.idempotent) else {
                return Err(error);
            };
            sending_again(self.info, &error, delay);
            sleep(delay).await;
        }
        self.failed = Some(error);
        Ok(())
    }

    /// Has a token that was refused replaced, once; tells whether that worked.
    async fn renew(&mut self, error: &Error) -> Result<bool> {
        match self.token.take() {
            Some(refused) if error.is_unauthorized() && !self.renewed => {
                self.renewed = true;
                let renewed = self.client.credentials().renew(&refused).await;
                renewed.map_err(|error| error.of(self.info.name).after(self.attempts.made()))
            }
            _ => Ok(false),
        }
    }
}
