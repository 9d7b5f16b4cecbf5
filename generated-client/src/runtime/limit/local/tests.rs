//! The limiter under a clock that nobody waits for.

use super::*;
use crate::runtime::limit::CallEnd;
use crate::runtime::operation::{Per, RateLimit};
use std::pin::pin;
use tokio::task::{JoinHandle, yield_now};
use tokio::time::{advance, sleep};

const LONG: Duration = Duration::from_secs(1_000_000);

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// Limits of one call, each over something else.
const EACH: [RateLimit; 3] = [
    RateLimit::new(1, 60),
    RateLimit::new(1, 60).per(Per::Document),
    RateLimit::new(2, 60).per(Per::Integration),
];

/// Asks for a permit as clients do.
async fn ask(
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
    ask(limiter, &[Bucket::new("get_thing", Per::User, user, limits)], max_wait).await
}

async fn of_document(limiter: &LocalRateLimiter, document: &str, user: &str, limits: &[RateLimit]) -> Permit {
    let buckets = [
        Bucket::new("get_thing", Per::Document, document, limits),
        Bucket::new("get_thing", Per::User, user, limits),
    ];
    ask(limiter, &buckets, LONG).await.unwrap()
}

/// Makes a call that the API answers at once.
async fn call(limiter: &LocalRateLimiter, limits: &[RateLimit]) {
    of_user(limiter, "anna", limits, LONG).await.unwrap().end(CallEnd::Answered);
}

/// Waits for a permit in a task of its own, which has begun to wait when this is done.
async fn waiting(limiter: &LocalRateLimiter, limit: RateLimit) -> JoinHandle<Permit> {
    let limiter = limiter.clone();
    let task = tokio::spawn(async move { of_user(&limiter, "anna", &[limit], LONG).await.unwrap() });
    yield_now().await;
    task
}

#[tokio::test(start_paused = true)]
async fn no_more_calls_than_the_limit_go_out_in_its_time() {
    let (limiter, limits, start) = (LocalRateLimiter::new(), [RateLimit::new(3, 60)], Instant::now());
    let mut times = Vec::new();
    for _ in 0..7 {
        let permit = of_user(&limiter, "anna", &limits, LONG).await.unwrap();
        times.push(start.elapsed().as_secs());
        sleep(seconds(2)).await;
        permit.end(CallEnd::Answered);
    }
    assert_eq!(times, [0, 2, 4, 62, 64, 66, 124]);
}

#[tokio::test(start_paused = true)]
async fn several_limits_hold_at_the_same_time() {
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
async fn of_clients_that_know_other_limits_the_strictest_counts() {
    for (first, second) in [(3, 1), (1, 3)] {
        let (limiter, start) = (LocalRateLimiter::new(), Instant::now());
        call(&limiter, &[RateLimit::new(first, 60)]).await;
        call(&limiter, &[RateLimit::new(second, 60)]).await;
        assert_eq!(start.elapsed(), seconds(60), "{first} and then {second}");
    }
}

#[tokio::test(start_paused = true)]
async fn who_waits_goes_in_the_order_in_which_they_came() {
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
async fn nobody_goes_before_those_who_wait() {
    let (limiter, limit) = (LocalRateLimiter::new(), RateLimit::new(1, 60));
    let at_once = || limiter.try_acquire(&[Bucket::new("get_thing", Per::User, "anna", &[limit])]);
    let held = at_once().unwrap();
    let (first, second) = (waiting(&limiter, limit).await, waiting(&limiter, limit).await);
    drop(held);
    assert!(at_once().is_none(), "there is a reservation, for one who has not looked yet");
    drop(first.await.unwrap());
    second.abort();
    assert!(second.await.is_err());
    assert!(at_once().is_some(), "nobody waits any more");
}

#[tokio::test(start_paused = true)]
async fn who_would_wait_in_vain_fails_at_once_behind_others_as_well() {
    let (limiter, limit, start) = (LocalRateLimiter::new(), RateLimit::new(1, 60), Instant::now());
    call(&limiter, &[limit]).await;
    let patient = waiting(&limiter, limit).await;
    let refusal = of_user(&limiter, "anna", &[limit], seconds(59)).await.unwrap_err();
    assert_eq!((start.elapsed(), refusal.free_in()), (Duration::ZERO, Some(seconds(60))));
    // Whether this one's turn comes is up to the one before it.
    assert!(of_user(&limiter, "anna", &[limit], seconds(61)).await.is_err());
    assert_eq!(start.elapsed(), seconds(61));
    drop(patient);
}

#[tokio::test(start_paused = true)]
async fn who_stops_waiting_holds_nobody_up() {
    let (limiter, limit, start) = (LocalRateLimiter::new(), RateLimit::new(1, 60), Instant::now());
    call(&limiter, &[limit]).await;
    let (first, second) = (waiting(&limiter, limit).await, waiting(&limiter, limit).await);
    let (third, fourth) = (waiting(&limiter, limit).await, waiting(&limiter, limit).await);
    first.abort();
    third.abort();
    second.await.unwrap().end(CallEnd::Answered);
    assert_eq!(start.elapsed(), seconds(60));
    fourth.await.unwrap().end(CallEnd::Answered);
    assert_eq!(start.elapsed(), seconds(120));
}

#[tokio::test(start_paused = true)]
async fn a_permit_that_was_not_used_is_given_back() {
    let (limiter, limit, start) = (LocalRateLimiter::new(), RateLimit::new(1, 60), Instant::now());
    let permit = of_user(&limiter, "anna", &[limit], LONG).await.unwrap();
    let next = waiting(&limiter, limit).await;
    drop(permit);
    let mut sent = next.await.unwrap();
    assert_eq!(start.elapsed(), Duration::ZERO);
    sent.sent();
    drop(sent);
    assert!(of_user(&limiter, "anna", &[limit], Duration::ZERO).await.is_err(), "one that was sent counts");
}

#[tokio::test(start_paused = true)]
async fn what_was_taken_while_waiting_for_the_rest_is_given_back() {
    let limiter = LocalRateLimiter::new();
    of_document(&limiter, "a", "anna", &EACH).await.end(CallEnd::Answered);
    {
        let mut waits_for_anna = pin!(of_document(&limiter, "b", "anna", &EACH));
        let started = std::future::poll_fn(|context| {
            std::task::Poll::Ready(waits_for_anna.as_mut().poll(context).is_pending())
        });
        assert!(started.await, "anna has made her call");
    }
    let start = Instant::now();
    of_document(&limiter, "b", "ben", &EACH).await.end(CallEnd::Answered);
    assert_eq!(start.elapsed(), Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn who_waits_for_one_document_holds_up_no_other() {
    let limits = [RateLimit::new(100, 60), RateLimit::new(1, 60).per(Per::Document)];
    let (limiter, start) = (LocalRateLimiter::new(), Instant::now());
    of_document(&limiter, "a", "anna", &limits).await.end(CallEnd::Answered);
    let others = limiter.clone();
    let again = tokio::spawn(async move { of_document(&others, "a", "anna", &limits).await });
    yield_now().await;
    for document in ["b", "c", "d"] {
        of_document(&limiter, document, "anna", &limits).await.end(CallEnd::Answered);
    }
    assert_eq!(start.elapsed(), Duration::ZERO);
    again.await.unwrap().end(CallEnd::Answered);
    assert_eq!(start.elapsed(), seconds(60));
}

#[tokio::test(start_paused = true)]
async fn the_integration_has_its_own_limit_beside_those_of_its_users() {
    let (limiter, start) = (LocalRateLimiter::new(), Instant::now());
    let mut times = Vec::new();
    for user in ["anna", "ben", "cleo"] {
        let buckets = [Per::User, Per::Integration].map(|per| {
            let whose = if per == Per::User { user } else { "" };
            Bucket::new("get_thing", per, whose, &EACH)
        });
        ask(&limiter, &buckets, LONG).await.unwrap().end(CallEnd::Answered);
        times.push(start.elapsed().as_secs());
    }
    assert_eq!(times, [0, 0, 60]);
}

#[tokio::test(start_paused = true)]
async fn operations_and_users_are_counted_apart() {
    let (limiter, limits) = (LocalRateLimiter::new(), [RateLimit::new(1, 60)]);
    for (operation, user) in [("get_thing", "anna"), ("get_thing", "ben"), ("list_things", "anna")] {
        let bucket = [Bucket::new(operation, Per::User, user, &limits)];
        let mut permit = ask(&limiter, &bucket, Duration::ZERO).await.unwrap();
        permit.sent();
    }
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_would_be_too_long_is_none() {
    let (limiter, limits, start) = (LocalRateLimiter::new(), [RateLimit::new(1, 60)], Instant::now());
    call(&limiter, &limits).await;
    for too_short in [Duration::ZERO, seconds(59)] {
        let refusal = of_user(&limiter, "anna", &limits, too_short).await.unwrap_err();
        assert_eq!(refusal.free_in(), Some(seconds(60)));
        assert_eq!(start.elapsed(), Duration::ZERO);
    }
    of_user(&limiter, "anna", &limits, seconds(60)).await.unwrap().sent();
    let refusal = of_user(&limiter, "anna", &limits, Duration::MAX).await;
    assert!(refusal.is_ok(), "as long as it takes");
}

#[tokio::test(start_paused = true)]
async fn a_wait_for_nobody_knows_what_ends() {
    let (limiter, limit, start) = (LocalRateLimiter::new(), RateLimit::new(1, 60), Instant::now());
    let in_flight = of_user(&limiter, "anna", &[limit], LONG).await.unwrap();
    let first = waiting(&limiter, limit).await;
    let refusal = of_user(&limiter, "anna", &[limit], seconds(5)).await.unwrap_err();
    assert_eq!((refusal.free_in(), start.elapsed()), (None, seconds(5)));
    first.abort();
    let refusal = of_user(&limiter, "anna", &[limit], seconds(5)).await.unwrap_err();
    assert_eq!((refusal.free_in(), start.elapsed()), (None, seconds(10)));
    drop(in_flight);
}

#[tokio::test(start_paused = true)]
async fn after_a_call_that_was_too_fast_one_at_a_time_tries() {
    let (limiter, limit, start) = (LocalRateLimiter::new(), RateLimit::new(100, 60), Instant::now());
    let throttled = CallEnd::Throttled { retry_after: Some(seconds(5)) };
    of_user(&limiter, "anna", &[limit], LONG).await.unwrap().end(throttled);
    let refusal = of_user(&limiter, "anna", &[limit], Duration::ZERO).await.unwrap_err();
    assert_eq!(refusal.free_in(), Some(seconds(5)));
    let (first, second) = (waiting(&limiter, limit).await, waiting(&limiter, limit).await);
    let third = waiting(&limiter, limit).await;
    let trying = first.await.unwrap();
    assert_eq!(start.elapsed(), seconds(5));
    sleep(seconds(3)).await;
    assert!(!second.is_finished(), "somebody tries already");
    trying.end(throttled);
    let trying = second.await.unwrap();
    assert_eq!(start.elapsed(), seconds(13));
    sleep(seconds(3)).await;
    assert!(!third.is_finished(), "somebody tries already");
    trying.end(CallEnd::Answered);
    drop(third.await.unwrap());
    let mut all = Vec::new();
    for _ in 0..10 {
        all.push(of_user(&limiter, "anna", &[limit], Duration::ZERO).await.unwrap());
    }
    assert_eq!(start.elapsed(), seconds(16));
}

#[tokio::test(start_paused = true)]
async fn one_that_tries_and_is_given_up_lets_the_next_try() {
    let (limiter, limit, start) = (LocalRateLimiter::new(), RateLimit::new(100, 60), Instant::now());
    let throttled = CallEnd::Throttled { retry_after: Some(seconds(5)) };
    of_user(&limiter, "anna", &[limit], LONG).await.unwrap().end(throttled);
    let (first, second) = (waiting(&limiter, limit).await, waiting(&limiter, limit).await);
    drop(first.await.unwrap());
    second.await.unwrap().end(CallEnd::Answered);
    assert_eq!(start.elapsed(), seconds(5));
}

#[tokio::test(start_paused = true)]
async fn one_users_calls_that_were_too_fast_slow_nobody_else() {
    let (limiter, limits) = (LocalRateLimiter::new(), [100, 100, 100].map(RateLimit::per_minute));
    let limits = [limits[0], limits[1].per(Per::Document), limits[2].per(Per::Integration)];
    let buckets = |user, document| {
        [(Per::Document, document), (Per::User, user), (Per::Integration, "")]
            .map(|(per, whose)| Bucket::new("get_thing", per, whose, &limits))
    };
    let permit = ask(&limiter, &buckets("anna", "a"), LONG).await.unwrap();
    permit.end(CallEnd::Throttled { retry_after: None });
    let now = |user, document| {
        let (limiter, buckets) = (&limiter, buckets(user, document));
        async move { ask(limiter, &buckets, Duration::ZERO).await.is_ok() }
    };
    assert!(now("ben", "b").await);
    assert!(!now("anna", "b").await && !now("ben", "a").await);
    let only = [Bucket::new("list_things", Per::Integration, "", &limits)];
    ask(&limiter, &only, LONG).await.unwrap().end(CallEnd::Throttled { retry_after: None });
    assert!(ask(&limiter, &only, Duration::ZERO).await.is_err(), "there is no other limit to mean");
}

#[tokio::test(start_paused = true)]
async fn what_makes_no_difference_is_forgotten() {
    let (limiter, limits) = (LocalRateLimiter::new(), [RateLimit::new(1, 60)]);
    let kept = of_user(&limiter, "kept", &limits, LONG).await.unwrap();
    let buckets = |limiter: &LocalRateLimiter| limiter.queues().by_name.len();
    for user in 0..5_000 {
        of_user(&limiter, &user.to_string(), &limits, LONG).await.unwrap().end(CallEnd::Answered);
    }
    assert_eq!(buckets(&limiter), 5_001, "all of them still count");
    advance(seconds(60)).await;
    for _ in 0..=ADDING * 5_001 {
        drop(of_user(&limiter, "one", &limits, LONG).await.unwrap());
    }
    assert_eq!(buckets(&limiter), 2, "and the one whose call is under way");
    assert!(of_user(&limiter, "kept", &limits, Duration::ZERO).await.is_err());
    kept.end(CallEnd::Answered);
}

#[tokio::test(start_paused = true)]
async fn who_comes_only_once_is_forgotten() {
    let (limiter, limits) = (LocalRateLimiter::new(), [RateLimit::new(1, 60)]);
    for user in 0..20_000 {
        of_user(&limiter, &user.to_string(), &limits, LONG).await.unwrap().end(CallEnd::Answered);
        advance(seconds(1)).await;
    }
    let buckets = limiter.queues().by_name.len();
    assert!(buckets <= 60 + LEAST_BETWEEN_SWEEPS + 1, "{buckets}");
}
