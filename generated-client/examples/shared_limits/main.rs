//! Several processes that share one budget of calls, by way of Redis.
//!
//! ```sh
//! redis-server --port 6379 &
//! cargo run --release --example shared_limits -- redis://127.0.0.1:6379
//! ```
//!
//! It starts an API that only counts, and four processes that call it on behalf of the same user, each as often as it
//! may. Then it says whether the API saw more calls than the limit in any time, and how much time was lost.

mod redis_limiter;

use canva_connect::assets::GetAsset;
use canva_connect::{Client, Limits, RateLimit};
use redis_limiter::RedisLimiter;
use std::error::Error;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

type Fallible<T = ()> = Result<T, Box<dyn Error>>;

const PROCESSES: usize = 4;
const CALLS_OF_EACH: usize = 500;

/// 100 calls in two seconds, so that it does not take all day.
fn limit() -> RateLimit {
    RateLimit::new(100, 2)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Fallible {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.as_slice() {
        [redis] => compare(redis).await,
        [redis, api, process] => call(redis, api, process).await,
        _ => Err("the URL of a Redis server, please".into()),
    }
}

/// One of the processes.
async fn call(redis: &str, api: &str, process: &str) -> Fallible {
    let client = Client::builder()
        .token("made-up")
        .user("anna")
        .base_url(api)
        .rate_limits(Limits::wait().max_wait(Duration::MAX).of::<GetAsset>([limit()]))
        .rate_limiter(RedisLimiter::connect(redis, process).await?)
        .build()?;
    let calls: Vec<_> = (0..CALLS_OF_EACH).map(|_| tokio::spawn(client.get_asset("A").send())).collect();
    for call in calls {
        call.await??;
    }
    Ok(())
}

/// When the API saw requests.
type Seen = Arc<Mutex<Vec<Instant>>>;

async fn compare(redis: &str) -> Fallible {
    let seen = Seen::default();
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let api = format!("http://{}", listener.local_addr()?);
    tokio::spawn(serve(listener, Arc::clone(&seen)));
    let mut children = Vec::new();
    for number in 0..PROCESSES {
        // Names differ from run to run, as the counts of a run before may still be there.
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
    report(&seen)
}

fn report(seen: &Seen) -> Fallible {
    let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner).clone();
    seen.sort();
    let (limit, calls) = (limit(), seen.len());
    let most = usize::try_from(limit.requests)?;
    let too_many = seen.windows(most + 1).filter(|some| some[most] - some[0] < limit.window).count();
    let rounds = u32::try_from(calls.div_ceil(most))? - 1;
    let took = seen.last().zip(seen.first()).map(|(last, first)| *last - *first).unwrap_or_default();
    println!("{calls} calls of {PROCESSES} processes, {limit}: {too_many} too many");
    println!("{took:.2?}, of which {:.2?} by the limit", limit.window * rounds);
    if too_many > 0 { Err("the limit did not hold".into()) } else { Ok(()) }
}

async fn serve(listener: TcpListener, seen: Seen) {
    while let Ok((socket, _)) = listener.accept().await {
        tokio::spawn(answer(socket, Arc::clone(&seen)));
    }
}

async fn answer(mut socket: TcpStream, seen: Seen) -> std::io::Result<()> {
    let body = r#"{"asset": {"id": "A", "name": "n", "tags": [], "created_at": 1, "updated_at": 2}}"#;
    let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let mut request = Vec::new();
    while socket.read_buf(&mut request).await? > 0 {
        // A request of a GET ends with its head.
        if request.ends_with(b"\r\n\r\n") {
            request.clear();
            seen.lock().unwrap_or_else(PoisonError::into_inner).push(Instant::now());
            socket.write_all(answer.as_bytes()).await?;
        }
    }
    Ok(())
}
