//! Tests of bodies.

use super::*;
use http_body::Body as _;
use std::future::poll_fn;
use std::sync::{Arc, Mutex};

async fn chunks(mut body: Body) -> Result<Vec<usize>, String> {
    let mut lengths = Vec::new();
    while let Some(frame) = poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
        let data = frame.map_err(|error| error.to_string())?.into_data();
        lengths.push(data.map_or(0, |data| data.len()));
    }
    Ok(lengths)
}

#[tokio::test]
async fn long_bodies_are_split_into_chunks() {
    let body = Body::from(vec![0; CHUNK * 2 + 1]);
    assert_eq!(body.len(), Some(CHUNK as u64 * 2 + 1));
    assert_eq!(chunks(body).await, Ok(vec![CHUNK, CHUNK, 1]));
    assert_eq!(chunks(Body::empty()).await, Ok(vec![]));
}

#[tokio::test]
async fn a_reader_is_held_to_its_announced_length() {
    let body = |len| Body::from_reader(&b"abcdef"[..]).with_len(len);
    assert_eq!(chunks(body(6)).await, Ok(vec![6]));
    assert_eq!(chunks(body(4)).await, Ok(vec![4]));
    let error = chunks(body(7)).await.unwrap_err();
    assert_eq!(error, "the body ended before its announced length");
}

/// The progress that is reported while a body is read.
async fn reported(body: Body) -> Vec<(u64, Option<u64>)> {
    let reported = Arc::new(Mutex::new(Vec::new()));
    let sink = Arc::clone(&reported);
    let body = body.on_progress(move |sent| sink.lock().unwrap().push((sent.bytes, sent.total)));
    chunks(body).await.unwrap();
    let reported = reported.lock().unwrap();
    reported.clone()
}

#[tokio::test]
async fn each_chunk_is_reported() {
    let chunk = CHUNK as u64;
    let total = Some(chunk * 2 + 1);
    let steps = vec![(chunk, total), (chunk * 2, total), (chunk * 2 + 1, total)];
    let content = || vec![0; CHUNK * 2 + 1];
    assert_eq!(reported(Body::from(content())).await, steps);
    let reader = || Body::from_reader(io::Cursor::new(content()));
    assert_eq!(reported(reader().with_len(chunk * 2 + 1)).await, steps);
    assert_eq!(reported(reader()).await.last(), Some(&(chunk * 2 + 1, None)));
    assert_eq!(reported(Body::from("short")).await, [(5, Some(5))]);
    assert_eq!(reported(reader().with_len(3)).await, [(3, Some(3))]);
    assert_eq!(reported(Body::empty()).await, []);
}

#[tokio::test]
async fn a_clone_counts_from_zero() {
    let most = Arc::new(Mutex::new(Vec::new()));
    let sink = Arc::clone(&most);
    let body = Body::from("short").on_progress(move |sent| sink.lock().unwrap().push(sent.bytes));
    let copy = body.try_clone().unwrap();
    chunks(body).await.unwrap();
    chunks(copy).await.unwrap();
    assert_eq!(*most.lock().unwrap(), [5, 5]);
}

#[tokio::test]
async fn each_clone_reads_the_file_from_its_start() {
    let path = std::env::temp_dir().join(format!("{}-body-{}", env!("CARGO_PKG_NAME"), std::process::id()));
    std::fs::write(&path, vec![0; CHUNK + 1]).unwrap();
    let body = Body::from_file(&path).await.unwrap();
    let copy = body.try_clone().unwrap();
    assert_eq!(body.len(), Some(CHUNK as u64 + 1));
    assert_eq!(chunks(body).await, Ok(vec![CHUNK, 1]));

    std::fs::write(&path, "short").unwrap();
    let shorter = copy.try_clone().unwrap();
    assert!(chunks(shorter).await.is_err());

    std::fs::remove_file(&path).unwrap();
    assert!(chunks(copy).await.is_err());
    assert!(Body::from_file(&path).await.is_err());
}

#[test]
fn a_stream_can_be_sent_only_once() {
    assert!(Body::from("bytes").try_clone().is_some());
    assert!(Body::from_reader(&b"reader"[..]).try_clone().is_none());
}

#[test]
fn debug_does_not_show_the_content() {
    let shown = format!("{:?}", Body::from("s3cret"));
    assert_eq!(shown, r#"Body { kind: "Bytes", len: Some(6), .. }"#);
}

#[tokio::test]
async fn no_more_than_the_bound_is_read() {
    for (bound, bytes, complete) in
        [(0, "", false), (3, "abc", false), (6, "abcdef", true), (9, "abcdef", true)]
    {
        let read = Body::from("abcdef").read(bound).await;
        assert_eq!(read.bytes, bytes.as_bytes());
        assert_eq!(matches!(read.end, End::Complete), complete);
    }
}
