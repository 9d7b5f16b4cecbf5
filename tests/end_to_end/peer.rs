//! A server that follows a script, including the exact bytes and the ends of connections.

use crate::support::{listener, read_head};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// An act of the server for a connection.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    /// Resets the connection before anything is read.
    ResetUnread,
    /// Resets the connection after the request is read.
    Reset,
    /// Reads the request, writes these bytes, and closes the connection.
    Write(Vec<u8>),
    /// Reads the request, writes these bytes, and keeps the connection open.
    Stall(Vec<u8>),
}

/// A server that performs one act for each connection, and repeats the last one for ever.
pub(crate) struct Peer {
    pub(crate) url: String,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Peer {
    pub(crate) async fn start(script: impl IntoIterator<Item = Act>) -> Self {
        let script: Vec<_> = script.into_iter().collect();
        let (listener, url) = listener().await;
        let seen = Arc::default();
        tokio::spawn(serve(listener, script, Arc::clone(&seen)));
        Self { url, seen }
    }

    /// The first lines of the requests, one for each connection; empty if no request was read.
    pub(crate) fn request_lines(&self) -> Vec<String> {
        self.seen.lock().expect("not poisoned").clone()
    }
}

/// Responds with this status and body, and closes the connection.
pub(crate) fn response(status: u16, body: &str) -> Act {
    let length = body.len();
    let head = format!("HTTP/1.1 {status} x\r\nconnection: close\r\ncontent-length: {length}\r\n\r\n");
    Act::Write((head + body).into_bytes())
}

async fn serve(listener: TcpListener, script: Vec<Act>, seen: Arc<Mutex<Vec<String>>>) {
    let last = script.last().cloned().expect("a script");
    let mut script = script.into_iter();
    loop {
        let (socket, _) = listener.accept().await.expect("a connection");
        let act = script.next().unwrap_or_else(|| last.clone());
        tokio::spawn(perform(act, socket, Arc::clone(&seen)));
    }
}

async fn perform(act: Act, mut socket: TcpStream, seen: Arc<Mutex<Vec<String>>>) {
    let note = |line: String| seen.lock().expect("not poisoned").push(line);
    if matches!(act, Act::ResetUnread) {
        note(String::new());
        return socket.set_zero_linger().expect("a socket");
    }
    note(read_request(&mut socket).await);
    match act {
        Act::ResetUnread | Act::Reset => socket.set_zero_linger().expect("a socket"),
        Act::Write(bytes) => {
            // The client may have had enough already.
            let _ = socket.write_all(&bytes).await;
            let _ = socket.shutdown().await;
        }
        Act::Stall(bytes) => {
            let _ = socket.write_all(&bytes).await;
            std::future::pending::<()>().await;
        }
    }
}

/// Reads a whole request, whose body has a `Content-Length`. Returns its first line.
async fn read_request(socket: &mut TcpStream) -> String {
    let (head, mut body) = read_head(socket).await;
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let length = length.map_or(0, |length| length.parse().expect("a number"));
    while body.len() < length {
        assert_ne!(socket.read_buf(&mut body).await.expect("readable"), 0, "the connection was closed");
    }
    head.lines().next().unwrap_or_default().to_owned()
}
