//! Waiting for a job, other than its success and its failure: those are tested for each kind of job beside its
//! calls.

use crate::support::{TOKEN, client, client_at, expect_error, json, listener, requests, respond_in_turn};
use canva_connect::assets::{AssetUploadError, AssetUploadMetadata, CreateAssetUploadJob};
use canva_connect::{
    Body, Client, Error, JobFailure, JobProgress, JobTimeout, Polling, Request, Retry, Transport, WaitError,
    http,
};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use wiremock::matchers::method;
use wiremock::{Mock, MockServer, ResponseTemplate};

const JOBS: &str = "/v1/asset-uploads";
const JOB: &str = "/v1/asset-uploads/j1";

fn upload(client: &Client) -> Request<CreateAssetUploadJob> {
    client.create_asset_upload_job(AssetUploadMetadata::new("Holiday"), "bytes")
}

fn job(status: &str) -> Value {
    json!({"job": {"id": "j1", "status": status}})
}

fn done() -> Value {
    let asset = json!({"id": "A", "name": "Holiday", "tags": [], "created_at": 1, "updated_at": 2});
    json!({"job": {"id": "j1", "status": "success", "asset": asset}})
}

#[tokio::test]
async fn an_unknown_job_status_is_polled_again() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "POST", JOBS, [job("in_progress")]).await;
    respond_in_turn(&server, "GET", JOB, [job("being_painted"), job("drying"), done()]).await;
    assert_eq!(upload(&client(&server)).send_and_wait().await.unwrap().id, "A");
}

#[tokio::test]
async fn a_job_that_is_done_at_once_is_not_polled() {
    for (answer, succeeds) in [(done(), true), (job("failed"), false)] {
        let server = MockServer::start().await;
        respond_in_turn(&server, "POST", JOBS, [answer]).await;
        let waited = upload(&client(&server)).send_and_wait().await;
        assert_eq!(waited.is_ok(), succeeds, "{waited:?}");
        assert_eq!(requests(&server).await.len(), 1);
    }
}

/// What the documentation of `Transport::from_responses` promises to tests of users.
#[tokio::test]
async fn the_responses_of_a_job_can_be_given_in_turn() {
    let response = |json: Value| http::Response::new(Body::from(json.to_string()));
    let responses = [job("in_progress"), job("in_progress"), done()].map(response);
    let polling = Polling::new().first_delay(Duration::ZERO).max_delay(Duration::ZERO);
    let builder = Client::builder().transport(Transport::from_responses(responses)).polling(polling);
    let client = builder.retry(Retry::never()).build().unwrap();
    assert_eq!(upload(&client).send_and_wait().await.unwrap().id, "A");
    let error = expect_error(upload(&client).send_and_wait().await);
    assert!(error.to_string().starts_with("create_asset_upload_job"), "all were given: {error}");
    assert!(
        error.is_transport()
            && std::error::Error::source(&error).unwrap().to_string().contains("no response left")
    );
}

/// Each part of a `WaitError` can be handed on by itself.
#[tokio::test]
async fn each_kind_of_failed_wait_is_an_error_that_converts() {
    async fn waited(server: &MockServer) -> Result<(), Box<dyn std::error::Error>> {
        let wait = upload(&client(server)).send_and_wait_with(Polling::new().deadline(Duration::ZERO));
        match wait.await {
            Ok(_) => Ok(()),
            Err(WaitError::Failed(failure)) => Err(failure)?,
            Err(WaitError::TimedOut(timeout)) => Err(timeout)?,
            Err(error) => Err(error)?,
        }
    }
    fn is_job_failed(failed: WaitError<AssetUploadError>) -> canva_connect::Result<bool> {
        let error = match failed {
            WaitError::Failed(failure) => Error::from(failure),
            WaitError::TimedOut(timeout) => return Err(timeout)?,
            error => return Err(error)?,
        };
        Ok(error.is_job_failed())
    }
    let server = MockServer::start().await;
    let failed = json!({"job": {"id": "j1", "status": "failed", "error": {"code": "x", "message": "y"}}});
    respond_in_turn(&server, "POST", JOBS, [failed.clone(), failed, job("in_progress")]).await;
    assert!(waited(&server).await.unwrap_err().downcast::<JobFailure<AssetUploadError>>().is_ok());
    let failed = upload(&client(&server)).send_and_wait().await.unwrap_err();
    assert!(is_job_failed(failed).unwrap());
    let timeout = waited(&server).await.unwrap_err().downcast::<JobTimeout>().unwrap();
    assert_eq!(timeout.job_id(), Some("j1"));
    assert!(is_job_failed(WaitError::from(*timeout)).unwrap_err().is_job_timed_out());
}

#[tokio::test]
async fn a_failed_job_can_lack_a_reason() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "GET", JOB, [job("failed")]).await;
    let failed = client(&server).get_asset_upload_job("j1").wait().await.unwrap_err();
    assert!(matches!(&failed, WaitError::Failed(failure) if failure.error.is_none()), "{failed:?}");
    let error = expect_error::<()>(Err(failed));
    assert_eq!(error.to_string(), "get_asset_upload_job: job j1 failed");
    assert_eq!((error.job_id(), error.job_error()), (Some("j1"), None));
}

#[tokio::test]
async fn an_unknown_failure_reason_is_kept() {
    let server = MockServer::start().await;
    let error = json!({"code": "moon_phase", "message": "Not tonight.", "until": 7});
    let answer = json!({"job": {"id": "j1", "status": "failed", "error": error}});
    respond_in_turn(&server, "GET", JOB, [answer]).await;
    let failed = client(&server).get_asset_upload_job("j1").wait().await.unwrap_err();
    let WaitError::Failed(failure) = &failed else { panic!("{failed:?}") };
    assert_eq!(failure.error.as_ref().unwrap().code.as_str(), "moon_phase");
    assert_eq!(expect_error::<()>(Err(failed)).job_error(), Some(&error.into()));
}

#[tokio::test]
async fn a_successful_job_without_a_result_is_an_error() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "POST", JOBS, [job("in_progress")]).await;
    respond_in_turn(&server, "GET", JOB, [job("success")]).await;
    let error = expect_error(upload(&client(&server)).send_and_wait().await);
    assert!(error.is_decode());
    assert_eq!(error.job_id(), Some("j1"));
    insta::assert_snapshot!(error, @"get_asset_upload_job: unexpected response: the job is done, but its result is missing (job j1)");
}

#[tokio::test]
async fn a_job_is_polled_by_its_id() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "GET", JOB, [job("in_progress"), job("in_progress"), done()]).await;
    assert_eq!(client(&server).get_asset_upload_job("j1").wait().await.unwrap().id, "A");
}

/// There is no time at all, so that it ends before the first question however fast the machine is.
#[tokio::test]
async fn a_timeout_reports_the_last_known_job() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "POST", JOBS, [job("in_progress")]).await;
    let polling = Polling::new().deadline(Duration::ZERO);
    let late = upload(&client(&server)).send_and_wait_with(polling).await.unwrap_err();
    let WaitError::TimedOut(timeout) = &late else { panic!("{late:?}") };
    assert_eq!((timeout.job_id(), timeout.status()), (Some("j1"), Some("in_progress")));
    let error = expect_error::<()>(Err(late));
    assert!(error.is_job_timed_out());
    assert_eq!(error.to_string(), "job j1 is still in_progress after 0ns");
}

#[tokio::test]
async fn waiting_for_an_unfinished_job_times_out() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "POST", JOBS, [job("in_progress")]).await;
    Mock::given(method("GET")).respond_with(json(&job("in_progress"))).mount(&server).await;
    let polling = Polling::new().first_delay(Duration::ZERO).max_delay(Duration::ZERO);
    let late = upload(&client(&server)).send_and_wait_with(polling.deadline(Duration::from_millis(20))).await;
    let error = expect_error(late);
    assert!(error.is_job_timed_out());
    assert_eq!(error.job_id(), Some("j1"));
}

/// Nobody ever answers: the operating system completes the connection to a listener that does not accept it.
#[tokio::test]
async fn the_wait_deadline_ends_an_unanswered_poll() {
    let (_listener, url) = listener().await;
    let polling = Polling::new().deadline(Duration::from_millis(5));
    let error = expect_error(client_at(&url).get_asset_upload_job("j1").wait_with(polling).await);
    assert!(error.is_job_timed_out());
    assert_eq!(error.to_string(), "no response about the job after 5ms");
    assert_eq!(error.job_id(), None);
}

#[tokio::test]
async fn a_rejected_poll_reports_the_job() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "POST", JOBS, [job("in_progress")]).await;
    Mock::given(method("GET")).respond_with(ResponseTemplate::new(503)).expect(1).mount(&server).await;
    let failed = upload(&client(&server)).send_and_wait().await.unwrap_err();
    assert!(matches!(failed, WaitError::Call(_)), "{failed:?}");
    let error = expect_error::<()>(Err(failed));
    assert!(error.is_server_error());
    assert_eq!(error.job_id(), Some("j1"));
    assert_eq!(error.to_string(), "get_asset_upload_job: 503 Service Unavailable (job j1)");
}

#[tokio::test]
async fn a_rejected_start_has_no_job() {
    let server = MockServer::start().await;
    let mock = Mock::given(method("POST")).respond_with(ResponseTemplate::new(403)).expect(1);
    mock.mount(&server).await;
    let error = expect_error(upload(&client(&server)).send_and_wait().await);
    assert!(error.is_forbidden());
    assert_eq!(error.job_id(), None);
}

/// The identifier comes from the server, and is still only one segment of a path.
#[tokio::test]
async fn a_server_cannot_change_the_polled_path() {
    let server = MockServer::start().await;
    let started = |id: &str| json!({"job": {"id": id, "status": "in_progress"}});
    respond_in_turn(&server, "POST", JOBS, [started("../../v1/users/me?x#y"), started(".."), started("")])
        .await;
    respond_in_turn(&server, "GET", "/v1/asset-uploads/..%2F..%2Fv1%2Fusers%2Fme%3Fx%23y", [done()]).await;
    assert_eq!(upload(&client(&server)).send_and_wait().await.unwrap().id, "A");
    for _ in 0..2 {
        let error = expect_error(upload(&client(&server)).send_and_wait().await);
        assert!(error.is_invalid_request(), "{error}");
    }
    assert_eq!(requests(&server).await.len(), 4);
}

#[tokio::test]
async fn every_poll_sends_the_access_token() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "POST", JOBS, [job("in_progress")]).await;
    respond_in_turn(&server, "GET", JOB, [job("in_progress"), done()]).await;
    upload(&client(&server)).send_and_wait().await.unwrap();
    for request in requests(&server).await {
        assert_eq!(request.headers["authorization"], format!("Bearer {TOKEN}"));
    }
}

/// Polls without a pause, and records the progress.
fn recording_progress() -> (Polling, Arc<Mutex<Vec<JobProgress>>>) {
    let reports = Arc::new(Mutex::new(Vec::new()));
    let teller = Arc::clone(&reports);
    let polling = Polling::new().first_delay(Duration::ZERO).max_delay(Duration::ZERO);
    (polling.on_progress(move |job| teller.lock().unwrap().push(job)), reports)
}

/// The recorded progress, without the time.
fn steps(reports: &Mutex<Vec<JobProgress>>) -> Vec<(String, u32)> {
    let reports = reports.lock().unwrap();
    assert!(
        reports.iter().all(|job| job.job_id == "j1") && reports.is_sorted_by_key(|job| job.elapsed),
        "{reports:?}"
    );
    reports.iter().map(|job| (job.status.clone(), job.attempts)).collect()
}

fn step(status: &str, attempts: u32) -> (String, u32) {
    (status.to_owned(), attempts)
}

#[tokio::test]
async fn progress_reports_each_status_with_its_api_name() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "POST", JOBS, [job("in_progress")]).await;
    respond_in_turn(&server, "GET", JOB, [job("being_painted"), done()]).await;
    let (polling, reports) = recording_progress();
    upload(&client(&server)).send_and_wait_with(polling).await.unwrap();
    assert_eq!(steps(&reports), [step("in_progress", 0), step("being_painted", 1), step("success", 2)]);
}

#[tokio::test]
async fn progress_is_reported_for_a_failure_and_a_timeout() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "GET", JOB, [job("failed")]).await;
    let (polling, reports) = recording_progress();
    client(&server).get_asset_upload_job("j1").wait_with(polling).await.unwrap_err();
    assert_eq!(steps(&reports), [step("failed", 1)]);

    respond_in_turn(&server, "POST", JOBS, [job("in_progress")]).await;
    let (polling, reports) = recording_progress();
    let late = upload(&client(&server)).send_and_wait_with(polling.deadline(Duration::ZERO)).await;
    assert!(expect_error(late).is_job_timed_out());
    assert_eq!(steps(&reports), [step("in_progress", 0)]);
}

/// Whoever no longer waits, no longer asks; by its id the job is found again.
#[tokio::test]
async fn a_dropped_wait_can_be_resumed() {
    let server = MockServer::start().await;
    respond_in_turn(&server, "POST", JOBS, [job("in_progress")]).await;
    respond_in_turn(&server, "GET", JOB, [job("in_progress"), done()]).await;
    let (tell, mut reports) = tokio::sync::mpsc::unbounded_channel();
    let polling = Polling::new().first_delay(Duration::ZERO).factor(1.0).jitter(0.0);
    let polling = polling.on_progress(move |job| tell.send(job).expect("a test that listens"));
    let client = client(&server);
    let mut waiting = Box::pin(upload(&client).send_and_wait_with(polling));
    let id = loop {
        tokio::select! {
            biased;
            Some(job) = reports.recv() => if job.attempts == 1 { break job.job_id },
            done = &mut waiting => panic!("{done:?}"),
        }
    };
    drop(waiting);
    let asked = requests(&server).await.len();
    assert!(reports.recv().await.is_none(), "nobody is left to tell anything");
    assert_eq!(requests(&server).await.len(), asked);

    let (polling, reports) = recording_progress();
    assert_eq!(client.get_asset_upload_job(&id).wait_with(polling).await.unwrap().id, "A");
    assert_eq!(steps(&reports), [step("success", 1)]);
}
