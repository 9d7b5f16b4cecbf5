//! A call as data, and the one way of sending it.

mod exchange;
mod message;
mod parts;
mod progress;
mod send;

pub(crate) use self::parts::Parts;
pub(crate) use self::progress::Progress;
use crate::runtime::body::Body;
use crate::runtime::client::Client;
use crate::runtime::error::{Error, Result};
use crate::runtime::operation::{BasicAuth, Operation, OperationInfo};
use crate::runtime::retry::Retry;
use crate::runtime::secret::Secret;
use crate::runtime::wire::{Wire, to_header_value};
use bytes::Bytes;
use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

/// A call that is yet to be made: to be sent, looked at, copied, or turned into a plain HTTP
/// request.
///
/// The functions of [`Client`] make these. A mistake in what they were given, such as an empty
/// identifier, is reported by [`send`](Self::send), and nothing is sent then.
#[must_use = "a request does nothing until it is sent"]
pub struct Request<O> {
    client: Client,
    /// In a box because a request is handed on from function to function while it is built.
    parts: Box<Parts>,
    operation: PhantomData<fn() -> O>,
}

impl<O: Operation> Request<O> {
    /// Makes the call, and gives what the API answers.
    ///
    /// # Errors
    ///
    /// If the request is invalid, if the API cannot be reached or takes too long, if it reports an
    /// error, and if its answer is not what this crate expects. See [`Error`](crate::Error).
    pub async fn send(self) -> Result<O::Output> {
        let answer = send::send(&self.client, self.info(), self.parts).await?;
        output::<O>(&answer)
    }

    /// Makes the call, and gives what the API answers together with its status and headers.
    ///
    /// # Errors
    ///
    /// The same as [`send`](Self::send).
    pub async fn send_with_response(self) -> Result<http::Response<O::Output>> {
        let answer = send::send(&self.client, self.info(), self.parts).await?;
        let output = output::<O>(&answer)?;
        Ok(answer.map(|_| output))
    }

    /// Turns the call into a plain HTTP request, to be sent by other means. The access token is in
    /// it.
    ///
    /// # Errors
    ///
    /// If the request is [invalid](crate::Error::is_invalid_request), or a
    /// [`TokenSource`](crate::TokenSource) has no token for it.
    pub async fn into_http(mut self) -> Result<http::Request<Body>> {
        let made = async {
            self.parts.check(&self.client)?;
            let token =
                if self.parts.needs_token() { self.client.credentials().bearer().await? } else { None };
            self.parts.next_http(&self.client, token.as_ref())
        };
        made.await.map_err(|error| error.of(O::INFO.name))
    }

    /// What is known about the operation: its name, path, scopes and rate limits.
    #[must_use]
    pub fn info(&self) -> &'static OperationInfo {
        const { &O::INFO }
    }
}

/// What an answer says.
fn output<O: Operation>(answer: &http::Response<Bytes>) -> Result<O::Output> {
    let read = O::Output::from_body(answer.body());
    read.map_err(|decode_error| Error::decode(answer, &decode_error).of(O::INFO.name))
}

impl<O> Request<O> {
    /// Copies the request, unless its body is a stream, which can be sent only once.
    #[must_use]
    pub fn try_clone(&self) -> Option<Self> {
        Some(Self {
            client: self.client.clone(),
            parts: Box::new(self.parts.try_clone()?),
            operation: PhantomData,
        })
    }

    /// Sets a header, in place of any of the same name.
    ///
    /// One that is not valid is reported when the request is sent, and so is one that is the
    /// client's own affair: `Authorization`, `Host`, `Content-Length`, `Transfer-Encoding`,
    /// `Connection`.
    pub fn header(self, name: &str, value: &str) -> Self {
        self.edit(|parts| parts.set_custom_header(name, value))
    }

    /// How long each attempt of this call may wait for its answer, in place of [the client's
    /// limit](crate::ClientBuilder::timeout).
    pub fn timeout(self, limit: Duration) -> Self {
        self.edit(|parts| parts.timeout = Some(limit))
    }

    /// How often this call is made again if it fails, in place of [what the client
    /// does](crate::ClientBuilder::retry).
    pub fn retry(self, retry: Retry) -> Self {
        self.edit(|parts| parts.retry = Some(retry))
    }

    pub(crate) fn parts(&self) -> &Parts {
        &self.parts
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) fn edit(mut self, change: impl FnOnce(&mut Parts)) -> Self {
        change(&mut self.parts);
        self
    }
}

impl<O: BasicAuth> Request<O> {
    /// Proves by HTTP Basic which integration calls.
    ///
    /// An id with a colon, or an empty id or secret, is reported when the request is sent.
    pub fn basic_auth(self, client_id: &str, client_secret: &Secret) -> Self {
        self.edit(|parts| parts.set_basic_auth(client_secret.to_basic(client_id)))
    }
}

/// What generated code builds requests with. Which of these it uses depends on the API.
#[allow(dead_code, reason = "an API may, for example, have no call with a JSON header")]
#[allow(
    clippy::needless_pass_by_value,
    reason = "callers have no further use for what they build for a call"
)]
impl<O: Operation> Request<O> {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone(), parts: Box::new(Parts::new(&O::INFO)), operation: PhantomData }
    }

    /// Says over which document the call is counted.
    pub(crate) fn count_for(self, document: &str) -> Self {
        self.edit(|parts| parts.document = Some(document.to_owned()))
    }

    /// Puts a value in the place of `{name}` in the path.
    pub(crate) fn set_path(self, name: &'static str, value: &str) -> Self {
        self.edit(|parts| parts.set_path(name, value))
    }

    /// Sets a parameter of the query; the items of a list are separated by commas.
    pub(crate) fn set_query(self, name: &'static str, value: impl Wire) -> Self {
        self.edit(|parts| parts.set_query(name, &value.write()))
    }

    /// Sets a header. A value with characters that no header can have is reported when the request is sent.
    pub(crate) fn set_header(self, name: &'static str, value: &str) -> Self {
        self.edit(|parts| parts.set_header(name, http::HeaderValue::from_str(value)))
    }

    pub(crate) fn set_json_header(self, name: &'static str, value: impl Wire) -> Self {
        let value = to_header_value(&value.write());
        self.edit(|parts| parts.set_header(name, value))
    }

    pub(crate) fn set_json(self, body: impl Wire) -> Self {
        let text = serde_json::to_vec(&body.write());
        self.edit(|parts| parts.set_json(text))
    }

    pub(crate) fn set_form(self, body: impl Wire) -> Self {
        self.edit(|parts| parts.set_form(&body.write()))
    }

    pub(crate) fn set_body(self, body: Body) -> Self {
        self.edit(|parts| parts.set_body(body, "application/octet-stream"))
    }
}

impl<O: Operation> fmt::Debug for Request<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("operation", &self.info().name)
            .field("parts", &self.parts)
            .field("client", &self.client)
            .finish()
    }
}
