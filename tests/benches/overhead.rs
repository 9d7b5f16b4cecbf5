//! What the client costs beside the same call written by hand: `get_asset` over loopback, with limits and retries on,
//! against `reqwest` and `serde`, in turns. `cargo bench -p tests --bench overhead`
//!
//! The server is another process, so that the CPU time is that of the caller alone.

#[path = "overhead/by_hand.rs"]
mod by_hand;
#[path = "overhead/server.rs"]
mod server;

use by_hand::ByHand;
use canva_connect::assets::GetAsset;
use canva_connect::{Client, Limits, RateLimit};
use cpu_time::ProcessTime;
use futures_util::future::join_all;
use std::time::{Duration, Instant};

const TURNS: usize = 41;
const CALLS: usize = 2_000;

fn main() {
    if std::env::args().any(|arg| arg == "--serve") {
        return server::serve();
    }
    let server = server::Process::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    // They are counted as usual, but nobody has to wait.
    let limits = Limits::wait().of::<GetAsset>([RateLimit::per_minute(1_000_000)]);
    let builder = Client::builder().token("token").base_url(&server.url).rate_limits(limits);
    let client = builder.build().expect("a client");
    let by_hand = ByHand::new(&server.url, "token");
    if let Ok(only) = std::env::var("ONLY") {
        for _ in 0..TURNS * 2 {
            if only == "client" {
                runtime.block_on(measure(64, || ours(&client)));
            } else {
                runtime.block_on(measure(64, || by_hand.get_asset("MAHk2RtW9qE")));
            }
        }
        return;
    }
    for concurrent in [1, 64] {
        let mut turns = Vec::new();
        for _ in 0..TURNS {
            let ours = runtime.block_on(measure(concurrent, || ours(&client)));
            let theirs = runtime.block_on(measure(concurrent, || by_hand.get_asset("MAHk2RtW9qE")));
            turns.push((ours, theirs));
        }
        report(concurrent, &turns);
    }
}

async fn ours(client: &Client) {
    let answer = client.get_asset("MAHk2RtW9qE").send().await.expect("an answer");
    assert_eq!(answer.asset.tags.len(), 3);
}

/// The time of one call.
#[derive(Clone, Copy)]
struct Cost {
    wall: Duration,
    cpu: Duration,
}

/// Makes many calls, so many at a time.
async fn measure<R: Future>(concurrent: usize, call: impl Fn() -> R) -> Cost {
    let each = CALLS / concurrent;
    let (wall, cpu) = (Instant::now(), ProcessTime::now());
    let one_after_the_other = || async {
        for _ in 0..each {
            call().await;
        }
    };
    join_all((0..concurrent).map(|_| one_after_the_other())).await;
    let calls = u32::try_from(each * concurrent).expect("few");
    Cost { wall: wall.elapsed() / calls, cpu: cpu.elapsed() / calls }
}

fn report(concurrent: usize, turns: &[(Cost, Cost)]) {
    for kind in ["wall", "CPU"] {
        let time = |cost: &Cost| if kind == "CPU" { cost.cpu } else { cost.wall }.as_secs_f64();
        let ours = median(turns.iter().map(|(ours, _)| time(ours)));
        let theirs = median(turns.iter().map(|(_, theirs)| time(theirs)));
        let ratio = median(turns.iter().map(|(ours, theirs)| time(ours) / time(theirs)));
        println!(
            "{concurrent:2} at a time, {kind:4}: client {:6.2} µs, by hand {:6.2} µs, ratio {ratio:.3}",
            ours * 1e6,
            theirs * 1e6
        );
    }
}

fn median(values: impl Iterator<Item = f64>) -> f64 {
    let mut values: Vec<_> = values.collect();
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
