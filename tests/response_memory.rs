//! Memory: what a response takes is bounded by its length, whatever is in it. To see the figures:
//!
//! ```text
//! cargo test -p tests --test response_memory -- --nocapture
//! ```
#![cfg(target_os = "linux")]

use canva_connect::{Body, Client, Limits, Retry, Transport, http};
use std::fs;
use std::sync::Mutex;

/// The length of a response: longer than what is decoded at once, and short enough for a test.
const LENGTH: usize = 4 << 20;

/// How many times its length a response may take.
const BOUND: usize = 8;

/// What the client is asked for.
#[derive(Debug, Clone, Copy)]
enum Call {
    Raw,
    Asset,
    Designs,
    DesignItems,
}

/// Responses of one part that is repeated, with what is before and behind it.
const RESPONSES: [(Call, &str, &str, &str); 18] = [
    (Call::Raw, "[", r#"{"":0},"#, "0]"),
    (Call::Raw, "", "[", ""),
    (Call::Raw, "[", r#"{"a":["b",1.50]} , "#, "0]"),
    (Call::Asset, ASSET_WITH_UNKNOWN, r#"{"":0},"#, "0]}}"),
    (Call::Asset, ASSET_WITH_UNKNOWN, "0,", "0]}}"),
    (Call::Asset, ASSET_WITH_UNKNOWN, "{},", "0]}}"),
    (Call::Asset, ASSET, r#""":0,"#, r#""z":0}}"#),
    (Call::Asset, r#"{"asset":{"id":""#, r"\ud83c", r#""}}"#),
    (Call::Asset, ASSET_WITH_TAGS, r#""","#, r#"""]}}"#),
    (Call::Asset, ASSET_WITH_TAGS, r#""a","#, r#"""]}}"#),
    (Call::Asset, ASSET_WITH_TAGS, "null,", "null]}}"),
    (Call::Asset, ASSET_WITH_TAGS, r#""a tag of some length, ten times over","#, r#"""]}}"#),
    (Call::Asset, ASSET_WITH_TAGS, r#""a tag","#, r#"""]}}"#),
    (Call::Designs, r#"{"items":["#, "null,", "null]}"),
    (Call::DesignItems, r#"{"items":["#, "{},", "{}]}"),
    (Call::DesignItems, r#"{"items":["#, "0,", "0]}"),
    (Call::DesignItems, r#"{"items":["#, r#"{"id":"a","title":null,"new":[]},"#, "0]}"),
    (Call::Raw, "\"", "\u{e9}", "\n\""),
];

const ASSET: &str = r#"{"asset":{"id":"a","name":"n","tags":[],"created_at":0,"updated_at":0,"#;

const ASSET_WITH_TAGS: &str = r#"{"asset":{"id":"a","name":"n","created_at":0,"updated_at":0,"tags":["#;

const ASSET_WITH_UNKNOWN: &str =
    r#"{"asset":{"id":"a","name":"n","tags":[],"created_at":0,"updated_at":0,"new":["#;

/// One after the other, as the figures are the process's.
#[tokio::test]
async fn a_response_takes_at_most_eight_times_its_length() {
    let mut worst = 0;
    for (call, before, part, after) in RESPONSES {
        let body = format!("{before}{}{after}", part.repeat(LENGTH / part.len()));
        let (start, length) = (memory("VmRSS"), body.len());
        // The peak is from now on the one since now.
        fs::write("/proc/self/clear_refs", "5").expect("one's own figures can be reset");
        let outcome = outcome(call, body).await;
        // The body was there before.
        let taken = length + memory("VmHWM").saturating_sub(start);
        let (times, hundredths) = (taken / length, taken % length * 100 / length);
        println!("{times}.{hundredths:02} times: {call:?} {part:?}: {outcome}");
        worst = worst.max(taken.div_ceil(length));
    }
    assert!(worst <= BOUND, "{worst} times its length");
}

/// Calls, and says what came of it.
async fn outcome(call: Call, body: String) -> String {
    let body = Mutex::new(Some(Body::from(body)));
    let transport = Transport::from_fn(move |_| {
        let body = body.lock().expect("not poisoned").take().unwrap_or_default();
        async { Ok(http::Response::new(body)) }
    });
    let builder = Client::builder().transport(transport).rate_limits(Limits::off()).retry(Retry::never());
    let client = builder.build().expect("a client");
    let error = match call {
        Call::Raw => client.raw(http::Method::GET, "/v1/x").send().await.err(),
        Call::Asset => client.get_asset("a").send().await.err(),
        Call::Designs => client.list_designs().send().await.err(),
        Call::DesignItems => client.list_designs().items().try_next().await.err(),
    };
    error.map_or("read".to_owned(), |error| error.to_string())
}

/// A figure of this process's memory in bytes.
fn memory(figure: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").expect("readable");
    let line = status.lines().find_map(|line| line.strip_prefix(figure)).expect("the figure");
    let kibibytes = line.trim_matches(|char: char| !char.is_ascii_digit());
    kibibytes.parse::<usize>().expect("a number") * 1024
}
