//! Requests for a file, or for the rest of it.

use super::limits::Limits;
use super::rejection::rejection;
use super::url::FileUrl;
use crate::runtime::body::Body;
use crate::runtime::client::Client;
use crate::runtime::error::{Error, Result};
use http::header::{ACCEPT, ACCEPT_ENCODING, IF_RANGE, RANGE, USER_AGENT};
use http::{HeaderMap, HeaderValue, Request, Response, Uri};
use tokio::time::timeout;

/// The longest part of an error response that is read: 64 KiB.
const MAX_ERROR_BODY: usize = 64 << 10;

/// A GET request for a file. It carries no access token, as the file is at another host than the API.
#[derive(Debug, Clone)]
pub(super) struct FileRequest {
    client: Client,
    url: FileUrl,
    limits: Limits,
}

/// The part of a file that is requested.
#[derive(Debug)]
pub(super) enum Part {
    Whole,
    /// The bytes from `offset` on, on condition that the file still has this validator.
    Rest {
        offset: u64,
        validator: HeaderValue,
    },
}

impl FileRequest {
    pub(super) fn new(client: Client, url: FileUrl, limits: Limits) -> Self {
        Self { client, url, limits }
    }

    pub(super) fn limits(&self) -> Limits {
        self.limits
    }

    pub(super) fn client(&self) -> &Client {
        &self.client
    }

    pub(super) fn uri(&self) -> &Uri {
        self.url.uri()
    }

    /// Sends the request once. A status other than success is an error.
    pub(super) async fn send(&self, part: Part) -> Result<Response<Body>> {
        let request = self.to_http(part)?;
        let limit = self.limits.timeout;
        let response = timeout(limit, self.exchange(request)).await;
        response.unwrap_or_else(|_| Err(Error::timeout(limit)))
    }

    fn to_http(&self, part: Part) -> Result<Request<Body>> {
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = self.url.uri().clone();
        *request.headers_mut() = range_headers(part)?;
        let headers = request.headers_mut();
        headers.insert(USER_AGENT, self.client.settings().user_agent.clone());
        headers.insert(ACCEPT, HeaderValue::from_static("*/*"));
        // The length of a compressed response would not be that of the file.
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        Ok(request)
    }

    async fn exchange(&self, request: Request<Body>) -> Result<Response<Body>> {
        let response = self.client.settings().transport.call(request).await;
        let response = response.map_err(|error| Error::transport(error).at_host(self.url.host()))?;
        if response.status().is_success() {
            return Ok(response);
        }
        let (head, mut body) = response.into_parts();
        let body = body.read(MAX_ERROR_BODY).await.bytes;
        Err(Error::download(rejection(head, &body, &self.url)))
    }
}

fn range_headers(part: Part) -> Result<HeaderMap> {
    let Part::Rest { offset, validator } = part else {
        return Ok(HeaderMap::new());
    };
    let range = HeaderValue::try_from(format!("bytes={offset}-"));
    let range = range.map_err(|_| Error::invalid("the range cannot be sent"))?;
    Ok([(RANGE, range), (IF_RANGE, validator)].into_iter().collect())
}
