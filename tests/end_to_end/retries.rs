//! What is sent again when it fails, and what is not.

use crate::peer::{Act, Peer, response};
use crate::support::{client_with_retry, expect_error};
use canva_connect::assets::AssetUploadMetadata;
use canva_connect::generations::CreateImageGenerationJobRequest;
use canva_connect::{Body, Client, Retry};
use std::time::Duration;
use tokio::net::TcpSocket;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

const ASSET: &str = r#"{"asset": {"id": "A", "name": "n", "tags": [], "created_at": 1, "updated_at": 2}}"#;
const JOB: &str = r#"{"job": {"id": "J", "status": "in_progress"}}"#;

/// Up to three attempts without a pause.
fn thrice(peer: &Peer) -> Client {
    let retry = Retry::new().attempts(3).first_delay(Duration::ZERO);
    client_with_retry(&peer.url, retry)
}

fn bytes(text: &str) -> Vec<u8> {
    text.as_bytes().to_vec()
}

/// What may have reached the API, or been answered by something in between.
fn troubles() -> Vec<(&'static str, Act)> {
    vec![
        ("reset before the request was read", Act::ResetUnread),
        ("reset after the request was read", Act::Reset),
        ("closed without an response", Act::Write(Vec::new())),
        ("half a status line", Act::Write(bytes("HTTP/1."))),
        ("half a header", Act::Write(bytes("HTTP/1.1 200 OK\r\ncontent-le"))),
        ("half a body", Act::Write(bytes("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"asset\""))),
        (
            "garbage for chunks",
            Act::Write(bytes("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}\r\n")),
        ),
        (
            "half of the chunks",
            Act::Write(bytes("HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\n{}\r\n")),
        ),
        (
            "two lengths",
            Act::Write(bytes("HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}")),
        ),
        ("a length that is no number", Act::Write(bytes("HTTP/1.1 200 OK\r\ncontent-length: -2\r\n\r\n{}"))),
        ("no HTTP", Act::Write(bytes("SSH-2.0-OpenSSH_9.7\r\n"))),
        ("502", response(502, "<html>bad gateway</html>")),
        ("503", response(503, "")),
        ("504", response(504, "{}")),
    ]
}

#[tokio::test]
async fn idempotent_calls_are_retried() {
    for (trouble, act) in troubles() {
        let peer = Peer::start([act.clone(), act, response(200, ASSET)]).await;
        let asset = thrice(&peer).get_asset("A").send().await;
        assert_eq!(asset.unwrap_or_else(|error| panic!("{trouble}: {error}")).asset.id, "A");
        assert_eq!(peer.request_lines().len(), 3, "{trouble}");
    }
}

/// A job must not be started twice, whatever became of the first request.
#[tokio::test]
async fn a_call_that_starts_a_job_is_not_retried() {
    for (trouble, act) in troubles() {
        let peer = Peer::start([act, response(200, JOB)]).await;
        let upload = thrice(&peer).create_asset_upload_job(AssetUploadMetadata::new("x"), "bytes");
        let error = expect_error(upload.send().await);
        assert_eq!(peer.request_lines().len(), 1, "{trouble}: {error}");
        assert_eq!(error.attempts(), Some(1), "{trouble}");
    }
}

/// With an idempotency key the API recognizes a job that it has started already.
#[tokio::test]
async fn what_starts_a_job_with_an_idempotency_key_is_sent_again() {
    for (trouble, act) in troubles() {
        let peer = Peer::start([act, response(200, JOB)]).await;
        let boat = CreateImageGenerationJobRequest::new("A boat");
        let job = thrice(&peer).create_image_generation_job(boat).send().await;
        assert_eq!(job.unwrap_or_else(|error| panic!("{trouble}: {error}")).job.id, "J");
        assert_eq!(peer.request_lines().len(), 2, "{trouble}");
    }
}

#[tokio::test]
async fn all_attempts_of_a_call_have_one_idempotency_key_and_other_calls_another() {
    let server = MockServer::start().await;
    let unavailable = Mock::given(any()).respond_with(ResponseTemplate::new(503)).up_to_n_times(1);
    unavailable.mount(&server).await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200).set_body_string(JOB)).mount(&server).await;
    let client = client_with_retry(&server.uri(), Retry::new().attempts(3).first_delay(Duration::ZERO));
    let call = client.create_image_generation_job(CreateImageGenerationJobRequest::new("A boat"));
    let copy = call.try_clone().expect("bytes");
    call.send().await.unwrap();
    copy.send().await.unwrap();
    let own = CreateImageGenerationJobRequest::new("A boat").idempotency_key("mine");
    client.create_image_generation_job(own).send().await.unwrap();
    let requests = server.received_requests().await.expect("recorded");
    let key = |at: usize| {
        let body: serde_json::Value = serde_json::from_slice(&requests[at].body).expect("JSON");
        assert_eq!(body["prompt"], "A boat");
        body["idempotency_key"].as_str().expect("a key").to_owned()
    };
    assert_eq!(requests.len(), 4);
    assert_eq!(key(0), key(1), "two attempts");
    assert_ne!(key(1), key(2), "a copy is another call");
    assert_eq!(key(3), "mine");
}

#[tokio::test]
async fn permanent_errors_are_not_retried() {
    for status in [400, 401, 403, 404, 409, 500, 501, 505, 301] {
        let peer = Peer::start([response(status, "{}")]).await;
        let error = expect_error(thrice(&peer).get_asset("A").send().await);
        assert_eq!((error.status().unwrap().as_u16(), peer.request_lines().len()), (status, 1), "{error}");
    }
    let peer = Peer::start([response(200, "<html>welcome</html>")]).await;
    assert!(expect_error(thrice(&peer).get_asset("A").send().await).is_decode());
    assert_eq!(peer.request_lines().len(), 1);
}

#[tokio::test]
async fn retries_stop_after_the_last_attempt() {
    for (trouble, act) in troubles() {
        let peer = Peer::start([act]).await;
        let error = expect_error(thrice(&peer).get_asset("A").send().await);
        assert_eq!((peer.request_lines().len(), error.attempts()), (3, Some(3)), "{trouble}: {error}");
        assert!(error.to_string().contains("(after 3 attempts)"), "{error}");
    }
}

#[tokio::test]
async fn a_stalled_idempotent_call_times_out_and_is_retried() {
    let halves = ["", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{\"asset\""];
    for half in halves {
        let limit = Duration::from_millis(30);
        let peer = Peer::start([Act::Stall(bytes(half))]).await;
        let error = expect_error(thrice(&peer).get_asset("A").timeout(limit).send().await);
        assert!(error.is_timeout() && error.attempts() == Some(3), "{error}");

        let peer = Peer::start([Act::Stall(bytes(half))]).await;
        let upload = thrice(&peer).create_asset_upload_job(AssetUploadMetadata::new("x"), "bytes");
        let error = expect_error(upload.timeout(limit).send().await);
        assert!(error.is_timeout() && error.attempts() == Some(1), "{error}");
    }
}

/// Nobody has seen the request, so even what starts a job may be sent again.
#[tokio::test]
async fn a_refused_connection_is_retried() {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind("127.0.0.1:0".parse().expect("an address")).expect("a port");
    let url = format!("http://{}", socket.local_addr().expect("an address"));
    let client = client_with_retry(&url, Retry::new().attempts(3).first_delay(Duration::ZERO));
    let upload = || client.create_asset_upload_job(AssetUploadMetadata::new("x"), "bytes");
    let error = expect_error(upload().send().await);
    assert!(error.is_connect() && error.attempts() == Some(3), "{error}");

    let stream = Body::from_reader(&b"stream"[..]);
    let upload = client.create_asset_upload_job(AssetUploadMetadata::new("x"), stream);
    let error = expect_error(upload.send().await);
    assert!(error.is_connect() && error.attempts() == Some(1), "a stream can be sent only once: {error}");
}

#[tokio::test]
async fn a_request_can_override_the_retry_policy() {
    let peer = Peer::start([response(503, ""), response(200, ASSET)]).await;
    let error = expect_error(thrice(&peer).get_asset("A").retry(Retry::never()).send().await);
    assert_eq!((error.attempts(), peer.request_lines().len()), (Some(1), 1));
    let whole = client_with_retry(&peer.url, Retry::never()).get_asset("A");
    assert!(whole.try_clone().unwrap().retry(Retry::new()).send().await.is_ok());
}

#[tokio::test]
async fn a_raw_request_is_retried_by_its_method() {
    use canva_connect::http::Method;

    for (method, sent) in
        [(Method::GET, 2), (Method::PUT, 2), (Method::DELETE, 2), (Method::POST, 1), (Method::PATCH, 1)]
    {
        let peer = Peer::start([response(503, ""), response(200, "{}")]).await;
        let result = thrice(&peer).raw(method.clone(), "/v1/things").send().await;
        assert_eq!((result.is_ok(), peer.request_lines().len()), (sent == 2, sent), "{method}");
    }
}

/// One question that fails does not end the wait for a job.
#[tokio::test]
async fn a_failed_poll_does_not_end_the_wait() {
    let done = r#"{"job": {"id": "J", "status": "success", "asset": {"id": "A", "name": "n", "tags": [], "created_at": 1, "updated_at": 2}}}"#;
    let peer = Peer::start([
        response(200, JOB),
        Act::Reset,
        response(503, ""),
        response(200, JOB),
        response(200, done),
    ])
    .await;
    let upload = thrice(&peer).create_asset_upload_job(AssetUploadMetadata::new("x"), "bytes");
    assert_eq!(upload.send_and_wait().await.unwrap().id, "A");
    let posts = peer.request_lines().iter().filter(|line| line.starts_with("post")).count();
    assert_eq!((posts, peer.request_lines().len()), (1, 5));
}
