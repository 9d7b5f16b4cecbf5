//! The transfer of a file: one loop that sends requests, yields chunks, and resumes or restarts after failures.

use super::headers::{ContentRange, announced_length, has_changed, validator};
use super::interrupted::Interrupted;
use super::limits::Pace;
use super::request::{FileRequest, Part};
use super::schedule::Schedule;
use crate::runtime::body::{Body, ProgressReporter};
use crate::runtime::boxed::{BoxError, BoxFuture};
use crate::runtime::delay::{CallDelay, DelayReason};
use crate::runtime::error::{Error, Result, TransportError, compression};
use crate::runtime::wire::DecodeError;
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Response, StatusCode, response};
use http_body::Body as _;
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;
use tokio::time::sleep;

/// The name of the operation in errors.
pub(super) const OPERATION: &str = "download";

/// The transfer of a file. It sends nothing until it is polled.
pub(super) struct Transfer {
    request: FileRequest,
    schedule: Schedule,
    reporter: Option<ProgressReporter>,
    pace: Pace,
    /// The headers of the last response with the whole file.
    headers: HeaderMap,
    /// The validator with which the rest of the file can be requested.
    validator: Option<HeaderValue>,
    total: Option<u64>,
    received: u64,
    /// The interruption that the transfer is recovering from.
    interrupted: Option<Interrupted>,
    state: State,
}

enum State {
    /// Waits for a response. The mutex is never locked: it makes the future `Sync`.
    Opening(Mutex<BoxFuture<'static, Result<Response<Body>>>>),
    Receiving(Body),
    Done,
}

pub(super) enum Event {
    /// The next chunk is the first of the file. A second one of these is a restart.
    Started,
    Chunk(Bytes),
}

enum Failure {
    /// A request failed. Another one is sent if the error is transient.
    Request(Error),
    /// The body ended too early. The rest of the file is requested.
    Interrupted(Option<BoxError>),
    /// The rest of the file is not available, for this reason. The transfer restarts.
    NotResumable(&'static str),
    /// No further request would help.
    Final(Error),
}

impl Transfer {
    pub(super) fn new(request: FileRequest, schedule: Schedule, reporter: Option<ProgressReporter>) -> Self {
        let mut transfer = Self {
            pace: Pace::new(request.limits()),
            request,
            schedule,
            reporter,
            headers: HeaderMap::new(),
            validator: None,
            total: None,
            received: 0,
            interrupted: None,
            state: State::Done,
        };
        transfer.open(Duration::ZERO);
        transfer
    }

    pub(super) fn request(&self) -> &FileRequest {
        &self.request
    }

    pub(super) fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    pub(super) fn total(&self) -> Option<u64> {
        self.total
    }

    pub(super) fn received(&self) -> u64 {
        self.received
    }

    /// Waits for the next event. `None` after the last chunk, or after an error. Dropping the future loses
    /// nothing.
    pub(super) async fn next(&mut self) -> Result<Option<Event>> {
        poll_fn(|context| self.poll_next(context)).await.transpose()
    }

    pub(super) fn poll_next(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Event>>> {
        loop {
            let failure = match &mut self.state {
                State::Done => return Poll::Ready(None),
                State::Opening(response) => {
                    let response = response.get_mut().unwrap_or_else(PoisonError::into_inner);
                    match ready!(response.as_mut().poll(context)) {
                        Err(error) => Failure::Request(error),
                        Ok(response) if self.interrupted.is_none() => match self.start(response) {
                            Ok(()) => return Poll::Ready(Some(Ok(Event::Started))),
                            Err(error) => Failure::Final(error),
                        },
                        Ok(response) => match self.resume(response) {
                            Ok(()) => continue,
                            Err(reason) => Failure::NotResumable(reason),
                        },
                    }
                }
                State::Receiving(body) => match Pin::new(body).poll_frame(context) {
                    Poll::Pending => Failure::Final(ready!(self.pace.poll_timeout(context))),
                    // A body of this type has no trailers.
                    Poll::Ready(Some(Ok(frame))) => match self.receive(frame.into_data().unwrap_or_default())
                    {
                        Ok(chunk) => return Poll::Ready(Some(Ok(Event::Chunk(chunk)))),
                        Err(error) => Failure::Final(error),
                    },
                    Poll::Ready(end) => {
                        let cause = end.and_then(std::result::Result::err);
                        if self.is_complete(cause.as_ref()) {
                            self.state = State::Done;
                            continue;
                        }
                        Failure::Interrupted(cause)
                    }
                },
            };
            match self.recover(failure) {
                Ok(delay) => self.open(delay),
                Err(error) => {
                    self.state = State::Done;
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
    }

    /// Prepares a request, which is sent after the delay: for the rest of the file if the transfer was
    /// interrupted, and for all of it otherwise.
    fn open(&mut self, delay: Duration) {
        let part = match (&self.interrupted, &self.validator) {
            (Some(interrupted), Some(validator)) => {
                Part::Rest { offset: interrupted.received, validator: validator.clone() }
            }
            _ => {
                self.schedule.count_opening();
                Part::Whole
            }
        };
        if !delay.is_zero() {
            let delay = CallDelay { operation: OPERATION, reason: DelayReason::Retry, delay: Some(delay) };
            self.request.client().settings().on_delay.call(&delay);
        }
        let request = self.request.clone();
        self.state = State::Opening(Mutex::new(Box::pin(async move {
            if !delay.is_zero() {
                sleep(delay).await;
            }
            request.send(part).await
        })));
    }

    /// Starts to receive the whole file.
    fn start(&mut self, response: Response<Body>) -> Result<()> {
        let (head, body) = response.into_parts();
        let head = check_whole(head)?;
        self.validator = validator(&head.headers);
        self.total = announced_length(&head.headers).or(body.len());
        self.request.limits().check_len(self.total.unwrap_or_default())?;
        self.headers = head.headers;
        self.state = State::Receiving(body);
        Ok(())
    }

    /// Continues with the rest of the file, or returns the reason why this response does not have it.
    fn resume(&mut self, response: Response<Body>) -> std::result::Result<(), &'static str> {
        self.total = Some(self.check_rest(&response)?);
        self.interrupted = None;
        self.state = State::Receiving(response.into_body());
        Ok(())
    }

    /// Returns the length of the whole file.
    fn check_rest(&self, response: &Response<Body>) -> std::result::Result<u64, &'static str> {
        let headers = response.headers();
        if response.status() != StatusCode::PARTIAL_CONTENT {
            return Err("the file has changed, or the server does not support ranges");
        }
        if self.validator.as_ref().is_some_and(|validator| has_changed(headers, validator)) {
            return Err("the file has changed");
        }
        let range = ContentRange::of(headers).filter(|range| range.first == self.received);
        let range =
            range.filter(|_| compression(headers).is_none()).ok_or("the server sent another range")?;
        let total = range.total.or(self.total).ok_or("the length of the file is unknown")?;
        if self.total.is_none_or(|known| known == total) {
            Ok(total)
        } else {
            Err("the length of the file has changed")
        }
    }

    fn receive(&mut self, chunk: Bytes) -> Result<Bytes> {
        self.pace.receive(chunk.len())?;
        self.received = self.received.saturating_add(chunk.len() as u64);
        self.request.limits().check_len(self.received)?;
        if self.total.is_some_and(|total| self.received > total) {
            return Err(Error::transport(TransportError::new("the file is longer than announced")));
        }
        if let Some(reporter) = &mut self.reporter {
            reporter.add(chunk.len(), self.total.map(|total| total - self.received));
        }
        Ok(chunk)
    }

    /// Returns whether the file is complete at the end of the body. Its length decides, if it is known.
    fn is_complete(&self, cause: Option<&BoxError>) -> bool {
        match self.total {
            Some(total) => self.received == total,
            None => cause.is_none(),
        }
    }

    /// Returns the delay before the next request, or the error with which the transfer fails.
    fn recover(&mut self, failure: Failure) -> Result<Duration> {
        self.pace.interrupt();
        match failure {
            Failure::Final(error) => Err(error),
            Failure::Interrupted(cause) => {
                let interrupted = Interrupted::new(self.received, self.total, cause);
                self.interrupted = Some(interrupted);
                if self.validator.is_none() {
                    return self.restart("the server does not offer the rest");
                }
                self.schedule.resume().ok_or_else(|| self.interruption("too many attempts to resume it"))
            }
            Failure::NotResumable(reason) => self.restart(reason),
            Failure::Request(error) if self.interrupted.is_none() => {
                let error = error.after(self.schedule.openings());
                self.schedule.reopen(&error).ok_or(error)
            }
            Failure::Request(error) if error.status() == Some(StatusCode::RANGE_NOT_SATISFIABLE) => {
                self.restart("the file has become shorter")
            }
            Failure::Request(error) => self.schedule.resume_after(&error).ok_or(error),
        }
    }

    /// Restarts the transfer from the first byte, if it may. Returns the delay.
    fn restart(&mut self, reason: &'static str) -> Result<Duration> {
        let Some(delay) = self.schedule.restart() else {
            return Err(self.interruption(reason));
        };
        self.interrupted = None;
        self.received = 0;
        self.reporter = self.reporter.as_ref().map(ProgressReporter::restarted);
        Ok(delay)
    }

    fn interruption(&mut self, reason: &'static str) -> Error {
        let interrupted = self.interrupted.take();
        interrupted.unwrap_or_else(|| Interrupted::new(self.received, self.total, None)).into_error(reason)
    }
}

/// Checks that a response has the whole file, uncompressed.
fn check_whole(head: response::Parts) -> Result<response::Parts> {
    if head.status != StatusCode::OK {
        return Err(Error::decode(head, None, &DecodeError::new("it is not the whole file")));
    }
    if compression(&head.headers).is_some() {
        let reason = "the file is compressed, although that was not requested";
        return Err(Error::decode(head, None, &DecodeError::new(reason)));
    }
    Ok(head)
}
