//! A server that follows a script, down to the bytes and the ends of connections.

use crate::support::{listener, read_head};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// What is done with a connection.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    /// It is reset before anything is read.
    ResetUnread,
    /// It is reset when all of the request is read.
    Reset,
    /// The request is read, this is written, and it is closed.
    Write(Vec<u8>),
    /// The request is read, this is written, and it stays open.
    Stall(Vec<u8>),
}

/// A server that does one thing after the other, a connection each, and the last one for ever.
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

    /// The first lines of the requests whose connections were taken, empty where none was read.
    pub(crate) fn seen(&self) -> Vec<String> {
        self.seen.lock().expect("not poisoned").clone()
    }
}

/// An answer with this status and body, after which the connection is closed.
pub(crate) fn answer(status: u16, body: &str) -> Act {
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

/// Reads a whole request whose body has an announced length, and gives its first line.
async fn read_request(socket: &mut TcpStream) -> String {
    let (head, mut body) = read_head(socket).await;
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let length = length.map_or(0, |length| length.parse().expect("a number"));
    while body.len() < length {
        assert_ne!(socket.read_buf(&mut body).await.expect("readable"), 0, "the connection was closed");
    }
    head.lines().next().unwrap_or_default().to_owned()
}
