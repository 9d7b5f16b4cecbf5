//! Calls that get no answer, and answers that are not what was asked for.

use crate::support::{
    client, client_at, error_text, expect_error, listener, responding_with, responding_with_bytes,
};
use canva_connect::Error;
use std::time::Duration;
use tokio::net::TcpSocket;
use wiremock::ResponseTemplate;

/// What comes of a success with this body.
async fn get_asset(body: impl AsRef<[u8]>) -> Error {
    let answer = ResponseTemplate::new(200).insert_header("x-request-id", "r-9");
    let server = responding_with(answer.set_body_bytes(body.as_ref())).await;
    let error = expect_error(client(&server).get_asset("A").send().await);
    assert!(error.is_decode() && !error.is_api(), "{error}");
    assert_eq!(error.status().unwrap(), 200);
    assert_eq!(error.request_id(), Some("r-9"));
    error
}

#[tokio::test]
async fn a_decode_error_has_the_path_of_the_value() {
    let fields = r#""id": "A", "name": "n", "created_at": 1, "updated_at": 2"#;
    let error = get_asset(format!(r#"{{"asset": {{{fields}, "tags": ["a", "b", 3]}}}}"#)).await;
    assert_eq!(error.json_path(), Some("asset.tags[2]"));
    insta::assert_snapshot!(error, @"get_asset: unexpected response: asset.tags[2]: expected a string, found a number (request id r-9)");
    let error = get_asset(r#"{"asset": {"name": "n"}}"#).await;
    assert_eq!(error.json_path(), Some("asset.id"));
    insta::assert_snapshot!(error, @"get_asset: unexpected response: asset.id: missing (request id r-9)");
    let error = get_asset("[]").await;
    assert_eq!(error.json_path(), Some(""));
    insta::assert_snapshot!(error, @"get_asset: unexpected response: expected an object, found a list (request id r-9)");
}

/// What is shown of it names no value: those may well be secrets.
#[tokio::test]
async fn a_response_that_is_not_json_is_a_decode_error() {
    insta::assert_snapshot!(get_asset("").await, @"get_asset: unexpected response: the response is empty (request id r-9)");
    insta::assert_snapshot!(get_asset("<html>s3cret").await, @"get_asset: unexpected response: not JSON: it is HTML or XML (request id r-9)");
    insta::assert_snapshot!(get_asset(r#"{"asset": {"id": "s3cr"#).await, @"get_asset: unexpected response: not JSON: EOF while parsing a string at line 1 column 22 (request id r-9)");
    insta::assert_snapshot!(get_asset(b"{\"asset\": {\"id\": \"\xff\"}}").await, @"get_asset: unexpected response: asset.name: missing (request id r-9)");
    insta::assert_snapshot!(get_asset("[".repeat(100_000)).await, @"get_asset: unexpected response: not JSON: EOF while parsing a list at line 1 column 100000 (request id r-9)");
}

#[tokio::test]
async fn an_empty_response_of_a_typed_call_is_a_decode_error() {
    let server = responding_with(ResponseTemplate::new(204)).await;
    let error = expect_error(client(&server).get_asset("A").send().await);
    assert!(error.is_decode());
    assert_eq!(error.status().unwrap(), 204);
}

#[tokio::test]
async fn a_truncated_response_is_a_transport_error() {
    let url = responding_with_bytes("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"asset\"").await;
    let error = expect_error(client_at(&url).get_asset("A").send().await);
    assert!(error.is_transport() && !error.is_connect() && !error.is_timeout(), "{error}");
}

#[tokio::test]
async fn a_response_that_is_not_http_is_a_transport_error() {
    let url = responding_with_bytes("SSH-2.0-OpenSSH_9.7\r\n").await;
    let error = expect_error(client_at(&url).get_asset("A").send().await);
    assert!(error.is_transport() && !error.is_connect(), "{error}");
    assert_eq!(error.status(), None);
    assert_eq!(error.operation(), Some("get_asset"));
}

#[tokio::test]
async fn a_closed_connection_is_a_transport_error() {
    let url = responding_with_bytes("").await;
    let error = expect_error(client_at(&url).get_asset("A").send().await);
    assert!(error.is_transport() && !error.is_connect(), "{error}");
}

/// The port is taken, so that nobody else gets it, but nobody listens there.
#[tokio::test]
async fn an_unreachable_server_is_a_transport_error() {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind("127.0.0.1:0".parse().expect("an address")).expect("a port");
    let url = format!("http://{}", socket.local_addr().expect("an address"));
    let error = expect_error(client_at(&url).get_asset("A").send().await);
    assert!(error.is_transport() && error.is_connect() && !error.is_timeout(), "{error}");
    let refused =
        format!("could not connect to {}: Connection refused (os error 111)", &url["http://".len()..]);
    assert_eq!(error.to_string(), format!("get_asset: {refused}"));
    assert!(std::error::Error::source(&error).is_some());
    assert!(!error_text(&error).contains("/v1/assets"), "the URL may hold secrets: {}", error_text(&error));
}

/// Nobody ever answers: the operating system completes the connection to a listener that does not accept it.
#[tokio::test]
async fn a_server_that_never_responds_times_out() {
    let (_listener, url) = listener().await;
    let limit = Duration::from_millis(5);
    let error = expect_error(client_at(&url).get_asset("A").timeout(limit).send().await);
    assert!(error.is_timeout() && !error.is_transport(), "{error}");
    assert_eq!(error.to_string(), "get_asset: no response within 5ms");
}
