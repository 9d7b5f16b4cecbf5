//! When keys are asked for, and when not, in a time that the tests make.

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

/// What answers for Canva.
#[derive(Default)]
struct Canva {
    ids: Mutex<Vec<&'static str>>,
    is_down: AtomicBool,
    is_silent: AtomicBool,
    requests: AtomicUsize,
}

impl Canva {
    fn with(ids: &[&'static str]) -> (Arc<Self>, Arc<KeyCache>) {
        let canva = Arc::new(Self { ids: Mutex::new(ids.to_vec()), ..Self::default() });
        let answering = Arc::clone(&canva);
        let transport = Transport::from_fn(move |_| Arc::clone(&answering).answer());
        let client = Client::builder().transport(transport).build().unwrap();
        (canva, Arc::new(KeyCache::new(client)))
    }

    async fn answer(self: Arc<Self>) -> Result<http::Response<Body>, TransportError> {
        self.requests.fetch_add(1, Ordering::SeqCst);
        if self.is_silent.load(Ordering::SeqCst) {
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

    fn now_has(&self, ids: &[&'static str]) {
        *self.ids.lock().unwrap() = ids.to_vec();
    }

    fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }
}

/// What becomes of asking for a key.
#[derive(Debug, PartialEq)]
enum Found {
    Key,
    Nothing,
    Unavailable,
}

async fn find(cache: &Arc<KeyCache>, id: &str) -> Found {
    match cache.key(id, LIMITS).await {
        Ok(_) => Found::Key,
        Err(error) if error.is_unavailable() => Found::Unavailable,
        Err(_) => Found::Nothing,
    }
}

async fn seconds_pass(seconds: u64) {
    advance(Duration::from_secs(seconds)).await;
}

#[tokio::test(start_paused = true)]
async fn many_who_need_a_new_key_make_one_request() {
    let (canva, cache) = Canva::with(&["old"]);
    assert_eq!(find(&cache, "old").await, Found::Key);
    canva.now_has(&["old", "new"]);
    seconds_pass(60).await;
    let tasks: Vec<_> = (0..100)
        .map(|_| {
            let cache = Arc::clone(&cache);
            tokio::spawn(async move { find(&cache, "new").await })
        })
        .collect();
    for task in tasks {
        assert_eq!(task.await.unwrap(), Found::Key);
    }
    assert_eq!(canva.requests(), 2);
}

#[tokio::test(start_paused = true)]
async fn made_up_keys_make_few_requests() {
    let (canva, cache) = Canva::with(&["a"]);
    for minute in 1..=5 {
        for attempt in 0..60 {
            let expected = if attempt == 0 { Found::Nothing } else { Found::Unavailable };
            assert_eq!(find(&cache, &format!("{minute}-{attempt}")).await, expected);
            assert_eq!(find(&cache, "a").await, Found::Key);
            assert_eq!(canva.requests(), minute);
            seconds_pass(1).await;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_key_that_was_withdrawn_is_good_for_an_hour_at_most() {
    let (canva, cache) = Canva::with(&["a"]);
    assert_eq!(find(&cache, "a").await, Found::Key);
    canva.now_has(&["b"]);
    seconds_pass(3599).await;
    assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Key, 1));
    seconds_pass(1).await;
    assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Nothing, 2));
    assert_eq!((find(&cache, "b").await, canva.requests()), (Found::Key, 2));
}

#[tokio::test(start_paused = true)]
async fn old_keys_serve_for_another_hour_while_there_are_no_new_ones() {
    let (canva, cache) = Canva::with(&["a"]);
    assert_eq!(find(&cache, "a").await, Found::Key);
    canva.is_down.store(true, Ordering::SeqCst);
    seconds_pass(3600).await;
    assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Key, 2));
    assert_eq!((find(&cache, "b").await, canva.requests()), (Found::Unavailable, 2));
    seconds_pass(3599).await;
    assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Key, 3));
    seconds_pass(1).await;
    assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Unavailable, 3));
    canva.is_down.store(false, Ordering::SeqCst);
    seconds_pass(4).await;
    assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Key, 4));
}

/// Whoever makes up keys keeps the interval open, and must not have good tokens refused by that.
#[tokio::test(start_paused = true)]
async fn a_key_that_is_new_is_not_refused_before_it_was_asked_for() {
    let (canva, cache) = Canva::with(&["old"]);
    assert_eq!(find(&cache, "made up").await, Found::Nothing);
    canva.now_has(&["old", "new"]);
    assert_eq!((find(&cache, "new").await, canva.requests()), (Found::Unavailable, 1));
    seconds_pass(60).await;
    assert_eq!((find(&cache, "new").await, canva.requests()), (Found::Key, 2));
}

#[tokio::test(start_paused = true)]
async fn an_answer_without_keys_takes_none_away() {
    let (canva, cache) = Canva::with(&["a"]);
    assert_eq!(find(&cache, "a").await, Found::Key);
    canva.now_has(&[]);
    seconds_pass(60).await;
    assert_eq!((find(&cache, "b").await, canva.requests()), (Found::Unavailable, 2));
    assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Key, 2));
}

#[tokio::test(start_paused = true)]
async fn after_a_failure_there_is_a_short_pause() {
    let (canva, cache) = Canva::with(&["a"]);
    canva.is_down.store(true, Ordering::SeqCst);
    for _ in 0..10 {
        assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Unavailable, 1));
    }
    canva.is_down.store(false, Ordering::SeqCst);
    seconds_pass(4).await;
    assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Unavailable, 1));
    seconds_pass(1).await;
    assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Key, 2));
}

#[tokio::test(start_paused = true)]
async fn no_answer_is_waited_for_no_longer_than_10_seconds() {
    let (canva, cache) = Canva::with(&["a"]);
    canva.is_silent.store(true, Ordering::SeqCst);
    let start = Instant::now();
    assert_eq!(find(&cache, "a").await, Found::Unavailable);
    assert!(start.elapsed().as_secs() <= 10, "{:?}", start.elapsed());
}

/// Those who come and go neither end the request nor make more of them.
#[tokio::test(start_paused = true)]
async fn a_caller_who_gives_up_leaves_the_request_to_the_others() {
    let (canva, cache) = Canva::with(&["a"]);
    for _ in 0..10 {
        let mut call = Box::pin(cache.key("a", LIMITS));
        std::future::poll_fn(|context| {
            assert!(call.as_mut().poll(context).is_pending());
            std::task::Poll::Ready(())
        })
        .await;
    }
    assert_eq!(find(&cache, "a").await, Found::Key);
    assert_eq!(canva.requests(), 1);
}

#[test]
fn a_request_that_ended_with_its_runtime_is_made_again() {
    let (canva, cache) = Canva::with(&["a"]);
    canva.is_silent.store(true, Ordering::SeqCst);
    let first = runtime::Builder::new_current_thread().enable_all().build().unwrap();
    first.block_on(async {
        let cache = Arc::clone(&cache);
        tokio::spawn(async move { find(&cache, "a").await });
        while canva.requests() == 0 {
            tokio::task::yield_now().await;
        }
    });
    drop(first);
    canva.is_silent.store(false, Ordering::SeqCst);
    let second = runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    second.block_on(async {
        assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Unavailable, 1));
        seconds_pass(5).await;
        assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Key, 2));
    });
}

/// A runtime that is there but not running neither ends the request nor gets on with it.
#[test]
fn a_request_that_stands_still_with_its_runtime_is_given_up() {
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
        assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Unavailable, before));
        assert_eq!((find(&cache, "a").await, canva.requests()), (Found::Key, before + 1));
    });
    drop(first);
}
