//! Clients, servers, and the requests between them.

use canva_connect::{Client, Error, Limits, Polling, Retry};
use canva_connect_mock::{JobPace, MockCanva, Recorded};
use serde_json::Value;
use std::fmt::{Debug, Write as _};
use std::time::Duration;
use tests::request_text;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use wiremock::matchers::{any, method, path};
use wiremock::{Mock, MockServer, Request, ResponseTemplate};

/// Starts a mock server whose jobs end when they are polled for the third time.
pub(crate) async fn mock() -> MockCanva {
    MockCanva::builder().jobs(JobPace::Polls(2)).start().await.expect("a free port")
}

/// A client of a mock server with all scopes, without rate limits and retries, which polls jobs without a pause.
pub(crate) fn client_of(mock: &MockCanva) -> Client {
    let polling = Polling::new().first_delay(Duration::ZERO).max_delay(Duration::ZERO);
    let builder = Client::builder().token(mock.token_with_all_scopes()).base_url(mock.base_url());
    builder.polling(polling).retry(Retry::never()).rate_limits(Limits::off()).build().expect("a client")
}

/// The operations that a mock server was called with.
pub(crate) fn called(mock: &MockCanva) -> Vec<String> {
    let name = |request: Recorded| request.operation.expect("an operation of the API");
    mock.requests().into_iter().map(name).collect()
}

/// The only request that a mock server has received, as text without the parts that differ from run to run.
pub(crate) fn recorded_by(mock: &MockCanva) -> String {
    let [request] = <[Recorded; 1]>::try_from(mock.requests()).expect("one request");
    let Recorded { method, path, mut headers, body, .. } = request;
    headers.remove("host").expect("a host");
    let mut text = format!("{method} {path}\n");
    for (name, value) in headers {
        let version = concat!("canva-connect/", env!("CARGO_PKG_VERSION"));
        writeln!(text, "{name}: {}", value.replace(version, "canva-connect/<version>")).expect("written");
    }
    body.iter().for_each(|body| write!(text, "\n{body}\n").expect("written"));
    text
}

pub(crate) const TOKEN: &str = "the-s3cret-token";

/// A client that calls this server.
pub(crate) fn client(server: &MockServer) -> Client {
    client_at(&server.uri())
}

/// Creates a client of the server at this URL, without rate limits and retries, which polls jobs without a pause.
pub(crate) fn client_at(url: &str) -> Client {
    client_with_retry(url, Retry::never())
}

/// Creates a client like [`client_at`], with this retry policy.
pub(crate) fn client_with_retry(url: &str, retry: Retry) -> Client {
    let polling = Polling::new().first_delay(Duration::ZERO).max_delay(Duration::ZERO);
    let builder =
        Client::builder().token(TOKEN).base_url(format!("{url}/rest")).polling(polling).retry(retry);
    builder.rate_limits(Limits::off()).build().expect("a client")
}

pub(crate) fn json(response: &Value) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(response)
}

/// Starts a server that sends this response to all requests.
pub(crate) async fn responding_with(response: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(response).mount(&server).await;
    server
}

/// Makes the server send these responses in order, each exactly once.
pub(crate) async fn respond_in_turn<const N: usize>(
    server: &MockServer,
    verb: &str,
    at: &str,
    responses: [Value; N],
) {
    for response in responses {
        let mock = Mock::given(method(verb)).and(path(format!("/rest{at}"))).respond_with(json(&response));
        mock.up_to_n_times(1).expect(1).mount(server).await;
    }
}

/// The requests that a server has received.
pub(crate) async fn requests(server: &MockServer) -> Vec<Request> {
    server.received_requests().await.expect("a server that keeps them")
}

/// The only request that a server has received.
pub(crate) async fn request(server: &MockServer) -> Request {
    let mut requests = requests(server).await;
    assert_eq!(requests.len(), 1, "{requests:?}");
    requests.remove(0)
}

/// The only request that a server has received, as text without the parts that differ from run to run.
pub(crate) async fn recorded_request(server: &MockServer) -> String {
    let Request { url, method, mut headers, body, .. } = request(server).await;
    let host = headers.remove("host").expect("a host");
    assert!(server.uri().ends_with(host.to_str().expect("text")), "{host:?}");
    let target = url.as_str().strip_prefix("http://localhost").or(url.as_str().strip_prefix(&server.uri()));
    request_text(&method, target.unwrap_or(url.as_str()), &headers, &body)
}

/// Returns the error of a call, and checks that it does not show the token.
pub(crate) fn expect_error<T: Debug>(result: Result<T, impl Into<Error>>) -> Error {
    let error = result.expect_err("no such call can succeed").into();
    let shown = error_text(&error);
    assert!(!shown.contains("s3cret"), "{shown}");
    error
}

/// All texts of an error and its causes.
pub(crate) fn error_text(error: &Error) -> String {
    let mut shown = String::new();
    let mut next: Option<&dyn std::error::Error> = Some(error);
    while let Some(error) = next {
        writeln!(shown, "{error} {error:?} {error:#?}").expect("a string takes everything");
        next = error.source();
    }
    shown
}

/// Binds a listener for a hand-written server. Returns it with its URL.
pub(crate) async fn listener() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    (listener, url)
}

/// Reads the head of a request. Returns it, and the bytes that were read after it.
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
pub(crate) async fn responding_with_bytes(response: &'static str) -> String {
    let (listener, url) = listener().await;
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.expect("a connection");
        read_head(&mut socket).await;
        socket.write_all(response.as_bytes()).await.expect("writable");
    });
    url
}
