//! Stubs of `on.rs` for builds without the feature `tracing`.

use crate::runtime::delay::CallDelay;
use crate::runtime::error::{Error, Result};
use crate::runtime::operation::OperationInfo;
use std::pin::Pin;
use std::time::Duration;

pub(crate) struct RequestSpan;

#[allow(clippy::unused_self, reason = "the functions are those of `on.rs`")]
impl RequestSpan {
    pub(crate) fn new<B>(_: &OperationInfo, _: &http::Request<B>, _: u32) -> Self {
        Self
    }

    pub(crate) fn enter<T>(&self, work: impl FnOnce() -> T) -> T {
        work()
    }

    pub(crate) fn watch<T>(
        self,
        exchange: Pin<&mut impl Future<Output = Result<http::Response<T>>>>,
    ) -> impl Future<Output = Result<http::Response<T>>> {
        exchange
    }
}

pub(crate) fn record_delay(_: &CallDelay) {}

pub(crate) fn record_retry(_: &OperationInfo, _: &Error, _: Duration) {}
