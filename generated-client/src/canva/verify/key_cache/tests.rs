//! Fetches of the keys, on a paused clock.

use super::*;
use crate::runtime::body::Body;
use crate::runtime::error::TransportError;
use crate::runtime::transport::Transport;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::SigningKey;
use serde_json::json;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use tokio::runtime;
use tokio::time::advance;

const LIMITS: Limits =
    Limits { refetch_interval: Duration::from_secs(60), max_key_age: Duration::from_secs(3600) };

/// A fake of Canva's key endpoint.
#[derive(Default)]
struct Canva {
    ids: Mutex<Vec<&'static str>>,
    is_down: AtomicBool,
    is_unresponsive: AtomicBool,
    requests: AtomicUsize,
}

impl Canva {
    fn with(ids: &[&'static str]) -> (Arc<Self>, Arc<KeyCache>) {
        let canva = Arc::new(Self { ids: Mutex::new(ids.to_vec()), ..Self::default() });
        let server = Arc::clone(&canva);
        let transport = Transport::from_fn(move |_| Arc::clone(&server).respond());
        let client = Client::builder().transport(transport).build().unwrap();
        (canva, Arc::new(KeyCache::new(client)))
    }

    async fn respond(self: Arc<Self>) -> Result<http::Response<Body>, TransportError> {
        self.requests.fetch_add(1, Ordering::SeqCst);
        if self.is_unresponsive.load(Ordering::SeqCst) {
            std::future::pending::<()>().await;
        }
        tokio::task::yield_now().await;
        if self.is_down.load(Ordering::SeqCst) {
            return Err(TransportError::new("down"));
        }
        let x = URL_SAFE_NO_PAD.encode(SigningKey::from_bytes(&[7; 32]).verifying_key().as_bytes());
        let ids = self.ids.lock().unwrap();
        let keys = ids.iter().map(|id| json!({"kid": id, "kty": "OKP", "crv": "Ed25519", "x": x}));
        let document = json!({"keys": keys.collect::<Vec<_>>()});
        Ok(http::Response::new(Body::from(document.to_string())))
    }

    fn set_keys(&self, ids: &[&'static str]) {
        *self.ids.lock().unwrap() = ids.to_vec();
    }

    fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }
}

/// The result of a key lookup.
#[derive(Debug, PartialEq)]
enum Lookup {
    Found,
    Unknown,
    Unavailable,
}

async fn look_up(cache: &Arc<KeyCache>, id: &str) -> Lookup {
    match cache.key(id, LIMITS).await {
        Ok(_) => Lookup::Found,
        Err(error) if error.is_unavailable() => Lookup::Unavailable,
        Err(_) => Lookup::Unknown,
    }
}

async fn advance_seconds(seconds: u64) {
    advance(Duration::from_secs(seconds)).await;
}

/// Waits until a fetch that nobody waits for has ended.
async fn fetch_in_the_background() {
    tokio::time::sleep(Duration::from_millis(1)).await;
}

#[tokio::test(start_paused = true)]
async fn concurrent_lookups_of_a_new_key_send_one_request() {
    let (canva, cache) = Canva::with(&["old"]);
    assert_eq!(look_up(&cache, "old").await, Lookup::Found);
    canva.set_keys(&["old", "new"]);
    advance_seconds(60).await;
    let tasks: Vec<_> = (0..100)
        .map(|_| {
            let cache = Arc::clone(&cache);
            tokio::spawn(async move { look_up(&cache, "new").await })
        })
        .collect();
    for task in tasks {
        assert_eq!(task.await.unwrap(), Lookup::Found);
    }
    assert_eq!(canva.requests(), 2);
}

#[tokio::test(start_paused = true)]
async fn forged_key_ids_cause_one_request_per_interval() {
    let (canva, cache) = Canva::with(&["a"]);
    for minute in 1..=5 {
        for attempt in 0..60 {
            let expected = if attempt == 0 { Lookup::Unknown } else { Lookup::Unavailable };
            assert_eq!(look_up(&cache, &format!("{minute}-{attempt}")).await, expected);
            assert_eq!(look_up(&cache, "a").await, Lookup::Found);
            assert_eq!(canva.requests(), minute);
            advance_seconds(1).await;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_withdrawn_key_is_used_for_at_most_the_maximum_age() {
    let (canva, cache) = Canva::with(&["a"]);
    assert_eq!(look_up(&cache, "a").await, Lookup::Found);
    canva.set_keys(&["b"]);
    advance_seconds(3599).await;
    assert_eq!((look_up(&cache, "a").await, canva.requests()), (Lookup::Found, 1));
    advance_seconds(1).await;
    assert_eq!((look_up(&cache, "a").await, canva.requests()), (Lookup::Unknown, 2));
    assert_eq!((look_up(&cache, "b").await, canva.requests()), (Lookup::Found, 2));
}

#[tokio::test(start_paused = true)]
async fn keys_of_half_the_maximum_age_are_fetched_again_while_they_are_used() {
    let (canva, cache) = Canva::with(&["a"]);
    assert_eq!(look_up(&cache, "a").await, Lookup::Found);
    canva.set_keys(&["b"]);
    canva.is_unresponsive.store(true, Ordering::SeqCst);
    advance_seconds(1800).await;
    let start = Instant::now();
    for _ in 0..100 {
        assert_eq!(look_up(&cache, "a").await, Lookup::Found);
    }
    assert_eq!(start.elapsed(), Duration::ZERO);
    fetch_in_the_background().await;
    assert_eq!(canva.requests(), 2);
    // The fetch times out, and the next one succeeds.
    canva.is_unresponsive.store(false, Ordering::SeqCst);
    advance_seconds(10).await;
    fetch_in_the_background().await;
    assert_eq!(look_up(&cache, "a").await, Lookup::Found);
    fetch_in_the_background().await;
    assert_eq!((look_up(&cache, "b").await, canva.requests()), (Lookup::Found, 3));
    assert_eq!(look_up(&cache, "a").await, Lookup::Unavailable);
}

#[tokio::test(start_paused = true)]
async fn stale_keys_are_used_up_to_twice_the_maximum_age_while_fetches_fail() {
    let (canva, cache) = Canva::with(&["a"]);
    assert_eq!(look_up(&cache, "a").await, Lookup::Found);
    canva.is_down.store(true, Ordering::SeqCst);
    advance_seconds(3600).await;
    assert_eq!((look_up(&cache, "a").await, canva.requests()), (Lookup::Found, 2));
    assert_eq!((look_up(&cache, "b").await, canva.requests()), (Lookup::Unavailable, 2));
    advance_seconds(3599).await;
    assert_eq!(look_up(&cache, "a").await, Lookup::Found);
    fetch_in_the_background().await;
    assert_eq!(canva.requests(), 3);
    advance_seconds(1).await;
    assert_eq!((look_up(&cache, "a").await, canva.requests()), (Lookup::Unavailable, 3));
    canva.is_down.store(false, Ordering::SeqCst);
    advance_seconds(4).await;
    assert_eq!((look_up(&cache, "a").await, canva.requests()), (Lookup::Found, 4));
}

#[tokio::test(start_paused = true)]
async fn stale_keys_are_used_without_a_wait_after_a_failed_fetch() {
    let (canva, cache) = Canva::with(&["a"]);
    assert_eq!(look_up(&cache, "a").await, Lookup::Found);
    canva.is_unresponsive.store(true, Ordering::SeqCst);
    advance_seconds(3600).await;
    let start = Instant::now();
    assert_eq!(look_up(&cache, "a").await, Lookup::Found);
    assert_eq!(start.elapsed().as_secs(), 10);
    for _ in 0..100 {
        assert_eq!(look_up(&cache, "a").await, Lookup::Found);
        fetch_in_the_background().await;
    }
    assert_eq!((start.elapsed().as_secs(), canva.requests()), (10, 3));
}

/// Forged key IDs must not cause valid tokens to be rejected during the interval.
#[tokio::test(start_paused = true)]
async fn an_unknown_key_is_unavailable_until_the_next_fetch() {
    let (canva, cache) = Canva::with(&["old"]);
    assert_eq!(look_up(&cache, "made up").await, Lookup::Unknown);
    canva.set_keys(&["old", "new"]);
    assert_eq!((look_up(&cache, "new").await, canva.requests()), (Lookup::Unavailable, 1));
    advance_seconds(60).await;
    assert_eq!((look_up(&cache, "new").await, canva.requests()), (Lookup::Found, 2));
}

#[tokio::test(start_paused = true)]
async fn a_response_without_keys_keeps_the_cached_ones() {
    let (canva, cache) = Canva::with(&["a"]);
    assert_eq!(look_up(&cache, "a").await, Lookup::Found);
    canva.set_keys(&[]);
    advance_seconds(60).await;
    assert_eq!((look_up(&cache, "b").await, canva.requests()), (Lookup::Unavailable, 2));
    assert_eq!((look_up(&cache, "a").await, canva.requests()), (Lookup::Found, 2));
}

#[tokio::test(start_paused = true)]
async fn a_failed_fetch_is_retried_after_five_seconds() {
    let (canva, cache) = Canva::with(&["a"]);
    canva.is_down.store(true, Ordering::SeqCst);
    for _ in 0..10 {
        assert_eq!((look_up(&cache, "a").await, canva.requests()), (Lookup::Unavailable, 1));
    }
    canva.is_down.store(false, Ordering::SeqCst);
    advance_seconds(4).await;
    assert_eq!((look_up(&cache, "a").await, canva.requests()), (Lookup::Unavailable, 1));
    advance_seconds(1).await;
    assert_eq!((look_up(&cache, "a").await, canva.requests()), (Lookup::Found, 2));
}

#[tokio::test(start_paused = true)]
async fn a_fetch_times_out_after_ten_seconds() {
    let (canva, cache) = Canva::with(&["a"]);
    canva.is_unresponsive.store(true, Ordering::SeqCst);
    let start = Instant::now();
    assert_eq!(look_up(&cache, "a").await, Lookup::Unavailable);
    assert!(start.elapsed().as_secs() <= 10, "{:?}", start.elapsed());
}

#[tokio::test(start_paused = true)]
async fn dropped_lookups_neither_cancel_nor_repeat_the_request() {
    let (canva, cache) = Canva::with(&["a"]);
    for _ in 0..10 {
        let mut call = Box::pin(cache.key("a", LIMITS));
        std::future::poll_fn(|context| {
            assert!(call.as_mut().poll(context).is_pending());
            std::task::Poll::Ready(())
        })
        .await;
    }
    assert_eq!(look_up(&cache, "a").await, Lookup::Found);
    assert_eq!(canva.requests(), 1);
}

#[test]
fn a_fetch_lost_with_its_runtime_is_repeated() {
    let (canva, cache) = Canva::with(&["a"]);
    canva.is_unresponsive.store(true, Ordering::SeqCst);
    let first = runtime::Builder::new_current_thread().enable_all().build().unwrap();
    first.block_on(async {
        let cache = Arc::clone(&cache);
        tokio::spawn(async move { look_up(&cache, "a").await });
        while canva.requests() == 0 {
            tokio::task::yield_now().await;
        }
    });
    drop(first);
    canva.is_unresponsive.store(false, Ordering::SeqCst);
    let second = runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    second.block_on(async {
        assert_eq!((look_up(&cache, "a").await, canva.requests()), (Lookup::Unavailable, 1));
        advance_seconds(5).await;
        assert_eq!((look_up(&cache, "a").await, canva.requests()), (Lookup::Found, 2));
    });
}

/// The task of a runtime that is not polled neither ends nor makes progress.
#[test]
fn a_fetch_on_a_stalled_runtime_is_abandoned() {
    let (canva, cache) = Canva::with(&["a"]);
    let first = runtime::Builder::new_current_thread().enable_all().build().unwrap();
    first.block_on(async {
        let mut call = Box::pin(cache.key("a", LIMITS));
        std::future::poll_fn(|context| std::task::Poll::Ready(call.as_mut().poll(context).is_pending()))
            .await;
    });
    let second = runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    second.block_on(async {
        let before = canva.requests();
        assert_eq!((look_up(&cache, "a").await, canva.requests()), (Lookup::Unavailable, before));
        assert_eq!((look_up(&cache, "a").await, canva.requests()), (Lookup::Found, before + 1));
    });
    drop(first);
}
