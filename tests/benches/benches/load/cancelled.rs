//! Calls that are dropped at random times: no permit of the rate limiter and no lock of a user stays taken.

use super::process::{CanvaProcess, integration, runtime};
use canva_connect::session::{FileStore, Sessions, TokenStore, Tokens};
use canva_connect::users::GetUserProfile;
use canva_connect::{Client, Limits, LocalRateLimiter, RateLimit, Retry, Timestamp};
use std::time::Duration;
use tempfile::TempDir;
use tokio::task::JoinSet;
use tokio::time::{sleep, timeout};

const CALLS: usize = 20_000;

const LIMIT: RateLimit = RateLimit::new(50, 1);

pub(crate) fn run() {
    let canva = CanvaProcess::start();
    runtime().block_on(async {
        permits(&canva.url).await;
        locks(&canva.url).await;
    });
}

async fn permits(url: &str) {
    let limiter = LocalRateLimiter::new();
    let client = |limits: Limits| {
        let client = Client::builder().token("token").base_url(url).retry(Retry::never());
        let client = client.rate_limiter(limiter.clone()).rate_limits(limits.of::<GetUserProfile>([LIMIT]));
        client.build().expect("a client")
    };
    let waiting = client(Limits::wait().max_wait(Duration::MAX));
    let completed = storm(|| {
        let call = waiting.get_user_profile().send();
        async move { call.await.is_ok() }
    })
    .await;
    // One window after the last response, all permits are free again.
    sleep(LIMIT.window * 2).await;
    let failing = client(Limits::fail_fast());
    let mut permitted = 0;
    while failing.get_user_profile().send().await.is_ok() {
        permitted += 1;
    }
    let requests = LIMIT.requests;
    println!(
        "cancelled: {CALLS} calls, {completed} completed, the others dropped; {permitted} of {requests} permits free"
    );
    assert_eq!(permitted, requests, "permits are lost");
}

async fn locks(url: &str) {
    let directory = TempDir::new().expect("a directory");
    let store = FileStore::new(directory.path());
    let sessions = Sessions::new(integration(url), store.clone());
    let users: Vec<String> = (0..200).map(|number| format!("cancelled{number}")).collect();
    for user in &users {
        let (access, refresh) = (format!("access-{user}-0"), format!("refresh-{user}-0"));
        let expired = Tokens::new(access, refresh, Timestamp::from_unix_seconds(0));
        store.lock(user).await.expect("a lock").save(&expired).await.expect("saved");
    }
    let completed = storm(|| {
        let session = sessions.user(&users[fastrand::usize(..users.len())]);
        async move { session.tokens().await.is_ok() }
    })
    .await;
    sessions.flush().await.expect("flushed");
    for user in &users {
        let locked = timeout(Duration::from_secs(5), store.lock(user)).await;
        locked.expect("the lock of a dropped call is free").expect("a lock");
        sessions.user(user).tokens().await.expect("tokens");
    }
    println!(
        "cancelled: {CALLS} calls for tokens, {completed} completed, the others dropped; {} of {} locks free",
        users.len(),
        users.len()
    );
}

/// Starts many calls, and drops each after up to 200 milliseconds. Returns how many completed before.
async fn storm<F: Future<Output = bool> + Send + 'static>(mut call: impl FnMut() -> F) -> usize {
    let mut calls = JoinSet::new();
    for index in 0..CALLS {
        let time = Duration::from_micros(fastrand::u64(..200_000));
        let call = call();
        calls.spawn(async move { timeout(time, call).await == Ok(true) });
        if index % 100 == 0 {
            sleep(Duration::from_millis(10)).await;
        }
    }
    calls.join_all().await.into_iter().filter(|completed| *completed).count()
}
