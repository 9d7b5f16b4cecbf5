//! Downloads that break off, and what comes of them.

use super::server::{
    Answer, HALF, LEN, TAG, Then, answer, asked_from, assert_alone, assert_untouched, bytes, content, first,
    folder, read, rest, server, whole,
};
use crate::support::{TOKEN, everything, refused};
use canva_connect::Retry;
use std::fs;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::Notify;

#[tokio::test]
async fn what_is_longer_than_announced_is_not_part_of_the_file() {
    let server = server([(first(LEN, HALF, ""), Then::Close)]).await;
    let (read, end) = read(server.open().await).await;
    assert!(end.is_ok() && read == content()[..HALF]);
}

#[tokio::test]
async fn what_is_shorter_than_announced_fails() {
    let folder = folder();
    let short = || (first(LEN, LEN + 1, ""), Then::Close);
    let server = server([short(), short(), short(), short()]).await;
    let (read, end) = read(server.open().await).await;
    let error = refused(end);
    assert!(read == content());
    assert!(error.is_transport() && !error.is_timeout() && !error.is_expired_url(), "{error}");
    let shown = everything(&error);
    assert!(shown.contains("broke off after 300000 of 300001 bytes: the server does not offer"), "{shown}");

    let error = refused(server.download().to_file(folder.path().join("a.png")).await);
    assert!(error.is_transport(), "{error}");
    assert_eq!(server.heads().len(), 1 + 3, "a file is started anew twice");
    assert_untouched(&folder);
}

#[tokio::test]
async fn chunks_that_break_off_fail() {
    let broken = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n6\r\nabcdef\r\n";
    let server = server([(bytes(broken), Then::Close)]).await;
    let (read, end) = read(server.open().await).await;
    assert_eq!(read, b"abcdef");
    assert!(everything(&refused(end)).contains("broke off after 6 bytes"));
}

const BUSY: &str = "HTTP/1.1 503 Service Unavailable\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
const TOO_FAST: &str = "HTTP/1.1 429 Too Many Requests\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
const GONE: &str = "HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";

fn at_once() -> Retry {
    Retry::new().first_delay(Duration::ZERO)
}

#[tokio::test]
async fn a_host_that_is_busy_is_asked_again() {
    let answers = [(bytes(BUSY), Then::Close), (bytes(TOO_FAST), Then::Close), (bytes(""), Then::Reset)];
    let server = server(answers.into_iter().chain([(whole(TAG), Then::Close)])).await;
    let (read, end) = read(server.download().retry(at_once()).send().await.unwrap()).await;
    assert!(end.is_ok() && read == content());
    assert_eq!(server.heads().len(), 4);
}

#[tokio::test]
async fn a_host_is_not_asked_again_too_often_or_in_vain() {
    for (answer, retry, asked) in
        [(BUSY, at_once().attempts(2), 2), (BUSY, Retry::never(), 1), (GONE, at_once(), 1)]
    {
        let server = server((0..asked).map(move |_| (bytes(answer), Then::Close))).await;
        let error = refused(server.download().retry(retry).send().await);
        assert_eq!((error.attempts(), server.heads().len()), (Some(asked), asked as usize), "{error}");
    }
}

/// However much of it arrived before the connection was reset, the rest is what follows that.
#[tokio::test]
async fn a_file_that_breaks_off_is_carried_on() {
    let folder = folder();
    let path = folder.path().join("a.png");
    let part = |head: &str| {
        let (from, to) = (asked_from(head), LEN - 10_000);
        let headers =
            format!("content-range: bytes {from}-{}/{LEN}\r\ncontent-length: {}\r\n", to - 1, to - from);
        answer("206 Partial Content", &headers, from, to)
    };
    let server = server([
        (first(HALF, LEN, TAG), Then::Reset),
        (bytes(BUSY), Then::Close),
        (Box::new(part) as Answer, Then::Close),
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
    assert_eq!(asked_from(&heads[3]), LEN - 10_000);
}

#[tokio::test]
async fn a_file_of_unknown_length_is_carried_on_as_well() {
    let half = |_: &str| {
        let mut answer =
            format!("HTTP/1.1 200 OK\r\n{TAG}transfer-encoding: chunked\r\n\r\n{HALF:x}\r\n").into_bytes();
        answer.extend_from_slice(&content()[..HALF]);
        answer
    };
    let server = server([(Box::new(half) as Answer, Then::Close), (rest(""), Then::Close)]).await;
    let file = server.open().await;
    assert_eq!(file.content_length(), None);
    let (read, end) = read(file).await;
    assert!(end.is_ok() && read == content());
}

#[tokio::test]
async fn a_file_that_cannot_be_carried_on_is_started_anew() {
    let folder = folder();
    let path = folder.path().join("a.png");
    let server = server([(first(HALF, LEN, ""), Then::Reset), (whole(""), Then::Close)]).await;
    let told = Arc::new(Mutex::new(Vec::new()));
    let teller = Arc::clone(&told);
    let download = server.download().on_progress(move |it| teller.lock().unwrap().push(it.bytes));
    assert_eq!(download.to_file(&path).await.unwrap(), LEN as u64);
    assert!(fs::read(&path).unwrap() == content());
    assert!(server.heads().iter().all(|head| !head.contains("\r\nrange:")), "{:?}", server.heads());
    assert_eq!(told.lock().unwrap().iter().max(), Some(&(LEN as u64)), "each start counts from zero");
}

/// All answers that do not have the rest of the same file. Nothing of them becomes part of it.
#[tokio::test]
async fn the_rest_of_another_file_is_not_taken() {
    let other = |headers: &'static str| -> Answer {
        Box::new(move |_| answer("206 Partial Content", headers, 0, 10))
    };
    for (name, second) in [
        ("all of it", whole(TAG)),
        ("another tag", rest("etag: \"v2\"\r\n")),
        ("a weak tag", rest("etag: W/\"v1\"\r\n")),
        ("compressed", rest("content-encoding: gzip\r\n")),
        ("no range", other("content-length: 10\r\n")),
        ("another range", other("content-length: 10\r\ncontent-range: bytes 0-9/300000\r\n")),
        ("hostile range", other("content-length: 10\r\ncontent-range: bytes 99999999999999999999-1/0\r\n")),
        ("several ranges", other("content-length: 10\r\ncontent-type: multipart/byteranges; boundary=a\r\n")),
        (
            "out of range",
            bytes("HTTP/1.1 416 Range Not Satisfiable\r\ncontent-length: 0\r\nconnection: close\r\n\r\n"),
        ),
    ] {
        let server = server([(first(HALF, LEN, TAG), Then::Close), (second, Then::Close)]).await;
        let (read, end) = read(server.open().await).await;
        let error = refused(end);
        assert!(read == content()[..HALF], "{name}");
        assert!(error.is_transport() && !error.is_expired_url(), "{name}: {error}");
        assert_eq!(server.heads().len(), 2, "{name}");
    }
}

#[tokio::test]
async fn a_server_that_sends_all_of_it_again_is_believed() {
    let folder = folder();
    let path = folder.path().join("a.png");
    let again = || (whole("etag: \"v2\"\r\n"), Then::Close);
    let server = server([(first(HALF, LEN, TAG), Then::Reset), again(), again()]).await;
    assert_eq!(server.download().to_file(&path).await.unwrap(), LEN as u64);
    assert!(fs::read(&path).unwrap() == content());
    assert!(!server.heads()[2].contains("\r\nrange:"));
}

/// The URL was good when the download began.
#[tokio::test]
async fn a_url_that_expires_midway_is_told() {
    let folder = folder();
    let expired = bytes("HTTP/1.1 403 Forbidden\r\nconnection: close\r\ncontent-length: 0\r\n\r\n");
    let server = server([(first(HALF, LEN, TAG), Then::Close), (expired, Then::Close)]).await;
    let error = refused(server.download().to_file(folder.path().join("a.png")).await);
    assert!(error.is_expired_url(), "{error}");
    assert_untouched(&folder);
}

#[tokio::test]
async fn a_file_that_is_stuck_ends() {
    let folder = folder();
    let server = server([(first(HALF, LEN, TAG), Then::Stay), (bytes(""), Then::Stay)]).await;
    let stuck = || server.download().timeout(Duration::from_millis(100));
    let error = refused(stuck().to_file(folder.path().join("a.png")).await);
    assert!(error.is_timeout(), "{error}");
    assert_eq!(error.to_string(), "download: no response within 100ms");
    assert_untouched(&folder);
    assert!(refused(stuck().send().await).is_timeout());
}

#[tokio::test]
async fn one_that_is_dropped_midway_leaves_nothing_behind() {
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
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2, "what has arrived is in a file of its own");
    drop(download);
    assert_untouched(&folder);
    // The server sees that nobody reads any more.
    server.task.await.unwrap();
}

/// A future of the next piece can be dropped, as `select!` does, and nothing is lost.
#[tokio::test]
async fn a_piece_that_is_not_waited_for_is_not_lost() {
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
