//! Calls of endpoints that the crate has no function for.

use crate::runtime::body::Body;
use crate::runtime::client::Client;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::Request;
use crate::runtime::wire::{Json, collect_secrets};
use http::Method;
use serde::Serialize;

/// The operation of [`Client::raw`]. Its response is any JSON; an empty one decodes as `null`.
///
/// Its [`INFO`](Operation::INFO) does not describe the endpoint that is called.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Raw;

impl Operation for Raw {
    type Output = Json;

    const INFO: OperationInfo = OperationInfo { name: "raw", path: "/", ..OperationInfo::GET };
}

impl Client {
    /// Creates a request to an endpoint that this crate has no function for.
    ///
    /// `path` follows the base URL. It starts with a slash, is percent-encoded, and has no query: see [`Request::query`].
    /// Sending fails if the path is invalid.
    ///
    /// ```no_run
    /// # async fn example(client: canva_connect::Client) -> canva_connect::Result<()> {
    /// use canva_connect::http::Method;
    ///
    /// let things = client.raw(Method::GET, "/v1/things").query("limit", "10").send().await?;
    /// println!("{}", things["items"]);
    /// # Ok(())
    /// # }
    /// ```
    pub fn raw(&self, method: Method, path: &str) -> Request<Raw> {
        Request::new(self).edit(|parts| parts.set_target(method, path))
    }
}

impl Request<Raw> {
    /// Adds a query parameter. Its name and value are percent-encoded.
    pub fn query(self, name: &str, value: &str) -> Self {
        self.edit(|parts| parts.add_query(name, value))
    }

    /// Sets a JSON body.
    ///
    /// Sending fails if the value cannot be written as JSON.
    pub fn json<T: Serialize + ?Sized>(self, body: &T) -> Self {
        let (text, secrets) = collect_secrets(|| serde_json::to_vec(body));
        self.edit(|parts| {
            parts.secrets = secrets;
            parts.set_json(text);
        })
    }

    /// Sets the body. Its content type is `application/octet-stream`, unless a [`header`](Request::header) sets another
    /// one.
    pub fn body(self, body: impl Into<Body>) -> Self {
        self.set_body(body.into())
    }
}
