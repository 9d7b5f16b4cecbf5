//! Odd and hostile peers leave the mock server serving.

use super::{client, server};
use canva_connect_mock::MockCanva;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Sends these bytes, and returns the response up to the end of the connection.
async fn exchange(mock: &MockCanva, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(mock.address()).await.unwrap();
    // The server may close the connection before it has read everything.
    _ = stream.write_all(bytes).await;
    _ = stream.shutdown().await;
    let mut response = Vec::new();
    _ = stream.read_to_end(&mut response).await;
    String::from_utf8_lossy(&response).into_owned()
}

async fn assert_serving(mock: &MockCanva) {
    client(mock).get_asset("MAHk2RtW9qE").send().await.expect("it still serves");
}

#[tokio::test]
async fn malformed_requests_are_refused() {
    let mock = server().await;
    let long_header = format!("GET / HTTP/1.1\r\nhost: a\r\nx: {}\r\n\r\n", "x".repeat(1 << 20));
    let many_headers = format!("GET / HTTP/1.1\r\nhost: a\r\n{}\r\n", "x: y\r\n".repeat(10_000));
    let long_path = format!("GET /{} HTTP/1.1\r\nhost: a\r\n\r\n", "x".repeat(1 << 20));
    for bytes in [
        &b"\0\0\0\0"[..],
        b"GET\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nhost: a\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nxx",
        b"POST / HTTP/1.1\r\nhost: a\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n",
        long_header.as_bytes(),
        many_headers.as_bytes(),
        long_path.as_bytes(),
    ] {
        let response = exchange(&mock, bytes).await;
        let is_refused = response.is_empty() || response.starts_with("HTTP/1.1 4");
        assert!(is_refused, "{:?}: {response}", String::from_utf8_lossy(&bytes[..bytes.len().min(40)]));
    }
    assert_serving(&mock).await;
}

#[tokio::test]
async fn paths_lead_nowhere_else() {
    let mock = server().await;
    let token = mock.token_with_all_scopes();
    for path in [
        "/__files/../../etc/passwd",
        "/__files/%2e%2e%2f%2e%2e%2fetc%2fpasswd?expires=99999999999999&signature=0",
        "/rest/v1/assets/%2e%2e",
        "/rest/v1/assets/..%2fdesigns",
        "/rest/v1/assets/%00",
        "/rest/v1/assets/%ff",
        "/rest/v1//designs",
        "//rest/v1/designs",
        "/rest/v1/designs/",
    ] {
        let request = format!(
            "GET {path} HTTP/1.1\r\nhost: localhost\r\nauthorization: Bearer {token}\r\nconnection: close\r\n\r\n"
        );
        let response = exchange(&mock, request.as_bytes()).await;
        assert!(response.starts_with("HTTP/1.1 4"), "{path}: {response}");
        assert!(!response.contains("root:"), "{path}");
    }
    assert_serving(&mock).await;
}

#[tokio::test]
async fn bodies_that_are_too_large_or_cut_are_refused() {
    let mock = server().await;
    let head = format!(
        "POST /rest/v1/folders HTTP/1.1\r\nhost: a\r\nauthorization: Bearer {}\r\ncontent-type: application/json\r\n",
        mock.token_with_all_scopes()
    );
    let large = format!("{head}content-length: {}\r\n\r\n{}", 17 << 20, " ".repeat(17 << 20));
    let response = exchange(&mock, large.as_bytes()).await;
    assert!(response.is_empty() || response.starts_with("HTTP/1.1 413"), "{response}");
    let deep = "[".repeat(100_000);
    let deep = format!("{head}connection: close\r\ncontent-length: {}\r\n\r\n{deep}", deep.len());
    assert!(exchange(&mock, deep.as_bytes()).await.starts_with("HTTP/1.1 400"));
    let cut = format!("{head}content-length: 100\r\n\r\n{{");
    let response = exchange(&mock, cut.as_bytes()).await;
    assert!(response.is_empty() || response.starts_with("HTTP/1.1 4"), "{response}");
    assert_serving(&mock).await;
}

#[tokio::test]
async fn silent_connections_do_not_block_others() {
    let mock = server().await;
    let mut silent = Vec::new();
    for _ in 0..200 {
        let mut stream = TcpStream::connect(mock.address()).await.unwrap();
        stream.write_all(b"GET /rest/v1/designs HTTP/1.1\r\nhost").await.unwrap();
        silent.push(stream);
    }
    assert_serving(&mock).await;
}

#[tokio::test]
async fn tokens_are_in_no_recorded_request_and_no_state() {
    let mock = server().await;
    let token = mock.token_with_all_scopes();
    let canva = super::client_with(&mock, &token);
    canva.get_asset("MAHk2RtW9qE").send().await.unwrap();
    let shown = format!("{:?}{}", mock.requests(), mock.state());
    assert!(!shown.contains(&token));
    let http = reqwest::Client::new();
    for path in ["requests", "state", "operations", "faults"] {
        let text =
            http.get(format!("{}/__mock/{path}", mock.url())).send().await.unwrap().text().await.unwrap();
        assert!(!text.contains(&token), "{path}");
    }
}
