//! A limiter whose counts are in Redis, so that all processes that reach it share one budget.

use canva_connect::{BoxFuture, Bucket, CallOutcome, Permit, RateLimitError, RateLimiter};
use redis::aio::MultiplexedConnection;
use redis::{RedisResult, Script, ScriptInvocation};
use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::time::{Instant, sleep};

/// After this time a call is taken for ended whose process does not say so any more.
const LEASE: Duration = Duration::from_secs(600);

/// The pause after a call that was too fast, if the API does not say how long.
const PAUSE: Duration = Duration::from_secs(2);

pub(crate) struct RedisLimiter {
    connection: MultiplexedConnection,
    acquire: Script,
    end: Arc<Script>,
    /// Tells the calls of this process from those of others.
    process: String,
    calls: AtomicU64,
    /// Those who wait in this process go in order, and only one of them asks. A real program would forget old ones.
    turns: Mutex<HashMap<String, Arc<tokio::sync::Mutex<()>>>>,
}

impl RedisLimiter {
    pub(crate) async fn connect(url: &str, process: &str) -> RedisResult<Self> {
        Ok(Self {
            connection: redis::Client::open(url)?.get_multiplexed_async_connection().await?,
            acquire: Script::new(include_str!("acquire.lua")),
            end: Arc::new(Script::new(include_str!("end.lua"))),
            process: process.to_owned(),
            calls: AtomicU64::new(0),
            turns: Mutex::default(),
        })
    }

    async fn take(&self, buckets: &[Bucket<'_>], max_wait: Duration) -> Result<Permit, RateLimitError> {
        let started = Instant::now();
        let call = format!("{}-{}", self.process, self.calls.fetch_add(1, Ordering::Relaxed));
        let keys: Vec<String> = buckets.iter().flat_map(keys).collect();
        let turn = self.turn(&keys[0]);
        let _turn = turn.lock().await;
        // It is there before the reservation is, so that the reservation is given back even if nobody waits for the answer.
        let permit = self.permit(call.clone(), keys.clone());
        loop {
            let wait = self.try_take(&call, &keys, buckets).await.map_err(RateLimitError::failed)?;
            if wait.is_zero() {
                return Ok(permit);
            }
            if started.elapsed() + wait > max_wait {
                return Err(refusal(buckets, wait));
            }
            sleep(wait).await;
        }
    }

    /// Takes a reservation in each bucket, or says how long to wait.
    async fn try_take(&self, call: &str, keys: &[String], buckets: &[Bucket<'_>]) -> RedisResult<Duration> {
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
                CallOutcome::Throttled { retry_after, .. } => millis(retry_after.unwrap_or(PAUSE)),
                _ => 0,
            };
            runtime.spawn(async move {
                let mut script: ScriptInvocation<'_> = script.prepare_invoke();
                keys.iter().for_each(|key| _ = script.key(key));
                script.arg(call).arg(u8::from(end != CallOutcome::NotSent)).arg(pause);
                // If this does not arrive, the call counts until its lease is over: too long, never too short.
                let _: RedisResult<()> = script.invoke_async(&mut connection).await;
            });
        })
    }

    fn turn(&self, key: &str) -> Arc<tokio::sync::Mutex<()>> {
        let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(turns.entry(key.to_owned()).or_default())
    }
}

impl RateLimiter for RedisLimiter {
    fn acquire<'a>(
        &'a self,
        buckets: &'a [Bucket<'a>],
        max_wait: Duration,
    ) -> BoxFuture<'a, Result<Permit, RateLimitError>> {
        Box::pin(self.take(buckets, max_wait))
    }
}

/// The calls of a bucket, and its pause.
fn keys(bucket: &Bucket<'_>) -> [String; 2] {
    ["calls", "pause"].map(|what| format!("canva:{what}:{}", bucket.key()))
}

fn refusal(buckets: &[Bucket<'_>], wait: Duration) -> RateLimitError {
    match buckets.iter().flat_map(Bucket::limits).next() {
        Some(limit) => RateLimitError::limit_reached(limit, Some(wait)),
        None => RateLimitError::throttled(Some(wait)),
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
