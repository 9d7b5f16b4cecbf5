//! Interrupted downloads: resumed, restarted or failed.

use super::server::{
    HALF, LEN, Response, TAG, Then, assert_alone, assert_untouched, bytes, content, first, folder, read,
    requested_offset, response, rest, server, whole,
};
use crate::support::{TOKEN, error_text, expect_error};
use canva_connect::Retry;
use std::fs;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::Notify;

#[tokio::test]
async fn bytes_after_the_announced_length_are_dropped() {
    let server = server([(first(LEN, HALF, ""), Then::Close)]).await;
    let (read, end) = read(server.open().await).await;
    assert!(end.is_ok() && read == content()[..HALF]);
}

#[tokio::test]
async fn a_file_shorter_than_announced_is_an_error() {
    let folder = folder();
    let short = || (first(LEN, LEN + 1, ""), Then::Close);
    let server = server([short(), short(), short(), short()]).await;
    let (read, end) = read(server.open().await).await;
    let error = expect_error(end);
    assert!(read == content());
    assert!(error.is_transport() && !error.is_timeout() && !error.is_expired_url(), "{error}");
    let shown = error_text(&error);
    assert!(shown.contains("interrupted after 300000 of 300001 bytes: the server does not offer"), "{shown}");

    let error = expect_error(server.download().to_file(folder.path().join("a.png")).await);
    assert!(error.is_transport(), "{error}");
    assert_eq!(server.heads().len(), 1 + 3, "a download to a file restarts twice");
    assert_untouched(&folder);
}

#[tokio::test]
async fn an_incomplete_chunked_body_is_an_error() {
    let broken = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n6\r\nabcdef\r\n";
    let server = server([(bytes(broken), Then::Close)]).await;
    let (read, end) = read(server.open().await).await;
    assert_eq!(read, b"abcdef");
    assert!(error_text(&expect_error(end)).contains("interrupted after 6 bytes"));
}

const BUSY: &str = "HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
const TOO_FAST: &str = "HTTP/1.1 429 Too Many Requests\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
const GONE: &str = "HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";

fn without_delay() -> Retry {
    Retry::new().first_delay(Duration::ZERO)
}

#[tokio::test]
async fn transient_errors_of_the_host_are_retried() {
    let responses = [(bytes(BUSY), Then::Close), (bytes(TOO_FAST), Then::Close), (bytes(""), Then::Reset)];
    let server = server(responses.into_iter().chain([(whole(TAG), Then::Close)])).await;
    let (read, end) = read(server.download().retry(without_delay()).send().await.unwrap()).await;
    assert!(end.is_ok() && read == content());
    assert_eq!(server.heads().len(), 4);
}

#[tokio::test]
async fn retries_are_limited_and_only_for_transient_errors() {
    for (response, retry, requests) in
        [(BUSY, without_delay().attempts(2), 2), (BUSY, Retry::never(), 1), (GONE, without_delay(), 1)]
    {
        let server = server((0..requests).map(move |_| (bytes(response), Then::Close))).await;
        let error = expect_error(server.download().retry(retry).send().await);
        assert_eq!((error.attempts(), server.heads().len()), (Some(requests), requests as usize), "{error}");
    }
}

/// The range starts after the last byte that arrived before the reset.
#[tokio::test]
async fn an_interrupted_download_is_resumed() {
    let folder = folder();
    let path = folder.path().join("a.png");
    let part = |head: &str| {
        let (from, to) = (requested_offset(head), LEN - 10_000);
        let headers =
            format!("content-range: bytes {from}-{}/{LEN}\r\ncontent-length: {}\r\n", to - 1, to - from);
        response("206 Partial Content", &headers, from, to)
    };
    let server = server([
        (first(HALF, LEN, TAG), Then::Reset),
        (bytes(BUSY), Then::Close),
        (Box::new(part) as Response, Then::Close),
        (rest(TAG), Then::Close),
    ])
    .await;
    assert_eq!(server.download().to_file(&path).await.unwrap(), LEN as u64);
    assert!(fs::read(&path).unwrap() == content());
    assert_alone(folder.path());
    let heads = server.heads();
    assert_eq!(heads.len(), 4);
    assert!(heads[1..].iter().all(|head| head.contains("\r\nif-range: \"v1\"\r\n")), "{heads:?}");
    assert!(heads.iter().all(|head| !head.contains(TOKEN)));
    assert_eq!(requested_offset(&heads[3]), LEN - 10_000);
}

#[tokio::test]
async fn a_file_of_unknown_length_is_resumed() {
    let half = |_: &str| {
        let mut response =
            format!("HTTP/1.1 200 OK\r\n{TAG}transfer-encoding: chunked\r\n\r\n{HALF:x}\r\n").into_bytes();
        response.extend_from_slice(&content()[..HALF]);
        response
    };
    let server = server([(Box::new(half) as Response, Then::Close), (rest(""), Then::Close)]).await;
    let file = server.open().await;
    assert_eq!(file.content_length(), None);
    let (read, end) = read(file).await;
    assert!(end.is_ok() && read == content());
}

#[tokio::test]
async fn a_download_that_cannot_be_resumed_is_restarted() {
    let folder = folder();
    let path = folder.path().join("a.png");
    let server = server([(first(HALF, LEN, ""), Then::Reset), (whole(""), Then::Close)]).await;
    let progress = Arc::new(Mutex::new(Vec::new()));
    let recorder = Arc::clone(&progress);
    let download = server.download().on_progress(move |it| recorder.lock().unwrap().push(it.bytes));
    assert_eq!(download.to_file(&path).await.unwrap(), LEN as u64);
    assert!(fs::read(&path).unwrap() == content());
    assert!(server.heads().iter().all(|head| !head.contains("\r\nrange:")), "{:?}", server.heads());
    assert_eq!(progress.lock().unwrap().iter().max(), Some(&(LEN as u64)), "a restart counts from zero");
}

/// Nothing of a response that is not the rest of the same file is used.
#[tokio::test]
async fn the_rest_of_another_file_is_rejected() {
    let partial = |headers: &'static str| -> Response {
        Box::new(move |_| response("206 Partial Content", headers, 0, 10))
    };
    for (name, second) in [
        ("all of it", whole(TAG)),
        ("another tag", rest("etag: \"v2\"\r\n")),
        ("a weak tag", rest("etag: W/\"v1\"\r\n")),
        ("compressed", rest("content-encoding: gzip\r\n")),
        ("no range", partial("content-length: 10\r\n")),
        ("another range", partial("content-length: 10\r\ncontent-range: bytes 0-9/300000\r\n")),
        ("hostile range", partial("content-length: 10\r\ncontent-range: bytes 99999999999999999999-1/0\r\n")),
        (
            "several ranges",
            partial("content-length: 10\r\ncontent-type: multipart/byteranges; boundary=a\r\n"),
        ),
        (
            "out of range",
            bytes("HTTP/1.1 416 Range Not Satisfiable\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"),
        ),
    ] {
        let server = server([(first(HALF, LEN, TAG), Then::Close), (second, Then::Close)]).await;
        let (read, end) = read(server.open().await).await;
        let error = expect_error(end);
        assert!(read == content()[..HALF], "{name}");
        assert!(error.is_transport() && !error.is_expired_url(), "{name}: {error}");
        assert_eq!(server.heads().len(), 2, "{name}");
    }
}

#[tokio::test]
async fn a_changed_file_is_downloaded_from_the_start() {
    let folder = folder();
    let path = folder.path().join("a.png");
    let again = || (whole("etag: \"v2\"\r\n"), Then::Close);
    let server = server([(first(HALF, LEN, TAG), Then::Reset), again(), again()]).await;
    assert_eq!(server.download().to_file(&path).await.unwrap(), LEN as u64);
    assert!(fs::read(&path).unwrap() == content());
    assert!(!server.heads()[2].contains("\r\nrange:"));
}

/// The URL is valid when the download starts.
#[tokio::test]
async fn a_url_that_expires_midway_is_reported() {
    let folder = folder();
    let expired = bytes("HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
    let server = server([(first(HALF, LEN, TAG), Then::Close), (expired, Then::Close)]).await;
    let error = expect_error(server.download().to_file(folder.path().join("a.png")).await);
    assert!(error.is_expired_url(), "{error}");
    assert_untouched(&folder);
}

#[tokio::test]
async fn a_stalled_download_times_out() {
    let folder = folder();
    let server = server([(first(HALF, LEN, TAG), Then::Stay), (bytes(""), Then::Stay)]).await;
    let stalled = || server.download().timeout(Duration::from_millis(100));
    let error = expect_error(stalled().to_file(folder.path().join("a.png")).await);
    assert!(error.is_timeout(), "{error}");
    assert_eq!(error.to_string(), "download: no response within 100ms");
    assert_untouched(&folder);
    assert!(expect_error(stalled().send().await).is_timeout());
}

#[tokio::test]
async fn a_dropped_download_removes_its_temporary_file() {
    let folder = folder();
    let path = folder.path().join("a.png");
    let server = server([(first(HALF, LEN, TAG), Then::Stay)]).await;
    let half = Arc::new(Notify::new());
    let notify = Arc::clone(&half);
    let download = server.download().on_progress(move |it| {
        if it.bytes == HALF as u64 {
            notify.notify_one();
        }
    });
    let mut download = Box::pin(download.to_file(&path));
    tokio::select! {
        done = &mut download => panic!("{done:?}"),
        () = half.notified() => {}
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "the chunks so far are in a temporary file");
    drop(download);
    assert_untouched(&folder);
    // The server sees that the connection is closed.
    server.task.await.unwrap();
}

/// `select!` drops the future of the next chunk again and again.
#[tokio::test]
async fn waiting_for_a_chunk_is_cancel_safe() {
    let server = server([(first(HALF, LEN, TAG), Then::Reset), (rest(""), Then::Close)]).await;
    let mut file = server.open().await;
    let mut read = Vec::new();
    loop {
        tokio::select! {
            biased;
            chunk = file.next_chunk() => match chunk.unwrap() {
                Some(chunk) => read.extend_from_slice(&chunk),
                None => break,
            },
            () = tokio::task::yield_now() => {}
        }
    }
    assert!(read == content());
}
