//! Jobs: calls that only start something, which another call asks about until it is done.

mod failure;

pub use self::failure::{JobFailure, JobTimeout, WaitError};
use crate::runtime::client::Client;
use crate::runtime::error::Error;
use crate::runtime::operation::Operation;
use crate::runtime::polling::{JobProgress, Polling};
use crate::runtime::request::Request;
use crate::runtime::wire::Wire;
use tokio::time::{Instant, sleep, timeout};

/// Something that the API does in its own time.
pub trait Job: Send {
    /// What it comes to.
    type Success: Send;
    /// Why it came to nothing.
    type Failure: Wire;

    /// Its identifier, by which it can be asked about.
    fn id(&self) -> &str;

    /// Where it stands, as the API spells it.
    fn status(&self) -> &str;

    /// What has become of it.
    fn outcome(self) -> Outcome<Self::Success, Self::Failure>;
}

/// What has become of a job.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome<S, F> {
    /// It is still running, or stands at something that this version of the crate does not know.
    Pending,
    /// It is done.
    Success(Option<S>),
    /// It came to nothing.
    Failure(Option<F>),
}

/// An operation that asks about a job.
pub trait PollsJob: Operation {
    /// The job.
    type Job: Job;

    /// The job that an answer is about.
    fn job(response: Self::Output) -> Self::Job;
}

/// An operation that starts a job.
pub trait StartsJob: Operation {
    /// The operation that asks about the job.
    type Poll: PollsJob;

    /// The job that was started.
    fn job(response: Self::Output) -> <Self::Poll as PollsJob>::Job;

    /// The call that asks about the job.
    fn poll(client: &Client, id: &str) -> Request<Self::Poll>;
}

/// What waiting for a job comes to: its result, or why there is none.
pub type JobResult<O> =
    Result<<<O as PollsJob>::Job as Job>::Success, WaitError<<<O as PollsJob>::Job as Job>::Failure>>;

impl<O: StartsJob> Request<O> {
    /// Starts the job, waits until it is done, and gives what it came to.
    ///
    /// # Errors
    ///
    /// [`WaitError::Failed`] if the job fails, [`WaitError::TimedOut`] if it is not done in time,
    /// and [`WaitError::Call`] if a call on the way fails. Once the job was started all of them
    /// tell its identifier.
    pub async fn send_and_wait(self) -> JobResult<O::Poll> {
        let polling = self.client().polling().clone();
        self.send_and_wait_with(polling).await
    }

    /// The same, but waits in its own way.
    ///
    /// # Errors
    ///
    /// The same as [`send_and_wait`](Self::send_and_wait).
    pub async fn send_and_wait_with(self, polling: Polling) -> JobResult<O::Poll> {
        let client = self.client().clone();
        let job = O::job(self.send().await?);
        let poll = O::poll(&client, job.id());
        wait(poll, Some(job), &polling).await
    }
}

impl<O: PollsJob> Request<O> {
    /// Asks about the job until it is done, and gives what it came to.
    ///
    /// # Errors
    ///
    /// [`WaitError::Failed`] if the job fails, [`WaitError::TimedOut`] if it is not done in time,
    /// and [`WaitError::Call`] if a call on the way fails.
    pub async fn wait(self) -> JobResult<O> {
        let polling = self.client().polling().clone();
        self.wait_with(polling).await
    }

    /// The same, but waits in its own way.
    ///
    /// # Errors
    ///
    /// The same as [`wait`](Self::wait).
    pub async fn wait_with(self, polling: Polling) -> JobResult<O> {
        wait(self, None, &polling).await
    }
}

async fn wait<O: PollsJob>(poll: Request<O>, job: Option<O::Job>, polling: &Polling) -> JobResult<O> {
    let mut seen = None;
    // In a box, as it is large and whoever waits for it may keep it in futures of their own.
    let waited = timeout(polling.deadline, Box::pin(follow(poll, job, polling, &mut seen))).await;
    match (waited, seen) {
        (Ok(waited), None) => waited,
        (Ok(waited), Some(seen)) => waited.map_err(|error| error.with_job(&seen.id)),
        (Err(_), seen) => Err(WaitError::TimedOut(JobTimeout::new(seen, polling.deadline))),
    }
}

/// What was last known of a job.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    id: String,
    status: String,
}

async fn follow<O: PollsJob>(
    poll: Request<O>,
    started: Option<O::Job>,
    polling: &Polling,
    seen: &mut Option<Seen>,
) -> JobResult<O> {
    let began = Instant::now();
    let mut delays = polling.delays();
    let (mut job, mut attempts) = match started {
        Some(job) => (job, 0),
        None => (ask(&poll).await?, 1),
    };
    loop {
        let id = job.id().to_owned();
        let status = job.status().to_owned();
        polling.report(|| JobProgress {
            job_id: id.clone(),
            status: status.clone(),
            attempts,
            elapsed: began.elapsed(),
        });
        *seen = Some(Seen { id: id.clone(), status });
        match job.outcome() {
            Outcome::Pending => sleep(delays.next_delay()).await,
            Outcome::Success(Some(success)) => return Ok(success),
            Outcome::Success(None) => return Err(Error::no_result().of(poll.info().name).into()),
            Outcome::Failure(error) => return Err(WaitError::Failed(JobFailure { job_id: id, error })),
        }
        job = ask(&poll).await?;
        attempts = attempts.saturating_add(1);
    }
}

async fn ask<O: PollsJob>(poll: &Request<O>) -> Result<O::Job, Error> {
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
    use serde_json::{Value, json};
    use std::sync::Mutex;
    use std::time::Duration;

    struct AskAboutThing;

    impl Operation for AskAboutThing {
        type Output = Value;

        const INFO: OperationInfo =
            OperationInfo { name: "ask_about_thing", path: "/things/1", ..OperationInfo::GET };
    }

    impl PollsJob for AskAboutThing {
        type Job = Thing;

        fn job(response: Value) -> Thing {
            Thing(response)
        }
    }

    struct StartThing;

    impl Operation for StartThing {
        type Output = Value;

        const INFO: OperationInfo =
            OperationInfo { name: "start_thing", path: "/things", ..OperationInfo::POST };
    }

    impl StartsJob for StartThing {
        type Poll = AskAboutThing;

        fn job(response: Value) -> Thing {
            Thing(response)
        }

        fn poll(client: &Client, _: &str) -> Request<AskAboutThing> {
            Request::new(client)
        }
    }

    struct Thing(Value);

    impl Job for Thing {
        type Success = Value;
        type Failure = Value;

        fn id(&self) -> &'static str {
            "1"
        }

        fn status(&self) -> &str {
            self.0["status"].as_str().unwrap_or_default()
        }

        fn outcome(self) -> Outcome<Value, Value> {
            match self.status() {
                "success" => Outcome::Success(self.0.get("result").cloned()),
                "failed" => Outcome::Failure(self.0.get("error").cloned()),
                _ => Outcome::Pending,
            }
        }
    }

    /// Answers with each of these once, and then not at all.
    fn client(answers: impl IntoIterator<Item = Value>) -> Client {
        let answers: Vec<_> = answers.into_iter().collect();
        let answers = Mutex::new(answers.into_iter());
        let transport = Transport::from_fn(move |_| {
            let answer = answers.lock().unwrap().next();
            async {
                match answer {
                    Some(answer) => Ok(http::Response::new(Body::from(answer.to_string()))),
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

    fn start(answers: impl IntoIterator<Item = Value>) -> Request<StartThing> {
        Request::new(&client(answers))
    }

    fn running() -> Value {
        json!({"status": "running"})
    }

    #[tokio::test(start_paused = true)]
    async fn it_is_asked_about_until_it_is_done() {
        let began = Instant::now();
        let done = json!({"status": "success", "result": 7});
        let result =
            start([running(), json!({"status": "unheard of"}), running(), done]).send_and_wait().await;
        assert_eq!(result.unwrap(), 7);
        assert_eq!(began.elapsed().as_millis(), 500 + 800 + 1280);
    }

    #[tokio::test(start_paused = true)]
    async fn each_status_is_told() {
        let told = std::sync::Arc::new(Mutex::new(Vec::new()));
        let teller = std::sync::Arc::clone(&told);
        let polling = Polling::new().jitter(0.0).on_progress(move |job| teller.lock().unwrap().push(job));
        let done = json!({"status": "success", "result": 7});
        start([running(), running(), done]).send_and_wait_with(polling).await.unwrap();
        let job = |status: &str, attempts, millis| JobProgress {
            job_id: "1".to_owned(),
            status: status.to_owned(),
            attempts,
            elapsed: Duration::from_millis(millis),
        };
        assert_eq!(
            *told.lock().unwrap(),
            [job("running", 0, 0), job("running", 1, 500), job("success", 2, 1300)]
        );
    }

    #[tokio::test]
    async fn one_that_is_done_at_once_is_not_asked_about() {
        let done = json!({"status": "success", "result": 7});
        assert_eq!(start([done]).send_and_wait().await.unwrap(), 7);
    }

    #[tokio::test(start_paused = true)]
    async fn a_failure_is_told_with_its_reason() {
        let failed = json!({"status": "failed", "error": {"code": "too_big"}});
        let error = start([running(), failed]).send_and_wait().await.unwrap_err();
        assert_eq!(error.to_string(), r#"job 1 failed: {"code":"too_big"}"#);
        let error = Error::from(error);
        assert!(error.is_job_failed());
        assert_eq!(error.job_id(), Some("1"));
        assert_eq!(error.job_error(), Some(&json!({"code": "too_big"})));
    }

    #[tokio::test(start_paused = true)]
    async fn the_deadline_ends_a_call_under_way() {
        let began = Instant::now();
        let polling = Polling::new().deadline(Duration::from_secs(5));
        let error = start([running()]).send_and_wait_with(polling).await.unwrap_err();
        assert_eq!(error.to_string(), "job 1 is still running after 5s");
        assert_eq!(error.job_id(), Some("1"));
        assert_eq!(began.elapsed().as_secs(), 5);
        assert!(Error::from(error).is_job_timed_out());
    }

    #[tokio::test(start_paused = true)]
    async fn a_job_never_heard_of_has_no_identifier() {
        let error = Request::<AskAboutThing>::new(&client([]))
            .wait_with(Polling::new().deadline(Duration::from_secs(5)));
        assert_eq!(error.await.unwrap_err().job_id(), None);
    }

    #[tokio::test]
    async fn a_result_that_is_missing_is_an_error() {
        let error = Error::from(start([json!({"status": "success"})]).send_and_wait().await.unwrap_err());
        assert!(error.is_decode());
        assert_eq!(
            error.to_string(),
            "ask_about_thing: unexpected answer: the job is done, but its result is missing (job 1)"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_call_that_fails_tells_the_job() {
        let error = Error::from(start([running()]).send_and_wait().await.unwrap_err());
        assert!(error.is_timeout());
        assert_eq!(error.to_string(), "ask_about_thing: no answer within 60s (job 1)");
    }
}
