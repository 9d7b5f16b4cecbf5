//! Accepts connections, and routes their requests.

use crate::files::FOLDER;
use crate::send::Close;
use crate::server::Server;
use crate::{control, download, oauth, receive};
use axum::Router;
use axum::body::Body;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use http::{Method, StatusCode};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::io;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinSet;
use tower_service::Service;

/// The longest time for the head of a request.
const HEAD: Duration = Duration::from_secs(30);

/// The most bytes of the head of a request.
const HEAD_BYTES: usize = 64 << 10;

/// The pause after an error of the listener, such as too many open files.
const PAUSE: Duration = Duration::from_millis(50);

/// Serves connections until the task is dropped, and with it all connections.
pub(crate) async fn run(server: Arc<Server>, listener: TcpListener) {
    let router = control::routes().fallback(other).with_state(server);
    let mut connections = JoinSet::new();
    loop {
        while connections.try_join_next().is_some() {}
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(PAUSE).await;
            continue;
        };
        _ = stream.set_nodelay(true);
        let router = router.clone();
        connections.spawn(async move {
            let service = hyper::service::service_fn(move |request: http::Request<hyper::body::Incoming>| {
                respond(router.clone(), request)
            });
            // An error is the client's, or a fault that was asked for.
            _ = hyper::server::conn::http1::Builder::new()
                .timer(TokioTimer::new())
                .header_read_timeout(HEAD)
                .max_buf_size(HEAD_BYTES)
                .serve_connection(TokioIo::new(stream), service)
                .await;
        });
    }
}

/// Answers a request. An error closes the connection.
async fn respond(mut router: Router, request: http::Request<hyper::body::Incoming>) -> io::Result<Response> {
    let Ok(response) = router.call(request.map(Body::new)).await;
    match response.extensions().get::<Close>() {
        Some(Close) => Err(io::ErrorKind::ConnectionReset.into()),
        None => Ok(response),
    }
}

/// Answers all requests but those for the page and of tests.
async fn other(State(server): State<Arc<Server>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path();
    let query = parts.uri.query().unwrap_or_default();
    if let Some(name) = path.strip_prefix(FOLDER) {
        if !matches!(parts.method, Method::GET | Method::HEAD) {
            return StatusCode::METHOD_NOT_ALLOWED.into_response();
        }
        return download::serve(Arc::clone(&server), name, query, &parts.headers).await;
    }
    if server.routes.authorize.as_deref() == Some(path) {
        if !matches!(parts.method, Method::GET | Method::POST) {
            return StatusCode::METHOD_NOT_ALLOWED.into_response();
        }
        let form = receive::text(body, 1 << 10).await.unwrap_or_default();
        return oauth::authorize(&server, &parts.method, query, &form);
    }
    server.call(parts, body).await
}
