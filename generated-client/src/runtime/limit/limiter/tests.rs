//! The limiter in memory, under a paused clock.

use super::*;
use crate::runtime::limit::CallOutcome;
use crate::runtime::operation::{Per, RateLimit};
use std::pin::pin;
use tokio::task::{JoinHandle, yield_now};
use tokio::time::{advance, sleep};

const LONG: Duration = Duration::from_secs(1_000_000);

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// A limit of each kind: per user, per document and per integration.
const EACH: [RateLimit; 3] = [
    RateLimit::new(1, 60),
    RateLimit::new(1, 60).per(Per::Document),
    RateLimit::new(2, 60).per(Per::Integration),
];

/// Acquires a permit as clients do.
async fn acquire(
    limiter: &LocalRateLimiter,
    buckets: &[Bucket<'_>],
    max_wait: Duration,
) -> Result<Permit, RateLimitError> {
    match limiter.try_acquire(buckets) {
        Some(permit) => Ok(permit),
        None => limiter.acquire(buckets, max_wait).await,
    }
}

async fn of_user(
    limiter: &LocalRateLimiter,
    user: &str,
    limits: &[RateLimit],
    max_wait: Duration,
) -> Result<Permit, RateLimitError> {
    acquire(limiter, &[Bucket::new("get_thing", Per::User, user, limits)], max_wait).await
}

async fn of_document(limiter: &LocalRateLimiter, document: &str, user: &str, limits: &[RateLimit]) -> Permit {
    let buckets = [
        Bucket::new("get_thing", Per::Document, document, limits),
        Bucket::new("get_thing", Per::User, user, limits),
    ];
    acquire(limiter, &buckets, LONG).await.unwrap()
}

/// Makes a call with an immediate response.
async fn call(limiter: &LocalRateLimiter, limits: &[RateLimit]) {
    of_user(limiter, "anna", limits, LONG).await.unwrap().end(CallOutcome::Responded);
}

/// Spawns a task that waits for a permit, and returns once it waits.
async fn waiting(limiter: &LocalRateLimiter, limit: RateLimit) -> JoinHandle<Permit> {
    let limiter = limiter.clone();
    let task = tokio::spawn(async move { of_user(&limiter, "anna", &[limit], LONG).await.unwrap() });
    yield_now().await;
    task
}

#[tokio::test(start_paused = true)]
async fn no_window_has_more_calls_than_the_limit() {
    let (limiter, limits, start) = (LocalRateLimiter::new(), [RateLimit::new(3, 60)], Instant::now());
    let mut times = Vec::new();
    for _ in 0..7 {
        let permit = of_user(&limiter, "anna", &limits, LONG).await.unwrap();
        times.push(start.elapsed().as_secs());
        sleep(seconds(2)).await;
        permit.end(CallOutcome::Responded);
    }
    assert_eq!(times, [0, 2, 4, 62, 64, 66, 124]);
}

#[tokio::test(start_paused = true)]
async fn several_limits_apply_together() {
    let limits = [RateLimit::new(2, 10), RateLimit::new(3, 100)];
    let (limiter, start) = (LocalRateLimiter::new(), Instant::now());
    let mut times = Vec::new();
    for _ in 0..6 {
        call(&limiter, &limits).await;
        times.push(start.elapsed().as_secs());
    }
    assert_eq!(times, [0, 0, 10, 100, 100, 110]);
}

#[tokio::test(start_paused = true)]
async fn of_different_limits_for_one_bucket_the_strictest_applies() {
    for (first, second) in [(3, 1), (1, 3)] {
        let (limiter, start) = (LocalRateLimiter::new(), Instant::now());
        call(&limiter, &[RateLimit::new(first, 60)]).await;
        call(&limiter, &[RateLimit::new(second, 60)]).await;
        assert_eq!(start.elapsed(), seconds(60), "{first} and then {second}");
    }
}

#[tokio::test(start_paused = true)]
async fn waiting_calls_go_in_fifo_order() {
    let (limiter, limit) = (LocalRateLimiter::new(), RateLimit::new(2, 1));
    let order = Arc::new(Mutex::new(Vec::new()));
    let mut tasks = Vec::new();
    for number in 0..50 {
        let (limiter, order) = (limiter.clone(), Arc::clone(&order));
        tasks.push(tokio::spawn(async move {
            call(&limiter, &[limit]).await;
            order.lock().unwrap().push(number);
        }));
        yield_now().await;
    }
    for task in tasks {
        task.await.unwrap();
    }
    assert_eq!(*order.lock().unwrap(), (0..50).collect::<Vec<_>>());
}

#[tokio::test(start_paused = true)]
async fn no_call_overtakes_those_that_wait() {
    let (limiter, limit) = (LocalRateLimiter::new(), RateLimit::new(1, 60));
    let at_once = || limiter.try_acquire(&[Bucket::new("get_thing", Per::User, "anna", &[limit])]);
    let held = at_once().unwrap();
    let (first, second) = (waiting(&limiter, limit).await, waiting(&limiter, limit).await);
    drop(held);
    assert!(at_once().is_none(), "the free reservation belongs to the first waiter");
    drop(first.await.unwrap());
    second.abort();
    assert!(second.await.is_err());
    assert!(at_once().is_some(), "no call waits any more");
}

#[tokio::test(start_paused = true)]
async fn a_call_that_would_wait_too_long_fails_at_once_even_behind_others() {
    let (limiter, limit, start) = (LocalRateLimiter::new(), RateLimit::new(1, 60), Instant::now());
    call(&limiter, &[limit]).await;
    let patient = waiting(&limiter, limit).await;
    let error = of_user(&limiter, "anna", &[limit], seconds(59)).await.unwrap_err();
    assert_eq!((start.elapsed(), error.retry_after()), (Duration::ZERO, Some(seconds(60))));
    // This one waits, as the call before it might give up.
    assert!(of_user(&limiter, "anna", &[limit], seconds(61)).await.is_err());
    assert_eq!(start.elapsed(), seconds(61));
    drop(patient);
}

#[tokio::test(start_paused = true)]
async fn a_cancelled_wait_delays_no_other_call() {
    let (limiter, limit, start) = (LocalRateLimiter::new(), RateLimit::new(1, 60), Instant::now());
    call(&limiter, &[limit]).await;
    let (first, second) = (waiting(&limiter, limit).await, waiting(&limiter, limit).await);
    let (third, fourth) = (waiting(&limiter, limit).await, waiting(&limiter, limit).await);
    first.abort();
    third.abort();
    second.await.unwrap().end(CallOutcome::Responded);
    assert_eq!(start.elapsed(), seconds(60));
    fourth.await.unwrap().end(CallOutcome::Responded);
    assert_eq!(start.elapsed(), seconds(120));
}

#[tokio::test(start_paused = true)]
async fn an_unused_permit_releases_its_reservation() {
    let (limiter, limit, start) = (LocalRateLimiter::new(), RateLimit::new(1, 60), Instant::now());
    let permit = of_user(&limiter, "anna", &[limit], LONG).await.unwrap();
    let next = waiting(&limiter, limit).await;
    drop(permit);
    let mut sent = next.await.unwrap();
    assert_eq!(start.elapsed(), Duration::ZERO);
    sent.sent();
    drop(sent);
    assert!(
        of_user(&limiter, "anna", &[limit], Duration::ZERO).await.is_err(),
        "a call that was sent counts"
    );
}

#[tokio::test(start_paused = true)]
async fn a_cancelled_wait_releases_the_reservations_in_other_buckets() {
    let limiter = LocalRateLimiter::new();
    of_document(&limiter, "a", "anna", &EACH).await.end(CallOutcome::Responded);
    {
        let mut waits_for_anna = pin!(of_document(&limiter, "b", "anna", &EACH));
        let started = std::future::poll_fn(|context| {
            std::task::Poll::Ready(waits_for_anna.as_mut().poll(context).is_pending())
        });
        assert!(started.await, "the limit of anna is reached");
    }
    let start = Instant::now();
    of_document(&limiter, "b", "ben", &EACH).await.end(CallOutcome::Responded);
    assert_eq!(start.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn a_wait_for_one_document_delays_no_other() {
    let limits = [RateLimit::new(100, 60), RateLimit::new(1, 60).per(Per::Document)];
    let (limiter, start) = (LocalRateLimiter::new(), Instant::now());
    of_document(&limiter, "a", "anna", &limits).await.end(CallOutcome::Responded);
    let others = limiter.clone();
    let again = tokio::spawn(async move { of_document(&others, "a", "anna", &limits).await });
    yield_now().await;
    for document in ["b", "c", "d"] {
        of_document(&limiter, document, "anna", &limits).await.end(CallOutcome::Responded);
    }
    assert_eq!(start.elapsed(), Duration::ZERO);
    again.await.unwrap().end(CallOutcome::Responded);
    assert_eq!(start.elapsed(), seconds(60));
}

#[tokio::test(start_paused = true)]
async fn the_limit_of_the_integration_applies_across_users() {
    let (limiter, start) = (LocalRateLimiter::new(), Instant::now());
    let mut times = Vec::new();
    for user in ["anna", "ben", "cleo"] {
        let buckets = [Per::User, Per::Integration].map(|per| {
            let whose = if per == Per::User { user } else { "" };
            Bucket::new("get_thing", per, whose, &EACH)
        });
        acquire(&limiter, &buckets, LONG).await.unwrap().end(CallOutcome::Responded);
        times.push(start.elapsed().as_secs());
    }
    assert_eq!(times, [0, 0, 60]);
}

#[tokio::test(start_paused = true)]
async fn operations_and_users_have_separate_buckets() {
    let (limiter, limits) = (LocalRateLimiter::new(), [RateLimit::new(1, 60)]);
    for (operation, user) in [("get_thing", "anna"), ("get_thing", "ben"), ("list_things", "anna")] {
        let bucket = [Bucket::new(operation, Per::User, user, &limits)];
        let mut permit = acquire(&limiter, &bucket, Duration::ZERO).await.unwrap();
        permit.sent();
    }
}

#[tokio::test(start_paused = true)]
async fn a_wait_longer_than_allowed_fails_at_once() {
    let (limiter, limits, start) = (LocalRateLimiter::new(), [RateLimit::new(1, 60)], Instant::now());
    call(&limiter, &limits).await;
    for too_short in [Duration::ZERO, seconds(59)] {
        let error = of_user(&limiter, "anna", &limits, too_short).await.unwrap_err();
        assert_eq!(error.retry_after(), Some(seconds(60)));
        assert_eq!(start.elapsed(), Duration::ZERO);
    }
    of_user(&limiter, "anna", &limits, seconds(60)).await.unwrap().sent();
    let permit = of_user(&limiter, "anna", &limits, Duration::MAX).await;
    assert!(permit.is_ok(), "without a bound it waits");
}

#[tokio::test(start_paused = true)]
async fn a_wait_for_a_call_in_flight_ends_at_its_deadline() {
    let (limiter, limit, start) = (LocalRateLimiter::new(), RateLimit::new(1, 60), Instant::now());
    let in_flight = of_user(&limiter, "anna", &[limit], LONG).await.unwrap();
    let first = waiting(&limiter, limit).await;
    let error = of_user(&limiter, "anna", &[limit], seconds(5)).await.unwrap_err();
    assert_eq!((error.retry_after(), start.elapsed()), (None, seconds(5)));
    first.abort();
    let error = of_user(&limiter, "anna", &[limit], seconds(5)).await.unwrap_err();
    assert_eq!((error.retry_after(), start.elapsed()), (None, seconds(10)));
    drop(in_flight);
}

#[tokio::test(start_paused = true)]
async fn after_a_throttled_call_one_probe_at_a_time_is_sent() {
    let (limiter, limit, start) = (LocalRateLimiter::new(), RateLimit::new(100, 60), Instant::now());
    let throttled = CallOutcome::Throttled { retry_after: Some(seconds(5)) };
    of_user(&limiter, "anna", &[limit], LONG).await.unwrap().end(throttled);
    let error = of_user(&limiter, "anna", &[limit], Duration::ZERO).await.unwrap_err();
    assert_eq!(error.retry_after(), Some(seconds(5)));
    let (first, second) = (waiting(&limiter, limit).await, waiting(&limiter, limit).await);
    let third = waiting(&limiter, limit).await;
    let probe = first.await.unwrap();
    assert_eq!(start.elapsed(), seconds(5));
    sleep(seconds(3)).await;
    assert!(!second.is_finished(), "a probe is in flight");
    probe.end(throttled);
    let probe = second.await.unwrap();
    assert_eq!(start.elapsed(), seconds(13));
    sleep(seconds(3)).await;
    assert!(!third.is_finished(), "a probe is in flight");
    probe.end(CallOutcome::Responded);
    drop(third.await.unwrap());
    let mut all = Vec::new();
    for _ in 0..10 {
        all.push(of_user(&limiter, "anna", &[limit], Duration::ZERO).await.unwrap());
    }
    assert_eq!(start.elapsed(), seconds(16));
}

#[tokio::test(start_paused = true)]
async fn a_cancelled_probe_is_followed_by_another() {
    let (limiter, limit, start) = (LocalRateLimiter::new(), RateLimit::new(100, 60), Instant::now());
    let throttled = CallOutcome::Throttled { retry_after: Some(seconds(5)) };
    of_user(&limiter, "anna", &[limit], LONG).await.unwrap().end(throttled);
    let (first, second) = (waiting(&limiter, limit).await, waiting(&limiter, limit).await);
    drop(first.await.unwrap());
    second.await.unwrap().end(CallOutcome::Responded);
    assert_eq!(start.elapsed(), seconds(5));
}

#[tokio::test(start_paused = true)]
async fn a_throttled_user_delays_no_other() {
    let (limiter, limits) = (LocalRateLimiter::new(), [100, 100, 100].map(RateLimit::per_minute));
    let limits = [limits[0], limits[1].per(Per::Document), limits[2].per(Per::Integration)];
    let buckets = |user, document| {
        [(Per::Document, document), (Per::User, user), (Per::Integration, "")]
            .map(|(per, whose)| Bucket::new("get_thing", per, whose, &limits))
    };
    let permit = acquire(&limiter, &buckets("anna", "a"), LONG).await.unwrap();
    permit.end(CallOutcome::Throttled { retry_after: None });
    let is_allowed = |user, document| {
        let (limiter, buckets) = (&limiter, buckets(user, document));
        async move { acquire(limiter, &buckets, Duration::ZERO).await.is_ok() }
    };
    assert!(is_allowed("ben", "b").await);
    assert!(!is_allowed("anna", "b").await && !is_allowed("ben", "a").await);
    let only = [Bucket::new("list_things", Per::Integration, "", &limits)];
    acquire(&limiter, &only, LONG).await.unwrap().end(CallOutcome::Throttled { retry_after: None });
    assert!(
        acquire(&limiter, &only, Duration::ZERO).await.is_err(),
        "it is the only limit that can be exceeded"
    );
}

#[tokio::test(start_paused = true)]
async fn idle_buckets_are_dropped() {
    let (limiter, limits) = (LocalRateLimiter::new(), [RateLimit::new(1, 60)]);
    let kept = of_user(&limiter, "kept", &limits, LONG).await.unwrap();
    let buckets = |limiter: &LocalRateLimiter| limiter.queues().by_key.len();
    for user in 0..5_000 {
        of_user(&limiter, &user.to_string(), &limits, LONG).await.unwrap().end(CallOutcome::Responded);
    }
    assert_eq!(buckets(&limiter), 5_001, "all of them are in use");
    advance(seconds(60)).await;
    for _ in 0..=COST_OF_ADDING * 5_001 {
        drop(of_user(&limiter, "one", &limits, LONG).await.unwrap());
    }
    assert_eq!(buckets(&limiter), 2, "the other has a call in flight");
    assert!(of_user(&limiter, "kept", &limits, Duration::ZERO).await.is_err());
    kept.end(CallOutcome::Responded);
}

#[tokio::test(start_paused = true)]
async fn buckets_of_one_time_users_are_dropped() {
    let (limiter, limits) = (LocalRateLimiter::new(), [RateLimit::new(1, 60)]);
    for user in 0..20_000 {
        of_user(&limiter, &user.to_string(), &limits, LONG).await.unwrap().end(CallOutcome::Responded);
        advance(seconds(1)).await;
    }
    let buckets = limiter.queues().by_key.len();
    assert!(buckets <= 60 + MIN_ADDED_PER_SWEEP + 1, "{buckets}");
}
