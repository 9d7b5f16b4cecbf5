//! A rate limiter that counts calls in Redis, shared by all processes that use the same server.

use canva_connect::{BoxFuture, Bucket, CallOutcome, Permit, RateLimitError, RateLimiter};
use redis::aio::MultiplexedConnection;
use redis::{RedisResult, Script, ScriptInvocation};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::time::{Instant, sleep};

/// The time after which a call counts as ended if its process has not reported the end.
const LEASE: Duration = Duration::from_secs(600);

/// The pause after a response with status 429 without `Retry-After`.
const DEFAULT_PAUSE: Duration = Duration::from_secs(2);

pub(crate) struct RedisLimiter {
    connection: MultiplexedConnection,
    acquire: Script,
    end: Arc<Script>,
    /// The prefix of this process's call IDs.
    process: String,
    calls: AtomicU64,
    /// One lock per bucket: waiting calls of this process keep their order, and only the first one polls Redis. A
    /// real program would remove unused locks.
    locks: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
}

impl RedisLimiter {
    pub(crate) async fn connect(url: &str, process: &str) -> RedisResult<Self> {
        Ok(Self {
            connection: redis::Client::open(url)?.get_multiplexed_async_connection().await?,
            acquire: Script::new(include_str!("acquire.lua")),
            end: Arc::new(Script::new(include_str!("end.lua"))),
            process: process.to_owned(),
            calls: AtomicU64::new(0),
            locks: Mutex::default(),
        })
    }

    async fn acquire_permit(
        &self,
        buckets: &[Bucket<'_>],
        max_wait: Duration,
    ) -> Result<Permit, RateLimitError> {
        let started = Instant::now();
        let call = format!("{}-{}", self.process, self.calls.fetch_add(1, Ordering::Relaxed));
        let keys: Vec<String> = buckets.iter().flat_map(keys).collect();
        let lock = self.lock_of(&keys[0]);
        let _guard = lock.lock().await;
        // Created before the reservation, so that it is released even if this future is dropped.
        let permit = self.permit(call.clone(), keys.clone());
        loop {
            let wait = self.try_reserve(&call, &keys, buckets).await.map_err(RateLimitError::failed)?;
            if wait.is_zero() {
                return Ok(permit);
            }
            if started.elapsed() + wait > max_wait {
                return Err(limit_error(buckets, wait));
            }
            sleep(wait).await;
        }
    }

    /// Reserves a call in each bucket and returns zero, or returns the time until the next attempt.
    async fn try_reserve(
        &self,
        call: &str,
        keys: &[String],
        buckets: &[Bucket<'_>],
    ) -> RedisResult<Duration> {
        let mut script = self.acquire.prepare_invoke();
        keys.iter().for_each(|key| _ = script.key(key));
        script.arg(call).arg(millis(LEASE));
        for bucket in buckets {
            script.arg(bucket.limits().count());
            for limit in bucket.limits() {
                script.arg(limit.requests).arg(millis(limit.window));
            }
        }
        script.invoke_async(&mut self.connection.clone()).await.map(Duration::from_millis)
    }

    fn permit(&self, call: String, keys: Vec<String>) -> Permit {
        let (script, mut connection) = (Arc::clone(&self.end), self.connection.clone());
        let runtime = Handle::current();
        Permit::new(move |end| {
            let pause = match end {
                CallOutcome::Throttled { retry_after, .. } => millis(retry_after.unwrap_or(DEFAULT_PAUSE)),
                _ => 0,
            };
            runtime.spawn(async move {
                let mut script: ScriptInvocation<'_> = script.prepare_invoke();
                keys.iter().for_each(|key| _ = script.key(key));
                script.arg(call).arg(u8::from(end != CallOutcome::NotSent)).arg(pause);
                // If this fails, the call counts until its lease ends: too long, but never too short.
                let _: RedisResult<()> = script.invoke_async(&mut connection).await;
            });
        })
    }

    fn lock_of(&self, key: &str) -> Arc<tokio::sync::Mutex<()>> {
        let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(locks.entry(key.to_owned()).or_default())
    }
}

impl RateLimiter for RedisLimiter {
    fn acquire<'a>(
        &'a self,
        buckets: &'a [Bucket<'a>],
        max_wait: Duration,
    ) -> BoxFuture<'a, Result<Permit, RateLimitError>> {
        Box::pin(self.acquire_permit(buckets, max_wait))
    }
}

/// The Redis keys of a bucket: its calls, and its pause.
fn keys(bucket: &Bucket<'_>) -> [String; 2] {
    ["calls", "pause"].map(|kind| format!("canva:{kind}:{}", bucket.key()))
}

fn limit_error(buckets: &[Bucket<'_>], wait: Duration) -> RateLimitError {
    match buckets.iter().flat_map(Bucket::limits).next() {
        Some(limit) => RateLimitError::limit_reached(limit, Some(wait)),
        None => RateLimitError::throttled(Some(wait)),
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
