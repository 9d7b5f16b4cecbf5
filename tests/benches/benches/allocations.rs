//! How often the client asks for memory beside the same call written by hand. `cargo bench -p benches --bench allocations`
//!
//! It counts what the connection needs as well, which is the same for both.

use benches::{ASSET, Contest};

/// As many as the API's limit lets one user make in a minute, nearly.
const CALLS: u64 = 90;

fn main() {
    let Some(contest) = Contest::start() else { return };
    let get_asset = async || drop(contest.client.get_asset(ASSET).send().await.expect("an answer"));
    let ours = || contest.runtime.block_on(get_asset());
    let theirs = || contest.runtime.block_on(contest.by_hand.get_asset(ASSET));
    count("client", ours);
    count("by hand", theirs);
}

fn count(name: &str, call: impl Fn()) {
    // The first call connects.
    call();
    let counted = allocation_counter::measure(|| (0..CALLS).for_each(|_| call()));
    let (times, bytes) = (counted.count_total / CALLS, counted.bytes_total / CALLS);
    println!("{name:8}: {times} allocations, {bytes} bytes a call, {} bytes at most", counted.bytes_max);
}
