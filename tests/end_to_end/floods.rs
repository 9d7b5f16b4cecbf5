//! Servers that send more than anybody wants, and callers that have had enough.

use crate::support::{client, client_at, expect_error, listener, read_head, requests, responding_with};
use canva_connect::Error;
use canva_connect::assets::AssetUploadMetadata;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use wiremock::ResponseTemplate;

/// The memory of all buffers on the way: those of two sockets, and some.
const ON_THE_WAY: u64 = 64 << 20;

/// Answers one request with this, and then with that over and over, up to a GiB or for as long as it is read; gives how
/// much was written.
async fn flooding(start: &'static str, flood: &'static [u8]) -> (String, JoinHandle<u64>) {
    let (listener, url) = listener().await;
    let written = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.expect("a connection");
        read_head(&mut socket).await;
        socket.write_all(start.as_bytes()).await.expect("writable");
        let mut written = 0;
        while written < 1 << 30 && socket.write_all(flood).await.is_ok() {
            written += flood.len() as u64;
        }
        written
    });
    (url, written)
}

async fn get_asset(start: &'static str, flood: &'static [u8]) -> (Error, u64) {
    let (url, written) = flooding(start, flood).await;
    let client = client_at(&url);
    let error = expect_error(client.get_asset("A").send().await);
    drop(client);
    (error, written.await.expect("a server"))
}

static PIECE: [u8; 64 << 10] = [b' '; 64 << 10];

#[tokio::test]
async fn an_error_body_of_a_gibibyte_is_truncated() {
    for start in [
        "HTTP/1.1 500 Oops\r\ncontent-length: 1073741824\r\n\r\n",
        "HTTP/1.1 500 Oops\r\ncontent-length: 4611686018427387904\r\n\r\n",
        "HTTP/1.1 500 Oops\r\nconnection: close\r\n\r\n",
    ] {
        let (error, written) = get_asset(start, &PIECE).await;
        assert!(error.is_server_error() && error.body_is_truncated(), "{error}");
        assert_eq!(error.body().unwrap().len(), 64 << 10);
        assert!(written < ON_THE_WAY, "{written} bytes were read");
    }
}

#[tokio::test]
async fn an_endless_response_is_cut_off() {
    let (error, written) = get_asset("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n", &PIECE).await;
    assert!(error.is_decode(), "{error}");
    assert!(error.to_string().contains("the response is longer than 64 MiB"), "{error}");
    assert!(written < ON_THE_WAY + (64 << 20), "{written} bytes were read");
}

#[tokio::test]
async fn endless_headers_are_cut_off() {
    for flood in [&b"x-flood: 1\r\n"[..], b"x", b"HTTP/1.1 100 Continue\r\n\r\n"] {
        let start = if flood.starts_with(b"HTTP") { "" } else { "HTTP/1.1 200 OK\r\nx-long: " };
        let many: &'static [u8] = flood.repeat((64 << 10) / flood.len()).leak();
        let (url, written) = flooding(start, many).await;
        let client = client_at(&url);
        // Answers that only promise another one may go on for as long as the call may take.
        let error = expect_error(client.get_asset("A").timeout(Duration::from_millis(300)).send().await);
        assert!(error.is_transport() || error.is_timeout(), "{error}");
        drop(client);
        assert!(written.await.expect("a server") < 1 << 30, "it was read to its end");
    }
}

/// Nothing is unpacked: no packing is asked for, so it is a body that is not JSON.
#[tokio::test]
async fn a_compressed_response_is_not_decompressed() {
    // What gzip makes of no bytes at all; what matters is that nobody looks.
    let packed: &[u8] = &[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    let answer = ResponseTemplate::new(200).insert_header("content-encoding", "gzip").set_body_bytes(packed);
    let server = responding_with(answer).await;
    let error = expect_error(client(&server).get_asset("A").send().await);
    assert!(error.is_decode(), "{error}");
    assert!(!requests(&server).await[0].headers.contains_key("accept-encoding"));
}

#[tokio::test]
async fn a_redirect_to_itself_is_one_request() {
    let answer = ResponseTemplate::new(302).insert_header("location", "/rest/v1/assets/A");
    let server = responding_with(answer).await;
    assert!(expect_error(client(&server).get_asset("A").send().await).is_api());
    assert_eq!(requests(&server).await.len(), 1);
}

/// The connection of a call that is dropped is closed, so that the server hears of it.
#[tokio::test]
async fn a_call_that_is_dropped_closes_its_connection() {
    let (listener, url) = listener().await;
    let (read, was_read) = oneshot::channel();
    let closed = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.expect("a connection");
        read_head(&mut socket).await;
        read.send(()).expect("somebody waits");
        let mut rest = Vec::new();
        socket.read_to_end(&mut rest).await.expect("closed in order");
        rest.len()
    });
    let client = client_at(&url);
    let call = tokio::spawn(client.get_asset("A").send());
    was_read.await.expect("a request");
    call.abort();
    assert_eq!(closed.await.expect("a server"), 0);
    assert!(call.await.unwrap_err().is_cancelled());
}

/// The server takes a piece only when it is told to, long after the client could have sent all.
#[tokio::test]
async fn a_slow_server_receives_the_whole_body() {
    const LENGTH: usize = 8 << 20;
    let (listener, url) = listener().await;
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.expect("a connection");
        let (_, body) = read_head(&mut socket).await;
        let mut read = body.len();
        let mut buffer = vec![0; 16 << 10];
        while read < LENGTH {
            tokio::task::yield_now().await;
            read += socket.read(&mut buffer).await.expect("readable");
        }
        let answer = r#"{"job": {"id": "J", "status": "in_progress"}}"#;
        let head = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n", answer.len());
        socket.write_all((head + answer).as_bytes()).await.expect("writable");
        read
    });
    let upload = client_at(&url).create_asset_upload_job(AssetUploadMetadata::new("x"), vec![7; LENGTH]);
    assert_eq!(upload.send().await.unwrap().job.id, "J");
    assert_eq!(server.await.expect("a server"), LENGTH);
}
