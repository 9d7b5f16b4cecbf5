//! A file server with scripted responses, and assertions on the downloaded files.

use crate::support::{client_at, listener, read_head};
use canva_connect::{Client, Download, DownloadStream};
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::task::JoinHandle;

pub(super) const LEN: usize = 300_000;
pub(super) const HALF: usize = LEN / 2;
pub(super) const TAG: &str = "etag: \"v1\"\r\n";
pub(super) const OLD: &str = "what was there before";

/// The content of the file. Its period is a prime number, so that misplaced chunks show.
pub(super) fn content() -> Vec<u8> {
    (0..=250).cycle().take(LEN).collect()
}

/// What the server does with the connection after its response.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Then {
    Close,
    Reset,
    Stay,
}

/// Creates a response from the head of a request.
pub(super) type Response = Box<dyn Fn(&str) -> Vec<u8> + Send>;

/// A server that accepts one connection for each of its responses.
pub(super) struct Server {
    pub(super) url: String,
    pub(super) seen: Arc<Mutex<Vec<String>>>,
    pub(super) task: JoinHandle<()>,
}

pub(super) async fn server(responses: impl IntoIterator<Item = (Response, Then)> + Send + 'static) -> Server {
    let (listener, url) = listener().await;
    let seen = Arc::new(Mutex::new(Vec::new()));
    let recorder = Arc::clone(&seen);
    let responses: Vec<_> = responses.into_iter().collect();
    let task = tokio::spawn(async move {
        for (response, then) in responses {
            let (mut socket, _) = listener.accept().await.expect("a connection");
            let (head, _) = read_head(&mut socket).await;
            let response = response(&head);
            recorder.lock().unwrap().push(head);
            // The client may have closed the connection after the announced length.
            let _ = socket.write_all(&response).await;
            match then {
                Then::Close => _ = socket.shutdown().await,
                Then::Reset => socket.set_zero_linger().expect("settable"),
                Then::Stay => while socket.read(&mut [0; 64]).await.is_ok_and(|read| read > 0) {},
            }
        }
    });
    Server { url: format!("{url}/files/a.png?X-Amz-Signature=s3cretsignature&X-Amz-Expires=900"), seen, task }
}

impl Server {
    pub(super) fn heads(&self) -> Vec<String> {
        self.seen.lock().unwrap().clone()
    }

    pub(super) fn download(&self) -> Download {
        client().download(&self.url)
    }

    pub(super) async fn open(&self) -> DownloadStream {
        self.download().send().await.expect("a file")
    }
}

/// A client of an unreachable API.
pub(super) fn client() -> Client {
    client_at("http://127.0.0.1:1")
}

/// A response with this status, these headers and this range of the file.
pub(super) fn response(status: &str, headers: &str, from: usize, to: usize) -> Vec<u8> {
    let mut response = format!("HTTP/1.1 {status}\r\nconnection: close\r\n{headers}\r\n").into_bytes();
    response.extend_from_slice(&content()[from..to]);
    response
}

/// A response with the first bytes of the file, which announces this length.
pub(super) fn first(sent: usize, announced: usize, headers: &'static str) -> Response {
    Box::new(move |_| response("200 OK", &format!("content-length: {announced}\r\n{headers}"), 0, sent))
}

pub(super) fn whole(headers: &'static str) -> Response {
    first(LEN, LEN, headers)
}

/// A response with the requested range of the file.
pub(super) fn rest(headers: &'static str) -> Response {
    Box::new(move |head| {
        let from = requested_offset(head);
        let headers = format!(
            "content-range: bytes {from}-{}/{LEN}\r\ncontent-length: {}\r\n{headers}",
            LEN - 1,
            LEN - from
        );
        response("206 Partial Content", &headers, from, LEN)
    })
}

/// A response with these bytes.
pub(super) fn bytes(response: &'static str) -> Response {
    Box::new(move |_| response.as_bytes().to_vec())
}

pub(super) fn requested_offset(head: &str) -> usize {
    let (_, range) = head.split_once("\r\nrange: bytes=").expect("a range");
    range.split_once("-\r\n").expect("an open range").0.parse().expect("a number")
}

/// Reads to the end, and returns what arrived before any error.
pub(super) async fn read(mut file: DownloadStream) -> (Vec<u8>, canva_connect::Result<()>) {
    let mut read = Vec::new();
    loop {
        match file.next_chunk().await {
            Ok(Some(chunk)) => read.extend_from_slice(&chunk),
            Ok(None) => return (read, Ok(())),
            Err(error) => return (read, Err(error)),
        }
    }
}

/// Creates a folder with a file to be replaced.
pub(super) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.png"), OLD).unwrap();
    folder
}

/// Asserts that the file is unchanged and no other file is left.
pub(super) fn assert_untouched(folder: &TempDir) {
    assert_eq!(fs::read_to_string(folder.path().join("a.png")).unwrap(), OLD);
    assert_alone(folder.path());
}

pub(super) fn assert_alone(folder: &Path) {
    let names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["a.png"]);
}
