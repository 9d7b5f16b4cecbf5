//! What the rate limits cost: how much of what a limit allows is used, over a real socket, and how long a call takes that
//! need not wait, without a network. `cargo bench -p benches --bench limits`

use canva_connect::assets::GetAsset;
use canva_connect::{Body, Client, Limits, RateLimit, Transport, http};
use futures_util::future::join_all;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

const ASSET: &str = r#"{"asset": {"id": "A", "name": "n", "tags": [], "created_at": 1, "updated_at": 2}}"#;

fn main() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    for (limit, calls) in [(RateLimit::new(100, 1), 1_000), (RateLimit::new(1_000, 1), 10_000)] {
        runtime.block_on(throughput(limit, calls));
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(overhead());
}

/// All calls are asked for at once, and made as fast as the limit allows.
async fn throughput(limit: RateLimit, calls: u32) {
    let seen = Seen::default();
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    tokio::spawn(serve(listener, Arc::clone(&seen)));
    let limits = Limits::wait().max_wait(Duration::MAX).of::<GetAsset>([limit]);
    let client =
        Client::builder().token("token").base_url(url).rate_limits(limits).build().expect("a client");
    for call in join_all((0..calls).map(|_| tokio::spawn(client.get_asset("A").send()))).await {
        call.expect("no panic").expect("an answer");
    }
    let mut seen = seen.lock().expect("not poisoned").clone();
    seen.sort();
    let (most, took) = (limit.requests as usize, seen[seen.len() - 1] - seen[0]);
    let too_many = seen.windows(most + 1).filter(|some| some[most] - some[0] < limit.window).count();
    let ideal = limit.window * (calls.div_ceil(limit.requests) - 1);
    let lost = 100.0 * (took.as_secs_f64() / ideal.as_secs_f64() - 1.0);
    println!(
        "{calls} calls, {limit}: {took:.3?} of {ideal:?} at best ({lost:.2} % lost), {too_many} too many"
    );
}

type Seen = Arc<Mutex<Vec<Instant>>>;

async fn serve(listener: TcpListener, seen: Seen) {
    while let Ok((socket, _)) = listener.accept().await {
        tokio::spawn(answer(socket, Arc::clone(&seen)));
    }
}

async fn answer(mut socket: TcpStream, seen: Seen) -> std::io::Result<()> {
    let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{ASSET}", ASSET.len());
    let mut request = Vec::new();
    while socket.read_buf(&mut request).await? > 0 {
        // A request of a GET ends with its head.
        if request.ends_with(b"\r\n\r\n") {
            request.clear();
            seen.lock().expect("not poisoned").push(Instant::now());
            socket.write_all(answer.as_bytes()).await?;
        }
    }
    Ok(())
}

/// A call that need not wait, with limits and without, in turns.
async fn overhead() {
    const CALLS: u32 = 5_000;
    let client = |limits: Limits| {
        let transport = Transport::from_fn(|_| async { Ok(http::Response::new(Body::from(ASSET))) });
        let client = Client::builder().token("token").rate_limits(limits).transport(transport);
        client.build().expect("a client")
    };
    let with = client(Limits::wait().of::<GetAsset>([RateLimit::per_minute(10_000_000)]));
    let without = client(Limits::off());
    let mut turns: Vec<(f64, f64)> = Vec::new();
    for _ in 0..21 {
        turns.push((nanoseconds(&with, CALLS).await, nanoseconds(&without, CALLS).await));
    }
    let median = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    let with = median(turns.iter().map(|(with, _)| *with).collect());
    let difference = median(turns.iter().map(|(with, without)| with - without).collect());
    println!("a call in memory: {with:.0} ns, of which {difference:.0} ns for the limits");
}

async fn nanoseconds(client: &Client, calls: u32) -> f64 {
    let start = Instant::now();
    for _ in 0..calls {
        drop(client.get_asset("A").send().await.expect("an answer"));
    }
    start.elapsed().as_secs_f64() * 1e9 / f64::from(calls)
}
