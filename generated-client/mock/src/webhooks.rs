//! Webhooks: notifications that are signed and sent to a URL.

use crate::api::Ty;
use crate::canva::Signer;
use crate::sample::sample;
use crate::server::Server;
use bytes::Bytes;
use fastrand::Rng;
use http::{Method, Request, StatusCode, Uri, header};
use http_body_util::{BodyExt, Full};
use hyper_util::rt::TokioIo;
use serde_json::Value;
use std::time::Duration;
use tokio::net::TcpStream;

/// The longest time for the response to a webhook.
const PATIENCE: Duration = Duration::from_secs(10);

/// Sends a notification, or one that is made from its type. Returns the status of the response.
pub(crate) async fn send(server: &Server, url: &str, payload: Option<Value>) -> Result<StatusCode, String> {
    let uri: Uri = url.parse().map_err(|error| format!("`{url}` is not a URL: {error}"))?;
    let payload = payload.or_else(|| {
        let webhook = server.api.webhooks.first()?;
        let seed = server.state().rng.u64(..);
        Some(sample(&server.api, &Ty::Named(webhook.payload), &mut Rng::with_seed(seed)))
    });
    let payload = payload.ok_or("the API has no webhooks")?;
    let body = Signer::new(server.settings.seed).sign(&payload);
    let posted = tokio::time::timeout(PATIENCE, post(&uri, body)).await;
    posted.map_err(|_| format!("{url} does not respond within {} s", PATIENCE.as_secs()))?
}

/// Sends a request over plain HTTP.
async fn post(uri: &Uri, body: String) -> Result<StatusCode, String> {
    let host = uri.host().filter(|_| uri.scheme_str() == Some("http"));
    let host = host.ok_or("the URL must start with http://")?;
    let failed = |error: &dyn std::fmt::Display| format!("{uri} cannot be reached: {error}");
    let stream = TcpStream::connect((host.trim_matches(['[', ']']), uri.port_u16().unwrap_or(80))).await;
    let stream = TokioIo::new(stream.map_err(|error| failed(&error))?);
    let handshake = hyper::client::conn::http1::handshake(stream).await;
    let (mut sender, connection) = handshake.map_err(|error| failed(&error))?;
    let request = Request::builder()
        .method(Method::POST)
        .uri(uri.path_and_query().map_or("/", |path| path.as_str()))
        .header(header::HOST, uri.authority().map_or(host, |authority| authority.as_str()))
        .body(Full::new(Bytes::from(body)));
    let request = request.map_err(|error| failed(&error))?;
    let exchange = async {
        let response = sender.send_request(request).await?;
        let status = response.status();
        response.into_body().collect().await.map(|_| status)
    };
    tokio::pin!(exchange);
    let status = tokio::select! {
        status = &mut exchange => status,
        // A peer may close the connection right after its response, which is there then.
        ended = connection => match ended {
            Ok(()) => exchange.await,
            Err(error) => Err(error),
        },
    };
    status.map_err(|error| failed(&error))
}
