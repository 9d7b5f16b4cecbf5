//! Processes that share rate limits through Redis.
//!
//! ```sh
//! redis-server --port 6379 &
//! cargo run --release --example shared_limits -- redis://127.0.0.1:6379
//! ```
//!
//! Starts a fake API that records the time of each request, and four processes that call it as fast as the limit
//! allows, on behalf of the same user. Then it checks that no window has more requests than the limit, and prints
//! the total time and the part of it that the limit requires.

mod redis_limiter;

use canva_connect::assets::GetAsset;
use canva_connect::{Client, Limits, RateLimit};
use redis_limiter::RedisLimiter;
use std::error::Error;
use std::process::{Command, ExitCode, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

type Fallible<T = ()> = Result<T, Box<dyn Error>>;

const PROCESSES: usize = 4;
const CALLS_PER_PROCESS: usize = 500;

/// A limit of 100 calls per 2 seconds, so that the example ends quickly.
fn limit() -> RateLimit {
    RateLimit::new(100, 2)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Fallible {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [redis] => run_processes(redis).await,
        [redis, api, process] => run_calls(redis, api, process).await,
        _ => Err("usage: shared_limits REDIS_URL".into()),
    }
}

/// Makes the calls of one process.
async fn run_calls(redis: &str, api: &str, process: &str) -> Fallible {
    let client = Client::builder()
        .token("made-up")
        .user("anna")
        .base_url(api)
        .rate_limits(Limits::wait().max_wait(Duration::MAX).of::<GetAsset>([limit()]))
        .rate_limiter(RedisLimiter::connect(redis, process).await?)
        .build()?;
    let calls: Vec<_> = (0..CALLS_PER_PROCESS).map(|_| tokio::spawn(client.get_asset("A").send())).collect();
    for call in calls {
        call.await??;
    }
    Ok(())
}

/// The times of the requests that the API received.
type RequestTimes = Arc<Mutex<Vec<Instant>>>;

/// Starts the API and the processes, and reports the result.
async fn run_processes(redis: &str) -> Fallible {
    let times = RequestTimes::default();
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let api = format!("http://{}", listener.local_addr()?);
    tokio::spawn(serve(listener, Arc::clone(&times)));
    let mut children = Vec::new();
    for number in 0..PROCESSES {
        // The names are unique per run, because Redis may still have the calls of the previous run.
        let process = format!("{}-{number}", std::process::id());
        let mut command = Command::new(std::env::current_exe()?);
        let mut child = command.args([redis, &api, &process]).stdin(Stdio::null()).spawn()?;
        children.push(tokio::task::spawn_blocking(move || child.wait()));
    }
    for child in children {
        if !child.await??.success() {
            return Err("a process failed".into());
        }
    }
    report(&times)
}

fn report(times: &RequestTimes) -> Fallible {
    let mut times = times.lock().unwrap_or_else(PoisonError::into_inner).clone();
    times.sort();
    let (limit, calls) = (limit(), times.len());
    let allowed = usize::try_from(limit.requests)?;
    let excess = times.windows(allowed + 1).filter(|some| some[allowed] - some[0] < limit.window).count();
    let full_windows = u32::try_from(calls.div_ceil(allowed))? - 1;
    let elapsed = times.last().zip(times.first()).map(|(last, first)| *last - *first).unwrap_or_default();
    println!("{calls} calls from {PROCESSES} processes, limit {limit}: {excess} over the limit");
    println!("{elapsed:.2?} in total, of which the limit requires {:.2?}", limit.window * full_windows);
    if excess > 0 { Err("the limit was exceeded".into()) } else { Ok(()) }
}

async fn serve(listener: TcpListener, times: RequestTimes) {
    while let Ok((socket, _)) = listener.accept().await {
        tokio::spawn(respond(socket, Arc::clone(&times)));
    }
}

/// Responds to each request of a connection, and records its time.
async fn respond(mut socket: TcpStream, times: RequestTimes) -> std::io::Result<()> {
    let body = r#"{"asset": {"id": "A", "name": "n", "tags": [], "created_at": 1, "updated_at": 2}}"#;
    let response = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let mut request = Vec::new();
    while socket.read_buf(&mut request).await? > 0 {
        // A GET request has no body, so it ends with its head.
        if request.ends_with(b"\r\n\r\n") {
            request.clear();
            times.lock().unwrap_or_else(PoisonError::into_inner).push(Instant::now());
            socket.write_all(response.as_bytes()).await?;
        }
    }
    Ok(())
}
