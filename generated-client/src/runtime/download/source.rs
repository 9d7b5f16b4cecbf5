//! Asking for a file, or for the rest of it.

use super::rejection::rejection;
use super::url::FileUrl;
use crate::runtime::body::Body;
use crate::runtime::client::Client;
use crate::runtime::error::{Error, Result};
use crate::runtime::retry::{Host, Retry, is_transient};
use http::header::{ACCEPT, ACCEPT_ENCODING, IF_RANGE, RANGE, USER_AGENT};
use http::{HeaderMap, HeaderValue, Request, Response};
use std::time::Duration;
use tokio::time::{sleep, timeout};

/// How much is read of an answer that is no file: 64 KiB.
const REFUSAL_BOUND: usize = 64 << 10;

/// Where a file is to be had.
#[derive(Debug, Clone)]
pub(super) struct Source {
    client: Client,
    url: FileUrl,
    limit: Duration,
    retry: Retry,
}

impl Source {
    pub(super) fn new(client: Client, url: FileUrl, limit: Duration, retry: Retry) -> Self {
        Self { client, url, limit, retry }
    }

    /// How long to wait for anything to arrive.
    pub(super) fn limit(&self) -> Duration {
        self.limit
    }

    /// Asks for all of it, and again where that may help.
    pub(super) async fn whole(&self) -> Result<Response<Body>> {
        let mut attempts = self.retry.start();
        loop {
            attempts.count();
            let error = match self.ask(HeaderMap::new()).await {
                Ok(answer) => return Ok(answer),
                Err(error) => error.after(attempts.made()),
            };
            match attempts.next_delay(&error).filter(|_| is_transient(&error, Host::Files)) {
                Some(delay) => sleep(delay).await,
                None => return Err(error),
            }
        }
    }

    /// Asks for what follows the first bytes, if the file is still the same.
    pub(super) async fn rest(&self, from: u64, validator: &HeaderValue) -> Result<Response<Body>> {
        let range = HeaderValue::try_from(format!("bytes={from}-"));
        let range = range.map_err(|_| Error::invalid("the rest of the file cannot be asked for"))?;
        self.ask([(RANGE, range), (IF_RANGE, validator.clone())].into_iter().collect()).await
    }

    /// Nothing is sent that the host need not know, least of all the access token.
    async fn ask(&self, more: HeaderMap) -> Result<Response<Body>> {
        let mut request = Request::new(Body::empty());
        *request.uri_mut() = self.url.uri().clone();
        let headers = request.headers_mut();
        headers.extend(more);
        headers.insert(USER_AGENT, self.client.settings().user_agent.clone());
        headers.insert(ACCEPT, HeaderValue::from_static("*/*"));
        // Compressed on the way, its length would not be the file's.
        headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("identity"));
        let answer = timeout(self.limit, self.exchange(request)).await;
        answer.unwrap_or_else(|_| Err(Error::timeout(self.limit)))
    }

    async fn exchange(&self, request: Request<Body>) -> Result<Response<Body>> {
        let response = self.client.settings().transport.call(request).await.map_err(Error::transport)?;
        if response.status().is_success() {
            return Ok(response);
        }
        let (head, mut body) = response.into_parts();
        let body = body.read(REFUSAL_BOUND).await.bytes;
        Err(Error::download(rejection(head, &body, &self.url)))
    }
}
