//! What the client costs beside the same call written by hand: `get_asset` over loopback, with limits and retries on,
//! against `reqwest` and `serde`, in turns. `cargo bench -p benches --bench overhead`
//!
//! The server is another process, so that the CPU time is that of the caller alone.

use benches::{ASSET, Contest};
use canva_connect::Client;
use cpu_time::ProcessTime;
use futures_util::future::join_all;
use std::time::{Duration, Instant};

/// Many and short, so that what else the machine does meets both alike.
const TURNS: usize = 400;
const CALLS: usize = 256;

/// The calls of one user in a turn.
const EACH: usize = 64;

fn main() {
    let Some(contest) = Contest::start() else { return };
    let Contest { runtime, client, by_hand, .. } = &contest;
    for concurrent in [1, 64] {
        let mut turns = Vec::new();
        for turn in 0..TURNS {
            let users = users(client, &format!("{concurrent}/{turn}"));
            let ours = || runtime.block_on(measure(concurrent, |call| ours(&users[call / EACH])));
            let theirs = || runtime.block_on(measure(concurrent, |_| by_hand.get_asset(ASSET)));
            // Who comes second finds another machine than who comes first.
            if turn % 2 == 0 {
                turns.push((ours(), theirs()));
            } else {
                let theirs = theirs();
                turns.push((ours(), theirs));
            }
        }
        report(concurrent, &turns);
    }
}

/// The limits are those of the API, of 100 calls a minute for each user, so that nobody waits while each has few.
fn users(client: &Client, turn: &str) -> Vec<Client> {
    (0..CALLS / EACH).map(|user| client.with_user(&format!("{turn}/{user}"))).collect()
}

async fn ours(client: &Client) {
    let answer = client.get_asset(ASSET).send().await.expect("an answer");
    assert_eq!(answer.asset.tags.len(), 3);
}

/// The time of one call.
#[derive(Clone, Copy)]
struct Cost {
    wall: Duration,
    cpu: Duration,
}

/// Makes many calls, so many at a time.
async fn measure<R: Future>(concurrent: usize, call: impl Fn(usize) -> R) -> Cost {
    let each = CALLS / concurrent;
    let (wall, cpu) = (Instant::now(), ProcessTime::now());
    let one_after_the_other = async |first| {
        for number in 0..each {
            call(first + number).await;
        }
    };
    join_all((0..concurrent).map(|task| one_after_the_other(task * each))).await;
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
