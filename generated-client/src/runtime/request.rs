//! Requests: calls that can be inspected, changed and sent.

mod context;
mod decode;
mod exchange;
mod extras;
mod idempotency;
mod message;
mod parts;
mod send;

pub(crate) use self::context::ResponseContext;
use self::parts::RequestParts;
use crate::runtime::body::Body;
use crate::runtime::client::Client;
use crate::runtime::error::Result;
use crate::runtime::operation::{BasicAuth, Operation, OperationInfo};
use crate::runtime::retry::Retry;
use crate::runtime::secret::Secret;
use crate::runtime::wire::{
    UnreadableItem, Value, Wire, collect_secrets, from_page, from_slice, to_header_value,
};
use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

/// A call that has not been sent yet. It can be inspected, cloned, changed, sent, or turned into a plain HTTP request.
///
/// The functions of [`Client`] create requests. An invalid argument, such as an empty identifier, is reported by
/// [`send`](Self::send) before anything is sent.
#[must_use = "a request does nothing until it is sent"]
pub struct Request<O> {
    client: Client,
    info: &'static OperationInfo,
    /// Boxed because requests are moved often while they are built.
    parts: Box<RequestParts>,
    operation: PhantomData<fn() -> O>,
}

impl<O: Operation> Request<O> {
    /// Sends the request, and returns the decoded response.
    ///
    /// # Errors
    ///
    /// If the request is invalid, if the API cannot be reached or takes too long, if it reports an error, or if its
    /// response cannot be decoded. See [`Error`](crate::Error).
    pub async fn send(self) -> Result<O::Output> {
        self.send_with_response().await.map(http::Response::into_body)
    }

    /// Sends the request, and returns the decoded response with its status and headers.
    ///
    /// # Errors
    ///
    /// The same as [`send`](Self::send).
    pub async fn send_with_response(self) -> Result<http::Response<O::Output>> {
        let sent = send::send(&self.client, self.info(), self.parts).await?;
        let output = decode::decode(&sent, from_slice).await?;
        Ok(sent.response.map(|_| output))
    }

    /// Sends the request, and returns the decoded response without those items of its list that cannot be read. `T` is the
    /// type of an item.
    pub(crate) async fn send_leniently<T: 'static>(self) -> Result<Lenient<O::Output>> {
        let sent = send::send(&self.client, self.info(), self.parts).await?;
        let (output, unreadable) = decode::decode(&sent, from_page::<_, T>).await?;
        let context = (!unreadable.is_empty()).then(|| sent.context());
        Ok(Lenient { output, unreadable, context })
    }

    /// Turns the request into a plain HTTP request, with the access token, for sending it by other means.
    ///
    /// # Errors
    ///
    /// If the request is [invalid](crate::Error::is_invalid_request), or a [`TokenSource`](crate::TokenSource) has no
    /// token.
    pub async fn into_http(mut self) -> Result<http::Request<Body>> {
        let made = async {
            self.parts.check(&self.client)?;
            let credentials = &self.client.settings().credentials;
            let token = if self.parts.needs_token() { credentials.bearer().await? } else { None };
            self.parts.next_http(&self.client, token.as_ref())
        };
        made.await.map_err(|error| error.of(self.info.name))
    }

    /// Returns the facts about the operation: its name, path, scopes and rate limits.
    #[must_use]
    pub fn info(&self) -> &'static OperationInfo {
        self.info
    }
}

/// A response without those items of its list that cannot be read.
pub(crate) struct Lenient<T> {
    pub(crate) output: T,
    pub(crate) unreadable: Vec<UnreadableItem>,
    /// The context for errors about those items.
    pub(crate) context: Option<ResponseContext>,
}

impl<O> Request<O> {
    /// Clones the request. `None` if its body is a reader or a stream, which can be sent only once.
    #[must_use]
    pub fn try_clone(&self) -> Option<Self> {
        Some(Self {
            client: self.client.clone(),
            info: self.info,
            parts: Box::new(self.parts.try_clone()?),
            operation: PhantomData,
        })
    }

    /// Sets a header. Replaces any of the same name, whether the operation or the client sets it. The polls of a job have
    /// the headers of the call that starts it, except those that describe its body (`Content-Type` and the like).
    ///
    /// Sending reports an invalid header, and one that only the client may set: `Authorization`, `Host`,
    /// `Content-Length`, `Transfer-Encoding`, `Connection`.
    pub fn header(self, name: &str, value: &str) -> Self {
        self.edit(|parts| parts.set_custom_header(name, value))
    }

    /// Adds a query parameter that the operation does not have. Its name and value are percent-encoded.
    ///
    /// Sending reports a parameter that the call sets itself.
    ///
    /// ```no_run
    /// # use canva_connect::{Operation, Request, Result};
    /// # async fn example<O: Operation>(request: Request<O>) -> Result<O::Output> {
    /// request.extra_query("new_filter", "recent").send().await
    /// # }
    /// ```
    pub fn extra_query(self, name: &str, value: &str) -> Self {
        self.edit(|parts| parts.add_extra_query(name, value))
    }

    /// Adds a field to the JSON body that its type does not have. Replaces an extra field of the same name.
    ///
    /// Sending reports a field that the call sets itself, and a call whose body is not a JSON object.
    pub fn extra_field(self, name: &str, value: impl Into<Value>) -> Self {
        self.edit(|parts| parts.set_extra_field(name, value.into()))
    }

    /// Sets the time limit for each attempt. Default: [the client's limit](crate::ClientBuilder::timeout).
    pub fn timeout(self, limit: Duration) -> Self {
        self.edit(|parts| parts.timeout = Some(limit))
    }

    /// Sets the maximum length of the response in bytes. Default: [the client's](crate::ClientBuilder::response_limit).
    pub fn response_limit(self, bytes: usize) -> Self {
        self.edit(|parts| parts.response_limit = Some(bytes))
    }

    /// Sets how the call is retried if it fails. Default: [the client's setting](crate::ClientBuilder::retry).
    pub fn retry(self, retry: Retry) -> Self {
        self.edit(|parts| parts.retry = Some(retry))
    }

    pub(crate) fn parts(&self) -> &RequestParts {
        &self.parts
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) fn edit(mut self, change: impl FnOnce(&mut RequestParts)) -> Self {
        change(&mut self.parts);
        self
    }
}

impl<O: BasicAuth> Request<O> {
    /// Authenticates the integration by HTTP Basic.
    ///
    /// Sending reports an identifier with a colon, and an empty identifier or secret.
    pub fn basic_auth(self, client_id: &str, client_secret: &Secret) -> Self {
        self.edit(|parts| parts.set_basic_auth(client_secret.to_basic(client_id)))
    }
}

/// Functions for generated code, which builds requests with them. The API determines which of them are used.
#[allow(dead_code, reason = "an API may, for example, have no call with a JSON header")]
#[allow(clippy::needless_pass_by_value, reason = "callers do not use the values any further")]
impl<O: Operation> Request<O> {
    pub(crate) fn new(client: &Client) -> Self {
        Self::described_by(client, const { &O::INFO })
    }

    /// Creates a request to an endpoint that other facts describe than those of the operation.
    pub(crate) fn described_by(client: &Client, info: &'static OperationInfo) -> Self {
        Self {
            client: client.clone(),
            info,
            parts: Box::new(RequestParts::new(info)),
            operation: PhantomData,
        }
    }

    /// Sets the document whose rate limits the call counts against.
    pub(crate) fn count_for(self, document: &str) -> Self {
        self.edit(|parts| parts.document = Some(document.to_owned()))
    }

    /// Replaces `{name}` in the path by a value.
    pub(crate) fn set_path(self, name: &'static str, value: &str) -> Self {
        self.edit(|parts| parts.set_path(name, value))
    }

    /// Sets a query parameter. The items of a list are separated by commas.
    pub(crate) fn set_query<T: Wire>(self, name: &'static str, value: T) -> Self {
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
        let mut text = Vec::new();
        let ((), secrets) = collect_secrets(|| body.write_to(&mut text));
        self.edit(|parts| {
            parts.secrets = secrets;
            parts.set_json(Ok(text));
        })
    }

    pub(crate) fn set_form(self, body: impl Wire) -> Self {
        let (fields, secrets) = collect_secrets(|| body.write());
        self.edit(|parts| {
            parts.secrets = secrets;
            parts.set_form(&fields);
        })
    }

    pub(crate) fn set_body(self, body: Body) -> Self {
        self.edit(|parts| parts.set_body(body, "application/octet-stream"))
    }
}

impl<O: Operation> fmt::Debug for Request<O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("operation", &self.info.name)
            .field("parts", &self.parts)
            .field("client", &self.client)
            .finish()
    }
}
