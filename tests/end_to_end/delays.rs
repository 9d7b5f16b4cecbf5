//! Waits of calls: they are reported before they begin, and they end.

use crate::spans::Log;
use crate::support::TOKEN;
use canva_connect::exports::{CreateDesignExportJob, CreateDesignExportJobRequest, PngExportFormat};
use canva_connect::users::GetUserProfile;
use canva_connect::{
    Body, CallDelay, Client, ClientBuilder, DelayReason, Limits, Per, RateLimit, Retry, RetryBudget,
    Transport, http,
};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::time::Instant;

const PROFILE: &str = r#"{"profile": {"display_name": "Ann"}}"#;

/// The delays that a client has reported, and when.
type Reported = Arc<Mutex<Vec<(CallDelay, Instant)>>>;

/// A client of a server that always responds with this status, and the delays that the client reports.
fn client(status: u16, change: impl FnOnce(ClientBuilder) -> ClientBuilder) -> (Client, Reported) {
    let transport = Transport::from_fn(move |_| async move {
        let response = http::Response::builder().status(status).header("retry-after-ms", "1500");
        Ok(response.body(Body::from(PROFILE)).expect("a response"))
    });
    let delays = Reported::default();
    let record = Arc::clone(&delays);
    let builder = Client::builder().token(TOKEN).transport(transport);
    let builder = builder.on_delay(move |delay| record.lock().unwrap().push((*delay, Instant::now())));
    (change(builder).build().unwrap(), delays)
}

async fn call(client: &Client) {
    client.get_user_profile().send().await.expect("a profile");
}

#[tokio::test(start_paused = true)]
async fn the_eleventh_call_of_a_loop_says_that_it_waits() {
    let log = Log::start();
    let (client, delays) = client(200, |builder| builder);
    let began = Instant::now();
    for _ in 0..10 {
        call(&client).await;
    }
    assert!(delays.lock().unwrap().is_empty() && !log.text().contains("waiting"));
    call(&client).await;
    assert_eq!(began.elapsed().as_secs(), 60);
    let reported = delays.lock().unwrap().clone();
    let reason = DelayReason::RateLimit(Some(RateLimit::per_minute(10)));
    let [(delay, at)] = reported[..] else { panic!("{reported:?}") };
    assert_eq!((delay.operation, delay.reason), ("get_user_profile", reason));
    assert_eq!((delay.delay, at), (Some(Duration::from_secs(60)), began), "it is reported before the wait");
    insta::assert_snapshot!(delay, @"get_user_profile: waits for 60s: the limit of 10 requests a minute for each user is reached");
    let event = r#"INFO canva_connect::runtime::trace::on: waiting for a rate limit operation="get_user_profile" delay=60s reason=the limit of 10 requests a minute for each user is reached"#;
    assert!(log.text().contains(event), "{}", log.text());
}

#[tokio::test(start_paused = true)]
async fn a_call_that_does_not_wait_reports_nothing() {
    for limits in [Limits::fail_fast(), Limits::wait().max_wait(Duration::from_secs(59))] {
        let (client, delays) = client(200, |builder| builder.rate_limits(limits));
        for _ in 0..10 {
            call(&client).await;
        }
        assert!(client.get_user_profile().send().await.unwrap_err().is_rate_limited());
        assert!(delays.lock().unwrap().is_empty());
    }
}

/// Limits of a minute only delay a call. Behind a longer one it would stand still for minutes.
#[tokio::test(start_paused = true)]
async fn by_default_a_call_waits_for_limits_of_a_minute_only() {
    for (limit, waits) in [(RateLimit::per_minute(1), true), (RateLimit::new(1, 300), false)] {
        let (client, delays) =
            client(200, |builder| builder.rate_limits(Limits::default().of::<GetUserProfile>([limit])));
        call(&client).await;
        let second = client.get_user_profile().send().await;
        assert_eq!(second.is_ok(), waits, "{second:?}");
        assert_eq!(delays.lock().unwrap().len(), usize::from(waits));
        if let Err(error) = second {
            assert_eq!(error.retry_after(), Some(Duration::from_secs(300)));
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_wait_behind_other_calls_is_reported() {
    let limit = RateLimit::new(1, 10).per(Per::Document);
    let limits = Limits::default().of::<CreateDesignExportJob>([limit]);
    let (client, delays) = client(200, |builder| builder.rate_limits(limits));
    let export =
        || client.create_design_export_job(CreateDesignExportJobRequest::new("D", PngExportFormat::new()));
    let calls: Vec<_> = (0..3).map(|_| tokio::spawn(export().send())).collect();
    for call in calls {
        call.await.unwrap().unwrap_err();
    }
    let reasons: Vec<_> = delays.lock().unwrap().iter().map(|(delay, _)| delay.reason).collect();
    assert_eq!(reasons, [DelayReason::RateLimit(Some(limit)); 2]);
}

#[tokio::test(start_paused = true)]
async fn a_retry_is_reported_with_the_delay_that_the_api_asks_for() {
    let retry = Retry::new().attempts(2).first_delay(Duration::ZERO);
    let (client, delays) = client(503, |builder| builder.retry(retry));
    let began = Instant::now();
    client.get_user_profile().send().await.unwrap_err();
    let reported = delays.lock().unwrap().clone();
    let [(delay, at)] = reported[..] else { panic!("{reported:?}") };
    assert_eq!(
        (delay.reason, delay.delay, at),
        (DelayReason::Retry, Some(Duration::from_millis(1_500)), began)
    );
    assert_eq!(began.elapsed(), Duration::from_millis(1_500));
}

#[tokio::test(start_paused = true)]
async fn a_retry_of_a_download_is_reported() {
    let retry = Retry::new().attempts(2).first_delay(Duration::ZERO);
    let (client, delays) = client(503, |builder| builder.retry(retry));
    client.download("https://files.example/a.png").send().await.unwrap_err();
    let reported: Vec<_> = delays.lock().unwrap().iter().map(|(delay, _)| delay.to_string()).collect();
    assert_eq!(reported, ["download: waits for 2s: the last attempt failed"]);
}

#[tokio::test(start_paused = true)]
async fn calls_that_all_fail_share_a_budget_of_retries() {
    let sent = Arc::new(AtomicUsize::new(0));
    let (count, status) = (Arc::clone(&sent), Arc::new(AtomicUsize::new(503)));
    let now = Arc::clone(&status);
    let transport = Transport::from_fn(move |_| {
        count.fetch_add(1, Ordering::Relaxed);
        let status = u16::try_from(now.load(Ordering::Relaxed)).expect("a status");
        let response =
            http::Response::builder().status(status).body(Body::from(PROFILE)).expect("a response");
        async { Ok(response) }
    });
    let builder = Client::builder().token(TOKEN).transport(transport).rate_limits(Limits::off());
    let client = builder.retry_budget(RetryBudget::new(50)).build().unwrap();
    let of_another_user = client.with_token("another");
    let requests = async |client: &Client, calls: usize| {
        let before = sent.load(Ordering::Relaxed);
        for _ in 0..calls {
            _ = client.get_user_profile().send().await;
        }
        sent.load(Ordering::Relaxed) - before
    };
    // 3 retries each, until the 10 of the budget are used up.
    assert_eq!([requests(&client, 2).await, requests(&of_another_user, 10).await], [8, 14]);
    status.store(200, Ordering::Relaxed);
    assert_eq!(requests(&client, 10).await, 10);
    status.store(503, Ordering::Relaxed);
    assert_eq!(requests(&client, 10).await, 12, "10 successes pay for 2 retries");
}
