//! Client-side rate limits, against servers that count calls and servers that throttle them.

use crate::support::{TOKEN, expect_error, json, requests};
use canva_connect::assets::GetAsset;
use canva_connect::exports::{CreateDesignExportJobRequest, PngExportFormat};
use canva_connect::{
    Body, Client, ClientBuilder, Limits, LocalRateLimiter, RateLimit, Retry, Transport, http,
};
use futures_util::future::join_all;
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::time::{Instant, sleep};
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

const ASSET: &str = r#"{"asset": {"id": "A", "name": "n", "tags": [], "created_at": 1, "updated_at": 2}}"#;

fn asset() -> Value {
    serde_json::from_str(ASSET).expect("JSON")
}

fn export(design: &str) -> CreateDesignExportJobRequest {
    CreateDesignExportJobRequest::new(design, PngExportFormat::new())
}

fn at(server: &MockServer) -> ClientBuilder {
    Client::builder().token(TOKEN).base_url(format!("{}/rest", server.uri()))
}

/// The times at which a server received requests.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Vec<Instant>>>);

impl Seen {
    fn record(&self) {
        self.0.lock().expect("not poisoned").push(Instant::now());
    }

    fn count(&self) -> usize {
        self.0.lock().expect("not poisoned").len()
    }

    /// Asserts the limit for a sliding window. Returns the time from the first request to the last.
    fn assert_within(&self, limit: RateLimit) -> Duration {
        let mut seen = self.0.lock().expect("not poisoned").clone();
        seen.sort();
        let limit_of_calls = limit.requests as usize;
        for (earlier, later) in seen.iter().zip(seen.iter().skip(limit_of_calls)) {
            let apart = *later - *earlier;
            assert!(apart >= limit.window, "{} calls within {apart:?}", limit_of_calls + 1);
        }
        *seen.last().expect("requests") - seen[0]
    }

    /// Asserts the limit for fixed windows, at 60 different offsets.
    fn assert_within_fixed(&self, limit: RateLimit) {
        let seen = self.0.lock().expect("not poisoned").clone();
        let first = *seen.iter().min().expect("requests");
        for phase in 0..60 {
            let offset = limit.window.mul_f64(f64::from(phase) / 60.0);
            let mut counts = std::collections::HashMap::new();
            for request in &seen {
                let window = (*request - first + offset).as_nanos() / limit.window.as_nanos();
                *counts.entry(window).or_insert(0) += 1;
            }
            assert!(counts.values().all(|count| *count <= limit.requests), "{counts:?}");
        }
    }
}

/// A server in memory that records requests, with a random latency in both directions.
fn distant_server(seen: &Seen) -> Transport {
    let seen = seen.clone();
    let latency = || sleep(Duration::from_micros(fastrand::u64(1_000..400_000)));
    Transport::from_fn(move |_| {
        let seen = seen.clone();
        async move {
            latency().await;
            seen.record();
            latency().await;
            Ok(http::Response::new(Body::from(ASSET)))
        }
    })
}

#[tokio::test(start_paused = true)]
async fn ten_thousand_calls_keep_the_limit_at_nearly_full_speed() {
    let (seen, limit) = (Seen::default(), RateLimit::per_minute(100));
    let unbounded = Limits::wait().max_wait(Duration::MAX);
    let client = Client::builder().token(TOKEN).rate_limits(unbounded).transport(distant_server(&seen));
    let client = client.build().unwrap();
    assert_eq!(client.get_asset("A").info().rate_limits, [limit]);
    let calls = (0..10_000).map(|_| tokio::spawn(client.get_asset("A").send()));
    for call in join_all(calls).await {
        call.unwrap().unwrap();
    }
    assert_eq!(seen.count(), 10_000);
    let took = seen.assert_within(limit);
    seen.assert_within_fixed(limit);
    let ideal = limit.window * 99;
    assert!(took < ideal.mul_f64(1.05), "{took:?} instead of {ideal:?}");
}

/// Exports have limits per minute and per day, per user, per document and per integration.
#[tokio::test(start_paused = true)]
async fn all_limits_of_an_operation_apply_together() {
    let seen: Vec<Seen> = (0..3).map(|_| Seen::default()).collect();
    let transport = {
        let seen = seen.clone();
        Transport::from_fn(move |request: http::Request<Body>| {
            let user = request.headers()["authorization"].to_str().unwrap().to_owned();
            let user: usize = user.rsplit('-').next().unwrap().parse().unwrap();
            seen[user].record();
            async {
                sleep(Duration::from_millis(fastrand::u64(1..900))).await;
                Ok(http::Response::new(Body::from(r#"{"job": {"id": "J", "status": "in_progress"}}"#)))
            }
        })
    };
    let unbounded = Limits::wait().max_wait(Duration::MAX);
    let anyone = Client::builder().rate_limits(unbounded).transport(transport).build().unwrap();
    let calls = (0..3).flat_map(|user| {
        let client = anyone.with_token(format!("user-{user}"));
        (0..600).map(move |design| {
            let design = format!("D{}", design % 7);
            tokio::spawn(client.create_design_export_job(export(&design)).send())
        })
    });
    for call in join_all(calls).await {
        call.unwrap().unwrap();
    }
    for user in seen {
        assert_eq!(user.count(), 600);
        for limit in [RateLimit::per_minute(20), RateLimit::new(75, 300), RateLimit::new(500, 86_400)] {
            user.assert_within(limit);
        }
    }
}

/// Calls for one document count together, for all users.
#[tokio::test(start_paused = true)]
async fn calls_are_counted_per_document() {
    let transport = Transport::from_fn(|_| async {
        Ok(http::Response::new(Body::from(r#"{"job": {"id": "J", "status": "in_progress"}}"#)))
    });
    let anyone = Client::builder().rate_limits(Limits::fail_fast()).transport(transport).build().unwrap();
    let export =
        |user: usize, design| anyone.with_token(user.to_string()).create_design_export_job(export(design));
    for call in 0..75 {
        export(call % 5, "A").send().await.unwrap();
    }
    let error = expect_error(export(7, "A").send().await);
    insta::assert_snapshot!(error, @"create_design_export_job: not sent: the limit of 75 requests in 5 minutes for each document is reached; the next call can be made in 300s");
    assert_eq!(error.retry_after(), Some(Duration::from_secs(300)));
    export(7, "B").send().await.unwrap();
}

/// Records each request and responds at once.
struct Counting(Seen);

impl Respond for Counting {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        self.0.record();
        json(&asset())
    }
}

#[tokio::test]
async fn calls_over_a_socket_keep_the_limits() {
    let (seen, server) = (Seen::default(), MockServer::start().await);
    Mock::given(any()).respond_with(Counting(seen.clone())).mount(&server).await;
    let (mut short, mut long) = (RateLimit::per_minute(20), RateLimit::per_minute(50));
    short.window = Duration::from_millis(50);
    long.window = Duration::from_millis(300);
    let client = at(&server).rate_limits(Limits::wait().of::<GetAsset>([short, long])).build().unwrap();
    let calls = (0..300).map(|_| tokio::spawn(client.get_asset("A").send()));
    for call in join_all(calls).await {
        call.unwrap().unwrap();
    }
    assert_eq!(seen.count(), 300);
    for limit in [short, long] {
        seen.assert_within(limit);
        seen.assert_within_fixed(limit);
    }
}

/// A response of status 429 with this code.
fn status_429(code: &str) -> ResponseTemplate {
    ResponseTemplate::new(429).set_body_json(json!({"code": code, "message": "Too much."}))
}

/// A server whose first response is this one.
async fn server_with_first(response: ResponseTemplate) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(response).up_to_n_times(1).mount(&server).await;
    Mock::given(any()).respond_with(json(&asset())).mount(&server).await;
    server
}

#[tokio::test]
async fn a_throttled_call_starts_a_cooldown_for_its_client() {
    let server = server_with_first(status_429("too_many_requests").insert_header("retry-after", "1")).await;
    let retry = Retry::new().first_delay(Duration::ZERO);
    let client = at(&server).retry(retry).build().unwrap();
    let hasty = at(&server).rate_limits(Limits::fail_fast()).build().unwrap();
    assert!(expect_error(client.get_asset("A").retry(Retry::never()).send().await).is_throttled());
    let before = Instant::now();
    client.get_asset("A").send().await.unwrap();
    assert!(before.elapsed() > Duration::from_millis(500), "the API asks for one second");
    hasty.get_asset("A").send().await.unwrap();
    assert_eq!(requests(&server).await.len(), 3, "another client has no cooldown");
}

#[tokio::test]
async fn a_throttled_call_is_retried() {
    for response in [status_429("too_many_requests"), ResponseTemplate::new(429).set_body_string("slow down")]
    {
        let server = server_with_first(response.insert_header("retry-after", "0")).await;
        let client = at(&server).retry(Retry::new().first_delay(Duration::ZERO)).build().unwrap();
        client.get_asset("A").send().await.unwrap();
        assert_eq!(requests(&server).await.len(), 2);
    }
}

/// An exhausted quota causes neither a retry nor a cooldown.
#[tokio::test]
async fn an_exhausted_quota_is_not_retried() {
    let server = server_with_first(status_429("quota_exceeded")).await;
    let client = at(&server).rate_limits(Limits::fail_fast()).build().unwrap();
    let error = expect_error(client.get_asset("A").send().await);
    assert!(error.is_rate_limited() && !error.is_throttled());
    assert_eq!((requests(&server).await.len(), error.attempts()), (1, Some(1)));
    client.get_asset("A").send().await.unwrap();
}

#[tokio::test]
async fn a_call_over_the_limit_fails_fast() {
    let server = server_with_first(json(&asset())).await;
    let limits = Limits::fail_fast().of::<GetAsset>([RateLimit::per_minute(1)]);
    let client = at(&server).rate_limits(limits).build().unwrap();
    client.get_asset("A").send().await.unwrap();
    let error = expect_error(client.get_asset("A").send().await);
    assert!(error.is_rate_limited() && !error.is_throttled() && !error.is_api());
    assert_eq!((error.status(), error.attempts(), error.operation()), (None, None, Some("get_asset")));
    assert!(error.retry_after().unwrap() > Duration::from_secs(50));
    let shown = error.to_string();
    let start = "get_asset: not sent: the limit of 1 request a minute for each user is reached; the next call can be made in ";
    assert!(shown.starts_with(start), "{shown}");
    assert_eq!(requests(&server).await.len(), 1);
}

#[tokio::test]
async fn a_failure_is_reported_even_if_its_retry_reaches_a_limit() {
    let server = server_with_first(ResponseTemplate::new(503)).await;
    let limits = Limits::fail_fast().of::<GetAsset>([RateLimit::per_minute(1)]);
    let client = at(&server).rate_limits(limits).retry(Retry::new().first_delay(Duration::ZERO)).build();
    let error = expect_error(client.unwrap().get_asset("A").send().await);
    assert_eq!((error.status().unwrap().as_u16(), error.attempts()), (503, Some(1)));
}

/// Clones and derived clients count together, by the name of the user if there is one.
#[tokio::test]
async fn clients_of_one_user_count_together() {
    let server = MockServer::start().await;
    Mock::given(any()).respond_with(json(&asset())).mount(&server).await;
    let limits = Limits::fail_fast().of::<GetAsset>([RateLimit::per_minute(1)]);
    let limiter = LocalRateLimiter::new();
    let client = at(&server).rate_limits(limits).rate_limiter(limiter.clone());
    let apart = client.clone().build().unwrap();
    let client = client.build().unwrap();
    let is_allowed = async |client: &Client| client.get_asset("A").send().await.is_ok();
    assert!(is_allowed(&client).await);
    let same_token = client.with_token("another").with_token(TOKEN);
    for same in [client.clone(), same_token, apart] {
        assert!(!is_allowed(&same).await);
    }
    assert!(is_allowed(&client.with_token("another")).await);
    let (anna, ben) = (client.with_user("anna"), client.with_user("ben"));
    assert!(is_allowed(&anna).await && is_allowed(&ben).await);
    assert!(!is_allowed(&anna.with_token("refreshed").with_user("anna")).await);
    assert!(is_allowed(&anna.with_token("refreshed")).await, "a token without a name is a user of its own");
    assert!(!format!("{limiter:?} {client:?}").contains("s3cret"));
}

#[tokio::test(start_paused = true)]
async fn a_limited_user_does_not_delay_others() {
    let seen = Seen::default();
    let limits = Limits::wait().of::<GetAsset>([RateLimit::per_minute(5)]);
    let anyone = Client::builder().rate_limits(limits).transport(distant_server(&seen)).build().unwrap();
    let greedy = anyone.with_token("greedy");
    let many: Vec<_> = (0..25).map(|_| tokio::spawn(greedy.get_asset("A").send())).collect();
    tokio::task::yield_now().await;
    let start = Instant::now();
    let others = (0..1_000).map(|user| anyone.with_token(format!("user-{user}")).get_asset("A").send());
    for response in join_all(others).await {
        response.unwrap();
    }
    assert!(start.elapsed() < Duration::from_secs(1), "only the greedy user waits");
    assert!(many.iter().filter(|call| !call.is_finished()).count() >= 20);
}
