//! Faults on demand.

use super::{client, client_with, server};
use canva_connect::{Client, Limits, Retry};
use canva_connect_mock::{Fault, FaultRule};
use std::time::{Duration, Instant};

#[tokio::test]
async fn a_client_that_retries_survives_a_number_of_faults() {
    for fault in [Fault::Reset, Fault::Status(503), Fault::Status(429), Fault::Truncate] {
        let mock = server().await;
        let retry = Retry::new().first_delay(Duration::from_millis(1)).max_delay(Duration::from_millis(1));
        let builder = Client::builder().token(mock.token_with_all_scopes()).base_url(mock.base_url());
        let canva = builder.retry(retry).rate_limits(Limits::off()).build().unwrap();
        mock.add_fault(FaultRule::new(fault).operation("get_asset").times(2));
        let asset = canva.get_asset("MAHk2RtW9qE").send().await;
        assert!(asset.is_ok(), "{fault:?}: {asset:?}");
        let faults: Vec<_> = mock.requests().iter().map(|request| request.fault).collect();
        assert_eq!(faults, [Some(fault), Some(fault), None]);
    }
}

#[tokio::test]
async fn a_call_asks_for_a_fault_by_a_header() {
    let mock = server().await;
    let canva = client(&mock);
    let start = Instant::now();
    canva.get_asset("MAHk2RtW9qE").header("X-Mock-Fault", "latency=50").send().await.unwrap();
    assert!(start.elapsed() >= Duration::from_millis(50));
    canva.get_asset("MAHk2RtW9qE").header("X-Mock-Fault", "slow=1").send().await.unwrap();
    for fault in ["reset", "truncate"] {
        let error = canva.get_asset("MAHk2RtW9qE").header("X-Mock-Fault", fault).send().await.unwrap_err();
        assert_eq!(error.status(), None, "{fault}: {error}");
    }
    let error = canva.get_asset("MAHk2RtW9qE").header("X-Mock-Fault", "nonsense").send().await.unwrap_err();
    assert!(error.to_string().contains("is not a fault"), "{error}");
}

#[tokio::test]
async fn a_stalled_body_ends_with_the_timeout_of_the_client() {
    let mock = server().await;
    let builder = Client::builder().token(mock.token_with_all_scopes()).base_url(mock.base_url());
    let canva = builder.timeout(Duration::from_millis(100)).retry(Retry::never()).build().unwrap();
    let error = canva.get_asset("MAHk2RtW9qE").header("X-Mock-Fault", "stall").send().await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
}

#[tokio::test]
async fn faults_with_a_probability_follow_from_the_seed() {
    let mut runs = Vec::new();
    for seed in [7, 7, 8] {
        let rule = FaultRule::new(Fault::Status(500)).probability(0.5);
        let builder = canva_connect_mock::MockCanva::builder().seed(seed).fault(rule);
        let mock = builder.start().await.unwrap();
        let canva = client_with(&mock, &mock.token_with_all_scopes());
        let mut failed = Vec::new();
        for _ in 0..20 {
            failed.push(canva.get_asset("MAHk2RtW9qE").send().await.is_err());
        }
        runs.push(failed);
    }
    assert_eq!(runs[0], runs[1]);
    assert_ne!(runs[0], runs[2]);
    assert!(runs[0].contains(&true) && runs[0].contains(&false));
}
