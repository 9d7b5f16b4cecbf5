//! Jobs: work that one call starts and another call polls until it is done.

mod error;

pub use self::error::WaitError;
use crate::runtime::client::Client;
use crate::runtime::error::{Error, JobFailure, JobState, JobTimeout};
use crate::runtime::operation::Operation;
use crate::runtime::polling::{JobProgress, Polling};
use crate::runtime::request::Request;
use crate::runtime::wire::Wire;
use tokio::time::{Instant, sleep, timeout};

/// A job in the response of an operation.
pub trait Job: Send {
    /// The result of a job that succeeded.
    type Success: Send;
    /// The reason that the API reports for a failed job.
    type Failure: Wire;

    /// The job's identifier, for polling.
    fn id(&self) -> &str;

    /// The job's status, as the API spells it.
    fn status(&self) -> &str;

    /// The job's outcome.
    fn outcome(self) -> Outcome<Self::Success, Self::Failure>;
}

/// The outcome of a job.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome<S, F> {
    /// The job is in progress, or has a status that this version of the crate does not know.
    Pending,
    /// The job succeeded.
    Success(Option<S>),
    /// The job failed.
    Failure(Option<F>),
}

/// An operation that polls a job.
pub trait PollsJob: Operation {
    /// The job.
    type Job: Job;

    /// Returns the job in a response.
    fn job(response: Self::Output) -> Self::Job;
}

/// An operation that starts a job.
pub trait StartsJob: Operation {
    /// The operation that polls the job.
    type Poll: PollsJob;

    /// Returns the job in a response.
    fn job(response: Self::Output) -> <Self::Poll as PollsJob>::Job;

    /// Creates the request that polls the job.
    fn poll(client: &Client, id: &str) -> Request<Self::Poll>;
}

/// The result of waiting for a job.
pub type JobResult<O> =
    Result<<<O as PollsJob>::Job as Job>::Success, WaitError<<<O as PollsJob>::Job as Job>::Failure>>;

impl<O: StartsJob> Request<O> {
    /// Starts the job, waits until it is done, and returns its result.
    ///
    /// The headers, the timeout and the retries that were set for this call apply to its polls, too.
    ///
    /// # Errors
    ///
    /// [`WaitError::Failed`] if the job fails, [`WaitError::TimedOut`] if it does not finish before the deadline, and
    /// [`WaitError::Call`] if a call fails. Once the job was started, all of them have its identifier.
    pub async fn send_and_wait(self) -> JobResult<O::Poll> {
        let polling = self.client().settings().polling.clone();
        self.send_and_wait_with(polling).await
    }

    /// Like [`send_and_wait`](Self::send_and_wait), with a schedule of its own.
    ///
    /// # Errors
    ///
    /// The same as [`send_and_wait`](Self::send_and_wait).
    pub async fn send_and_wait_with(self, polling: Polling) -> JobResult<O::Poll> {
        let (client, settings) = (self.client().clone(), self.parts().for_polls());
        let job = O::job(self.send().await?);
        let poll = O::poll(&client, job.id()).edit(|parts| parts.apply(settings));
        wait(poll, Some(job), &polling).await
    }
}

impl<O: PollsJob> Request<O> {
    /// Polls the job until it is done, and returns its result.
    ///
    /// # Errors
    ///
    /// [`WaitError::Failed`] if the job fails, [`WaitError::TimedOut`] if it does not finish before the deadline, and
    /// [`WaitError::Call`] if a call fails.
    pub async fn wait(self) -> JobResult<O> {
        let polling = self.client().settings().polling.clone();
        self.wait_with(polling).await
    }

    /// Like [`wait`](Self::wait), with a schedule of its own.
    ///
    /// # Errors
    ///
    /// The same as [`wait`](Self::wait).
    pub async fn wait_with(self, polling: Polling) -> JobResult<O> {
        wait(self, None, &polling).await
    }
}

async fn wait<O: PollsJob>(poll: Request<O>, job: Option<O::Job>, polling: &Polling) -> JobResult<O> {
    let mut last = None;
    // Boxed because it is large, and callers may hold it in futures of their own.
    let waited = timeout(polling.time_limit(), Box::pin(follow(poll, job, polling, &mut last))).await;
    match (waited, last) {
        (Ok(waited), None) => waited,
        (Ok(waited), Some(last)) => waited.map_err(|error| error.with_job(&last.id)),
        (Err(_), last) => Err(WaitError::TimedOut(JobTimeout::new(last, polling.time_limit()))),
    }
}

/// Polls the job until it is done, and keeps its state in `last`.
async fn follow<O: PollsJob>(
    poll: Request<O>,
    started: Option<O::Job>,
    polling: &Polling,
    last: &mut Option<JobState>,
) -> JobResult<O> {
    let began = Instant::now();
    let (mut job, mut attempts) = match started {
        Some(job) => (job, 0),
        None => (send_poll(&poll).await?, 1),
    };
    let mut delays = 0_u32;
    loop {
        let id = job.id().to_owned();
        let status = job.status().to_owned();
        polling.report(|| JobProgress {
            job_id: id.clone(),
            status: status.clone(),
            attempts,
            elapsed: began.elapsed(),
        });
        *last = Some(JobState { id: id.clone(), status });
        match job.outcome() {
            Outcome::Pending => sleep(polling.delay(delays)).await,
            Outcome::Success(Some(success)) => return Ok(success),
            Outcome::Success(None) => return Err(Error::no_result().of(poll.info().name).into()),
            Outcome::Failure(error) => {
                return Err(WaitError::Failed(JobFailure::new(poll.info().name, id, error)));
            }
        }
        job = send_poll(&poll).await?;
        attempts = attempts.saturating_add(1);
        delays = delays.saturating_add(1);
    }
}

async fn send_poll<O: PollsJob>(poll: &Request<O>) -> Result<O::Job, Error> {
    let request = poll.try_clone().ok_or_else(|| Error::invalid("a stream can be sent only once"))?;
    request.send().await.map(O::job)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::body::Body;
    use crate::runtime::operation::OperationInfo;
    use crate::runtime::retry::Retry;
    use crate::runtime::transport::Transport;
    use crate::runtime::wire::Json;
    use serde_json::{Value, json};
    use std::sync::Mutex;
    use std::time::Duration;

    struct PollThing;

    impl Operation for PollThing {
        type Output = Json;

        const INFO: OperationInfo =
            OperationInfo { name: "poll_thing", path: "/things/1", ..OperationInfo::GET };
    }

    impl PollsJob for PollThing {
        type Job = Thing;

        fn job(response: Json) -> Thing {
            Thing(response)
        }
    }

    struct StartThing;

    impl Operation for StartThing {
        type Output = Json;

        const INFO: OperationInfo =
            OperationInfo { name: "start_thing", path: "/things", ..OperationInfo::POST };
    }

    impl StartsJob for StartThing {
        type Poll = PollThing;

        fn job(response: Json) -> Thing {
            Thing(response)
        }

        fn poll(client: &Client, _: &str) -> Request<PollThing> {
            Request::new(client)
        }
    }

    struct Thing(Json);

    impl Job for Thing {
        type Success = Json;
        type Failure = Json;

        fn id(&self) -> &'static str {
            "1"
        }

        fn status(&self) -> &str {
            self.0["status"].as_str().unwrap_or_default()
        }

        fn outcome(self) -> Outcome<Json, Json> {
            match self.status() {
                "success" => Outcome::Success(self.0.get("result").map(Json::from)),
                "failed" => Outcome::Failure(self.0.get("error").map(Json::from)),
                _ => Outcome::Pending,
            }
        }
    }

    /// A client that gets each of these responses once, and then none.
    fn client(responses: impl IntoIterator<Item = Value>) -> Client {
        let responses: Vec<_> = responses.into_iter().collect();
        let responses = Mutex::new(responses.into_iter());
        let transport = Transport::from_fn(move |_| {
            let response = responses.lock().unwrap().next();
            async {
                match response {
                    Some(response) => Ok(http::Response::new(Body::from(response.to_string()))),
                    None => std::future::pending().await,
                }
            }
        });
        Client::builder()
            .transport(transport)
            .polling(Polling::new().jitter(0.0))
            .retry(Retry::never())
            .build()
            .unwrap()
    }

    fn start(responses: impl IntoIterator<Item = Value>) -> Request<StartThing> {
        Request::new(&client(responses))
    }

    fn running() -> Value {
        json!({"status": "running"})
    }

    #[tokio::test(start_paused = true)]
    async fn a_job_is_polled_until_it_is_done() {
        let began = Instant::now();
        let done = json!({"status": "success", "result": 7});
        let result =
            start([running(), json!({"status": "unheard of"}), running(), done]).send_and_wait().await;
        assert_eq!(result.unwrap(), json!(7));
        assert_eq!(began.elapsed().as_millis(), 500 + 800 + 1280);
    }

    #[tokio::test(start_paused = true)]
    async fn each_status_is_reported() {
        let reported = std::sync::Arc::new(Mutex::new(Vec::new()));
        let sink = std::sync::Arc::clone(&reported);
        let polling = Polling::new().jitter(0.0).on_progress(move |job| sink.lock().unwrap().push(job));
        let done = json!({"status": "success", "result": 7});
        start([running(), running(), done]).send_and_wait_with(polling).await.unwrap();
        let job = |status: &str, attempts, millis| JobProgress {
            job_id: "1".to_owned(),
            status: status.to_owned(),
            attempts,
            elapsed: Duration::from_millis(millis),
        };
        assert_eq!(
            *reported.lock().unwrap(),
            [job("running", 0, 0), job("running", 1, 500), job("success", 2, 1300)]
        );
    }

    #[tokio::test]
    async fn a_job_that_is_done_at_once_is_not_polled() {
        let done = json!({"status": "success", "result": 7});
        assert_eq!(start([done]).send_and_wait().await.unwrap(), json!(7));
    }

    #[tokio::test(start_paused = true)]
    async fn a_failure_has_the_reported_reason() {
        let failed = json!({"status": "failed", "error": {"reason": "Use a\nsmaller one."}});
        let error = Error::from(start([running(), failed]).send_and_wait().await.unwrap_err());
        assert!(error.is_job_failed());
        assert_eq!(error.job_id(), Some("1"));
        assert_eq!(error.job_error(), Some(&json!({"reason": "Use a\nsmaller one."}).into()));
        let failed = json!({"status": "failed", "error": {"why": "too_big"}});
        let error = start([failed]).send_and_wait().await.unwrap_err();
        assert_eq!(error.to_string(), r#"poll_thing: job 1 failed: {"why":"too_big"}"#);
    }

    #[tokio::test(start_paused = true)]
    async fn the_deadline_cancels_a_call_in_flight() {
        let began = Instant::now();
        let polling = Polling::new().deadline(Duration::from_secs(5));
        let error = start([running()]).send_and_wait_with(polling).await.unwrap_err();
        assert_eq!(error.to_string(), "job 1 is still running after 5s");
        assert_eq!(error.job_id(), Some("1"));
        assert_eq!(began.elapsed().as_secs(), 5);
        assert!(Error::from(error).is_job_timed_out());
    }

    #[tokio::test(start_paused = true)]
    async fn a_timeout_before_any_response_has_no_identifier() {
        let error =
            Request::<PollThing>::new(&client([])).wait_with(Polling::new().deadline(Duration::from_secs(5)));
        assert_eq!(error.await.unwrap_err().job_id(), None);
    }

    #[tokio::test]
    async fn a_missing_result_is_an_error() {
        let error = Error::from(start([json!({"status": "success"})]).send_and_wait().await.unwrap_err());
        assert!(error.is_decode());
        assert_eq!(
            error.to_string(),
            "poll_thing: unexpected response: the job is done, but its result is missing (job 1)"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_failed_call_has_the_job_identifier() {
        let error = Error::from(start([running()]).send_and_wait().await.unwrap_err());
        assert!(error.is_timeout());
        assert_eq!(error.to_string(), "poll_thing: no response within 60s (job 1)");
    }
}
