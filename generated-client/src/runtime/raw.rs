//! Calls to endpoints that the crate has no function for.

use crate::runtime::body::Body;
use crate::runtime::client::Client;
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::request::Request;
use http::Method;
use serde::Serialize;
use serde_json::Value;

/// The operation behind [`Client::raw`]. Its answer is any JSON; an empty one is `null`.
///
/// Its [`INFO`](Operation::INFO) says nothing of the endpoint that is called.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Raw;

impl Operation for Raw {
    type Output = Value;

    const INFO: OperationInfo = OperationInfo { name: "raw", path: "/", ..OperationInfo::GET };
}

impl Request<Raw> {
    pub(crate) fn raw(client: &Client, method: Method, path: &str) -> Self {
        Self::new(client).edit(|parts| parts.set_target(method, path))
    }

    /// Adds a parameter to the query. Both its name and its value are encoded as need be.
    pub fn query(self, name: &str, value: &str) -> Self {
        self.edit(|parts| parts.add_query(name, value))
    }

    /// Sends this as JSON.
    ///
    /// A value that JSON cannot hold is reported when the request is sent.
    pub fn json<T: Serialize + ?Sized>(self, body: &T) -> Self {
        let text = serde_json::to_vec(body);
        self.edit(|parts| parts.set_json(text))
    }

    /// Sends this body, as `application/octet-stream` unless a [`header`](Request::header) set
    /// later says otherwise.
    pub fn body(self, body: impl Into<Body>) -> Self {
        self.set_body(body.into())
    }
}
