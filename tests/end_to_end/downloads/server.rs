//! A host of files, its answers made by hand, and what a download leaves on the disk.

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

/// Bytes of which no stretch is mistaken for another.
pub(super) fn content() -> Vec<u8> {
    (0..=250).cycle().take(LEN).collect()
}

/// What becomes of a connection once the answer is sent.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Then {
    Close,
    Reset,
    Stay,
}

/// Makes an answer to the head of a request.
pub(super) type Answer = Box<dyn Fn(&str) -> Vec<u8> + Send>;

/// A server that answers one connection with each of these.
pub(super) struct Server {
    pub(super) url: String,
    pub(super) seen: Arc<Mutex<Vec<String>>>,
    pub(super) task: JoinHandle<()>,
}

pub(super) async fn server(answers: impl IntoIterator<Item = (Answer, Then)> + Send + 'static) -> Server {
    let (listener, url) = listener().await;
    let seen = Arc::new(Mutex::new(Vec::new()));
    let keeper = Arc::clone(&seen);
    let answers: Vec<_> = answers.into_iter().collect();
    let task = tokio::spawn(async move {
        for (answer, then) in answers {
            let (mut socket, _) = listener.accept().await.expect("a connection");
            let (head, _) = read_head(&mut socket).await;
            let answer = answer(&head);
            keeper.lock().unwrap().push(head);
            // Whoever has what was announced may have gone.
            let _ = socket.write_all(&answer).await;
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

/// A client of an API that is not there.
pub(super) fn client() -> Client {
    client_at("http://127.0.0.1:1")
}

/// An answer with this status and head, and the given part of the file.
pub(super) fn answer(status: &str, headers: &str, from: usize, to: usize) -> Vec<u8> {
    let mut answer = format!("HTTP/1.1 {status}\r\nconnection: close\r\n{headers}\r\n").into_bytes();
    answer.extend_from_slice(&content()[from..to]);
    answer
}

/// The first bytes of a file that announces this length.
pub(super) fn first(sent: usize, announced: usize, headers: &'static str) -> Answer {
    Box::new(move |_| answer("200 OK", &format!("content-length: {announced}\r\n{headers}"), 0, sent))
}

pub(super) fn whole(headers: &'static str) -> Answer {
    first(LEN, LEN, headers)
}

/// The rest of the file as it was asked for.
pub(super) fn rest(headers: &'static str) -> Answer {
    Box::new(move |head| {
        let from = asked_from(head);
        let headers = format!(
            "content-range: bytes {from}-{}/{LEN}\r\ncontent-length: {}\r\n{headers}",
            LEN - 1,
            LEN - from
        );
        answer("206 Partial Content", &headers, from, LEN)
    })
}

/// These bytes, whatever is asked.
pub(super) fn bytes(answer: &'static str) -> Answer {
    Box::new(move |_| answer.as_bytes().to_vec())
}

pub(super) fn asked_from(head: &str) -> usize {
    let (_, range) = head.split_once("\r\nrange: bytes=").expect("a range");
    range.split_once("-\r\n").expect("an open range").0.parse().expect("a number")
}

/// Reads to the end, and gives what came before any error.
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

/// A folder with a file that is to be replaced.
pub(super) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.png"), OLD).unwrap();
    folder
}

/// Nothing has changed, and nothing is left over.
pub(super) fn assert_untouched(folder: &TempDir) {
    assert_eq!(fs::read_to_string(folder.path().join("a.png")).unwrap(), OLD);
    assert_alone(folder.path());
}

pub(super) fn assert_alone(folder: &Path) {
    let names: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["a.png"]);
}
