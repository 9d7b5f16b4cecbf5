//! Memory: what an upload or a download takes does not depend on its length. To see the figures:
//!
//! ```text
//! cargo test -p tests --test memory -- --nocapture
//! ```
#![cfg(target_os = "linux")]

use bytes::Bytes;
use canva_connect::assets::AssetUploadMetadata;
use canva_connect::{Body, Client};
use futures_util::stream;
use std::fs;
use std::future::Future;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::{self, JoinHandle};

const MIB: u64 = 1 << 20;
const GIB: u64 = 1 << 30;

/// How much more memory a transfer may ever have taken than there was before it. The server is part of this process and
/// of the figure, so that the client alone takes less.
const BOUND: u64 = 16 * MIB;

const RESPONSE: &str = r#"{"job": {"id": "j1", "status": "in_progress"}}"#;

/// One after the other, as the figures are the process's.
#[tokio::test]
async fn a_long_transfer_takes_no_more_memory_than_a_short_one() {
    let before = memory("VmRSS");
    println!("{} KiB before", before / 1024);
    let up = growth(before, "5 GiB up", Box::pin(upload(5 * GIB))).await;
    let down = growth(before, "5 GiB down", Box::pin(download(5 * GIB))).await;
    let file = growth(before, "512 MiB down into a file", Box::pin(download_to_file(512 * MIB))).await;
    assert!(up < BOUND && down < BOUND && file < BOUND, "{up}, {down}, {file} bytes");
}

/// By how many bytes the memory of this process was at most more than before.
async fn growth(before: u64, what: &str, transfer: impl Future<Output = ()>) -> u64 {
    // The peak is from now on the one since now.
    fs::write("/proc/self/clear_refs", "5").expect("one's own figures can be reset");
    transfer.await;
    let growth = memory("VmHWM").saturating_sub(before);
    println!("{what}: at most {} KiB more", growth / 1024);
    growth
}

async fn upload(len: u64) {
    let (url, server) = server(|mut reader, mut socket| {
        let counted = discard_chunks(&mut reader);
        write!(socket, "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{RESPONSE}", RESPONSE.len())
            .expect("writable");
        counted
    });
    let client = Client::builder().base_url(url).build().expect("a client");
    // Each chunk is memory of its own, as it is for a stream that reads something.
    let chunks = (0..len / MIB).map(|_| Ok::<_, io::Error>(Bytes::from(vec![7; 1 << 20])));
    let told = Arc::new(AtomicU64::new(0));
    let teller = Arc::clone(&told);
    let body = Body::from_stream(stream::iter(chunks));
    let body = body.on_progress(move |sent| teller.store(sent.bytes, Ordering::Relaxed));
    let request = client.create_asset_upload_job(AssetUploadMetadata::new("Holiday"), body);
    assert_eq!(request.send().await.expect("a response").job.id, "j1");
    assert_eq!(server.join().expect("the server ends"), len);
    assert_eq!(told.load(Ordering::Relaxed), len);
}

async fn download(len: u64) {
    let (url, server) = server(move |_, socket| send(socket, len));
    let client = Client::builder().build().expect("a client");
    let mut file = client.download(&url).send().await.expect("a file");
    let mut counted = 0;
    while let Some(chunk) = file.next_chunk().await.expect("a piece") {
        counted += chunk.len() as u64;
    }
    assert_eq!((counted, server.join().expect("the server ends")), (len, len));
}

async fn download_to_file(len: u64) {
    let (url, server) = server(move |_, socket| send(socket, len));
    let client = Client::builder().build().expect("a client");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("film.mp4");
    assert_eq!(client.download(&url).to_file(&path).await.expect("a file"), len);
    assert_eq!(fs::metadata(&path).expect("a file").len(), len);
    server.join().expect("the server ends");
}

/// Takes one request, and does this once its head is read.
fn server(
    respond: impl FnOnce(BufReader<TcpStream>, TcpStream) -> u64 + Send + 'static,
) -> (String, JoinHandle<u64>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let server = thread::spawn(move || {
        let (socket, _) = listener.accept().expect("a connection");
        let mut reader = BufReader::new(socket.try_clone().expect("a second handle"));
        let mut line = String::new();
        while line != "\r\n" {
            line.clear();
            reader.read_line(&mut line).expect("a head");
        }
        respond(reader, socket)
    });
    (url, server)
}

/// Counts the bytes of a body in chunks, and forgets them.
fn discard_chunks(reader: &mut impl BufRead) -> u64 {
    let mut counted = 0;
    loop {
        let mut size = String::new();
        reader.read_line(&mut size).expect("the size of a chunk");
        let size = u64::from_str_radix(size.trim_end(), 16).expect("a hexadecimal number");
        // Each chunk ends a line.
        io::copy(&mut reader.by_ref().take(size + 2), &mut io::sink()).expect("a chunk");
        if size == 0 {
            return counted;
        }
        counted += size;
    }
}

fn send(mut socket: TcpStream, len: u64) -> u64 {
    write!(socket, "HTTP/1.1 200 OK\r\ncontent-length: {len}\r\n\r\n").expect("writable");
    let piece = vec![7; 1 << 20];
    (0..len / MIB).for_each(|_| socket.write_all(&piece).expect("writable"));
    len
}

/// A figure of this process's memory in bytes.
fn memory(figure: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("readable");
    let line = status.lines().find_map(|line| line.strip_prefix(figure)).expect("the figure");
    let kibibytes = line.trim_matches(|char: char| !char.is_ascii_digit());
    kibibytes.parse::<u64>().expect("a number") * 1024
}
