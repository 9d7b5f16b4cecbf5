//! Clients and servers, and what passed between them.

use canva_connect::{Client, Error, Limits, Polling, Retry};
use serde_json::Value;
use std::fmt::{Debug, Write as _};
use std::time::Duration;
use tests::request_text;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use wiremock::matchers::{any, method, path};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

pub(crate) const TOKEN: &str = "the-s3cret-token";

/// A client that calls this server.
pub(crate) fn client(server: &MockServer) -> Client {
    client_at(&server.uri())
}

/// A client that calls the server at this URL, as often as it is told to, asks about jobs without a pause, and makes no
/// call again.
pub(crate) fn client_at(url: &str) -> Client {
    client_that(url, Retry::never())
}

/// The same, but it makes calls again in this way.
pub(crate) fn client_that(url: &str, retry: Retry) -> Client {
    let polling = Polling::new().first_delay(Duration::ZERO).max_delay(Duration::ZERO);
    let builder =
        Client::builder().token(TOKEN).base_url(format!("{url}/rest")).polling(polling).retry(retry);
    builder.rate_limits(Limits::off()).build().expect("a client")
}

pub(crate) fn json(answer: &Value) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(answer)
}

/// A server that answers everything with this.
pub(crate) async fn answering(answer: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(answer).mount(&server).await;
    server
}

/// Has the server answer with these, in this order, each exactly once.
pub(crate) async fn in_turn<const N: usize>(server: &MockServer, verb: &str, at: &str, answers: [Value; N]) {
    for answer in answers {
        let mock = Mock::given(method(verb)).and(path(format!("/rest{at}"))).respond_with(json(&answer));
        mock.up_to_n_times(1).expect(1).mount(server).await;
    }
}

/// The requests that a server has seen.
pub(crate) async fn requests(server: &MockServer) -> Vec<Request> {
    server.received_requests().await.expect("a server that keeps them")
}

/// The only request that a server has seen.
pub(crate) async fn request(server: &MockServer) -> Request {
    let mut requests = requests(server).await;
    assert_eq!(requests.len(), 1, "{requests:?}");
    requests.remove(0)
}

/// The only request that a server has seen, as text without what differs from run to run.
pub(crate) async fn seen(server: &MockServer) -> String {
    let Request { url, method, mut headers, body, .. } = request(server).await;
    let host = headers.remove("host").expect("a host");
    assert!(server.uri().ends_with(host.to_str().expect("text")), "{host:?}");
    let target = url.as_str().strip_prefix("http://localhost").or(url.as_str().strip_prefix(&server.uri()));
    request_text(&method, target.unwrap_or(url.as_str()), &headers, &body)
}

/// The error of a call, made sure of that it does not show the token.
pub(crate) fn refused<T: Debug>(result: Result<T, impl Into<Error>>) -> Error {
    let error = result.expect_err("no such call can succeed").into();
    let shown = everything(&error);
    assert!(!shown.contains("s3cret"), "{shown}");
    error
}

/// All that an error and its causes show.
pub(crate) fn everything(error: &Error) -> String {
    let mut shown = String::new();
    let mut next: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = next {
        writeln!(shown, "{error} {error:?} {error:#?}").expect("a string takes everything");
        next = error.source();
    }
    shown
}

/// A listener for a server that is written by hand, and its URL.
pub(crate) async fn listener() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    (listener, url)
}

/// Reads up to the end of a request's head, and gives that and what was read after it.
pub(crate) async fn read_head(socket: &mut TcpStream) -> (String, Vec<u8>) {
    let mut read = Vec::new();
    loop {
        if let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") {
            let body = read.split_off(end + 4);
            return (String::from_utf8(read).expect("a head is text").to_lowercase(), body);
        }
        assert_ne!(socket.read_buf(&mut read).await.expect("readable"), 0, "the connection was closed");
    }
}

/// Answers the first request with these bytes, whatever they are, and closes the connection.
pub(crate) async fn answering_bytes(answer: &'static str) -> String {
    let (listener, url) = listener().await;
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.expect("a connection");
        read_head(&mut socket).await;
        socket.write_all(answer.as_bytes()).await.expect("writable");
    });
    url
}
