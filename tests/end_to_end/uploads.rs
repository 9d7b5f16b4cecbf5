//! Bodies: whole, from a file, from a reader and from a stream, and those that fail on the way.

use crate::support::{
    client, client_at, error_text, expect_error, json, listener, read_head, request, requests,
    responding_with,
};
use bytes::Bytes;
use canva_connect::assets::{AssetUploadMetadata, CreateAssetUploadJob};
use canva_connect::{Body, Client, Request};
use futures_util::{StreamExt, stream};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use std::{fs, io};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::{mpsc, oneshot};
use wiremock::MockServer;

const LEN: usize = 300_000;

const ANSWER: &str = r#"{"job": {"id": "j1", "status": "in_progress"}}"#;

async fn server() -> MockServer {
    responding_with(json(&serde_json::from_str(ANSWER).expect("JSON"))).await
}

fn upload(client: &Client, body: impl Into<Body>) -> Request<CreateAssetUploadJob> {
    client.create_asset_upload_job(AssetUploadMetadata::new("Holiday"), body)
}

/// Bytes of which no stretch is mistaken for another.
fn pattern(len: usize) -> Vec<u8> {
    (0..=250).cycle().take(len).collect()
}

fn reader() -> impl tokio::io::AsyncRead + Send + 'static {
    io::Cursor::new(pattern(LEN))
}

fn chunks() -> impl futures_util::Stream<Item = io::Result<Bytes>> + Send + 'static {
    let chunks: Vec<_> = pattern(LEN).chunks(7_001).map(|chunk| Ok(Bytes::copy_from_slice(chunk))).collect();
    stream::iter(chunks)
}

#[tokio::test]
async fn a_body_of_known_length_announces_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("film.mp4");
    fs::write(&path, pattern(LEN)).unwrap();
    let bodies = [
        Body::from(pattern(LEN)),
        Body::from_file(&path).await.unwrap(),
        Body::from_reader(reader()).with_len(LEN as u64),
        Body::from_stream(chunks()).with_len(LEN as u64),
    ];
    for body in bodies {
        let kind = format!("{body:?}");
        let server = server().await;
        upload(&client(&server), body).send().await.unwrap();
        let request = request(&server).await;
        assert_eq!(request.headers["content-length"], LEN.to_string(), "{kind}");
        assert!(!request.headers.contains_key("transfer-encoding"), "{kind}");
        assert!(request.body == pattern(LEN), "{kind}");
    }
}

#[tokio::test]
async fn a_body_of_unknown_length_comes_in_chunks() {
    for body in [Body::from_reader(reader()), Body::from_stream(chunks())] {
        let server = server().await;
        upload(&client(&server), body).send().await.unwrap();
        let request = request(&server).await;
        assert_eq!(request.headers["transfer-encoding"], "chunked");
        assert!(!request.headers.contains_key("content-length"));
        assert!(request.body == pattern(LEN));
    }
}

#[tokio::test]
async fn an_empty_body_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("empty");
    fs::write(&path, "").unwrap();
    for body in [Body::empty(), Body::from_file(&path).await.unwrap(), Body::from_reader(tokio::io::empty())]
    {
        let server = server().await;
        upload(&client(&server), body).send().await.unwrap();
        let request = request(&server).await;
        assert_eq!(request.body, b"");
        assert_eq!(request.headers["content-type"], "application/octet-stream");
    }
}

#[tokio::test]
async fn a_file_is_resent_and_a_stream_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("film.mp4");
    fs::write(&path, pattern(LEN)).unwrap();
    let server = server().await;
    let first = upload(&client(&server), Body::from_file(&path).await.unwrap());
    let second = first.try_clone().expect("a file is read anew");
    first.send().await.unwrap();
    second.send().await.unwrap();
    assert!(requests(&server).await.iter().all(|request| request.body == pattern(LEN)));
    assert!(upload(&client(&server), Body::from_stream(chunks())).try_clone().is_none());
}

#[tokio::test]
async fn an_upload_is_cut_at_its_announced_length() {
    let server = server().await;
    upload(&client(&server), Body::from_stream(chunks()).with_len(10_000)).send().await.unwrap();
    assert!(request(&server).await.body == pattern(10_000));
}

#[tokio::test]
async fn a_body_that_fails_midway_reports_its_cause() {
    let server = server().await;
    let broken = || chunks().take(20).chain(stream::iter([Err(io::Error::other("the disk is on fire"))]));
    for body in [Body::from_stream(broken()), Body::from_stream(broken()).with_len(LEN as u64)] {
        let error = expect_error(upload(&client(&server), body).send().await);
        assert!(error.is_transport() && !error.is_connect() && !error.is_timeout(), "{error}");
        assert!(error_text(&error).contains("the disk is on fire"), "{}", error_text(&error));
    }
    assert_eq!(requests(&server).await.len(), 0, "half a file is no upload");
}

#[tokio::test]
async fn a_body_that_is_shorter_than_announced_fails() {
    let server = server().await;
    let body = Body::from_reader(reader()).with_len(LEN as u64 + 1);
    let error = expect_error(upload(&client(&server), body).send().await);
    assert!(error_text(&error).contains("ended before its announced length"), "{}", error_text(&error));
    assert_eq!(requests(&server).await.len(), 0);
}

#[tokio::test]
async fn a_file_that_changes_before_it_is_sent_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("film.mp4");
    let server = server().await;

    fs::write(&path, pattern(LEN)).unwrap();
    let body = Body::from_file(&path).await.unwrap();
    fs::write(&path, pattern(LEN / 2)).unwrap();
    let error = expect_error(upload(&client(&server), body).send().await);
    assert!(error_text(&error).contains("ended before its announced length"), "{}", error_text(&error));

    let body = Body::from_file(&path).await.unwrap();
    fs::remove_file(&path).unwrap();
    let error = expect_error(upload(&client(&server), body).send().await);
    assert!(error.is_transport(), "{error}");
    assert_eq!(requests(&server).await.len(), 0);

    assert!(Body::from_file(&path).await.is_err());
    assert!(Body::from_file(folder.path()).await.is_err(), "a folder is no file");
}

/// Nothing moves any more: the stream yields nothing, and the server does not respond.
#[tokio::test]
async fn a_stalled_upload_times_out() {
    let server = server().await;
    let stuck = chunks().take(3).chain(stream::pending());
    let request = upload(&client(&server), Body::from_stream(stuck)).timeout(Duration::from_millis(20));
    assert!(expect_error(request.send().await).is_timeout());
}

/// A server may refuse a file as soon as it sees the head of the request. The stream never ends, so that a client which
/// waited for its end would hang.
#[tokio::test]
async fn a_response_before_the_end_of_the_upload_is_returned() {
    let (listener, url) = listener().await;
    tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.expect("a connection");
        read_head(&mut socket).await;
        let response = b"HTTP/1.1 413 Content Too Large\r\ncontent-length: 0\r\n\r\n";
        socket.write_all(response).await.expect("writable");
        // Goes on reading, so that the connection is not reset.
        while socket.read(&mut [0; 1024]).await.is_ok_and(|read| read > 0) {}
    });
    let endless = Body::from_stream(chunks().take(3).chain(stream::pending()));
    let error = expect_error(upload(&client_at(&url), endless).send().await);
    assert_eq!(error.status().unwrap(), 413);
}

/// A server can see each chunk before there is a next one: nothing is gathered first.
#[tokio::test]
async fn a_stream_is_not_buffered() {
    let (listener, url) = listener().await;
    let (give, mut take) = mpsc::channel(1);
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.expect("a connection");
        let (_, mut read) = read_head(&mut socket).await;
        for piece in ["one", "two", "three"] {
            give.send(piece).await.expect("a stream that waits");
            while !String::from_utf8_lossy(&read).contains(piece) {
                assert_ne!(socket.read_buf(&mut read).await.expect("readable"), 0);
            }
        }
        drop(give);
        while !read.ends_with(b"0\r\n\r\n") {
            assert_ne!(socket.read_buf(&mut read).await.expect("readable"), 0);
        }
        let response = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{ANSWER}", ANSWER.len());
        socket.write_all(response.as_bytes()).await.expect("writable");
    });
    let pieces =
        stream::poll_fn(move |context| take.poll_recv(context).map(|it| it.map(Ok::<&str, io::Error>)));
    let body = Body::from_stream(pieces);
    let response = upload(&client_at(&url), body).send().await.unwrap();
    assert_eq!(response.job.id, "j1");
    server.await.unwrap();
}

/// The same for a reader that gives little and seldom.
#[tokio::test]
async fn a_slow_reader_is_streamed() {
    let (listener, url) = listener().await;
    let (mut slow, reader) = tokio::io::duplex(2);
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.expect("a connection");
        let (_, mut read) = read_head(&mut socket).await;
        for piece in ["ab", "cd", "ef"] {
            slow.write_all(piece.as_bytes()).await.expect("a reader that waits");
            while !String::from_utf8_lossy(&read).contains(piece) {
                assert_ne!(socket.read_buf(&mut read).await.expect("readable"), 0);
            }
        }
        drop(slow);
        while !read.ends_with(b"0\r\n\r\n") {
            assert_ne!(socket.read_buf(&mut read).await.expect("readable"), 0);
        }
        let response = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{ANSWER}", ANSWER.len());
        socket.write_all(response.as_bytes()).await.expect("writable");
    });
    let response = upload(&client_at(&url), Body::from_reader(reader)).send().await.unwrap();
    assert_eq!(response.job.id, "j1");
    server.await.unwrap();
}

/// The server sees the connection end before the body does, and the source of the body is let go of.
#[tokio::test]
async fn a_dropped_upload_closes_its_connection() {
    let (listener, url) = listener().await;
    let (tell, told) = oneshot::channel();
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.expect("a connection");
        let (_, mut read) = read_head(&mut socket).await;
        while !read.ends_with(b"begun\r\n") {
            assert_ne!(socket.read_buf(&mut read).await.expect("readable"), 0);
        }
        tell.send(()).expect("a client that waits");
        while socket.read_buf(&mut read).await.is_ok_and(|count| count > 0) {}
        read
    });
    let (give, mut take) = mpsc::channel(1);
    give.send("begun").await.unwrap();
    let pieces =
        stream::poll_fn(move |context| take.poll_recv(context).map(|it| it.map(Ok::<&str, io::Error>)));
    tokio::select! {
        response = upload(&client_at(&url), Body::from_stream(pieces)).send() => panic!("{response:?}"),
        heard = told => heard.unwrap(),
    }
    assert!(!server.await.unwrap().ends_with(b"0\r\n\r\n"), "half a file is no upload");
    give.closed().await;
}

#[tokio::test]
async fn every_body_reports_its_progress() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("film.mp4");
    fs::write(&path, pattern(LEN)).unwrap();
    let known = |len: usize| u64::try_from(len).ok();
    let bodies = [
        (Body::from("short"), 5, known(5)),
        (Body::from(pattern(LEN)), LEN, known(LEN)),
        (Body::from_file(&path).await.unwrap(), LEN, known(LEN)),
        (Body::from_reader(reader()).with_len(LEN as u64), LEN, known(LEN)),
        (Body::from_reader(reader()), LEN, None),
        (Body::from_stream(chunks()), LEN, None),
    ];
    for (body, len, total) in bodies {
        let kind = format!("{body:?}");
        let server = server().await;
        let told = Arc::new(Mutex::new(Vec::new()));
        let teller = Arc::clone(&told);
        let body = body.on_progress(move |sent| teller.lock().unwrap().push((sent.bytes, sent.total)));
        let first = upload(&client(&server), body);
        let again = first.try_clone();
        first.send().await.unwrap();
        {
            let told = told.lock().unwrap();
            assert!(told.is_sorted() && told.iter().all(|(_, it)| *it == total), "{kind}: {told:?}");
            assert_eq!(told.last().unwrap().0, len as u64, "{kind}");
        }
        assert_eq!(request(&server).await.body.len(), len, "{kind}");
        if let Some(again) = again {
            told.lock().unwrap().clear();
            again.send().await.unwrap();
            assert_eq!(told.lock().unwrap().iter().max().unwrap().0, len as u64, "{kind}");
        }
    }
}
