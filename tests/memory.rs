//! Memory: what an upload takes does not depend on its length. To see the figure:
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
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::thread::{self, JoinHandle};

const MIB: u64 = 1 << 20;
const GIB: u64 = 1 << 30;

/// How much more memory an upload may ever have taken than there was before it. The server is part of this process and
/// of the figure, so that the client alone takes less.
const BOUND: u64 = 16 * MIB;

const ANSWER: &str = r#"{"job": {"id": "j1", "status": "in_progress"}}"#;

#[tokio::test]
async fn an_upload_of_1_gib_takes_no_more_than_a_small_one() {
    let (url, server) = discarding_server();
    let client = Client::builder().base_url(url).build().expect("a client");
    let before = memory("VmRSS");
    // Each chunk is memory of its own, as it is for a stream that reads something.
    let chunks = (0..GIB / MIB).map(|_| Ok::<_, io::Error>(Bytes::from(vec![7; 1 << 20])));
    let body = Body::from_stream(stream::iter(chunks));
    let request = client.create_asset_upload_job(AssetUploadMetadata::new("Holiday"), body);
    assert_eq!(request.send().await.expect("an answer").job.id, "j1");
    // The peak is the process's since its start, and thus at least that of the upload.
    let growth = memory("VmHWM") - before;
    assert_eq!(server.join().expect("the server ends"), GIB);
    println!("{} KiB before, at most {} KiB more", before / 1024, growth / 1024);
    assert!(growth < BOUND, "{growth} bytes");
}

/// Takes one request with a body in chunks, counts its bytes and forgets them.
fn discarding_server() -> (String, JoinHandle<u64>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let server = thread::spawn(move || {
        let (mut socket, _) = listener.accept().expect("a connection");
        let mut reader = BufReader::new(socket.try_clone().expect("a second handle"));
        let mut line = String::new();
        while line != "\r\n" {
            line.clear();
            reader.read_line(&mut line).expect("a head");
        }
        let counted = discard_chunks(&mut reader);
        write!(socket, "HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{ANSWER}", ANSWER.len())
            .expect("writable");
        counted
    });
    (url, server)
}

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

/// A figure of this process's memory in bytes.
fn memory(figure: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("readable");
    let line = status.lines().find_map(|line| line.strip_prefix(figure)).expect("the figure");
    let kibibytes = line.trim_matches(|char: char| !char.is_ascii_digit());
    kibibytes.parse::<u64>().expect("a number") * 1024
}
