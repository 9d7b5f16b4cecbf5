//! How often the client asks for memory beside the same call written by hand. `cargo bench -p benches --bench allocations`
//!
//! It counts what the connection needs as well, which is the same for both.

use benches::{ASSET, ByHand, Process, is_server, serve};
use canva_connect::Client;

/// As many as the API's limit lets one user make in a minute, nearly.
const CALLS: u64 = 90;

fn main() {
    if is_server() {
        return serve();
    }
    let server = Process::start();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let client = Client::builder().token("token").base_url(&server.url).build().expect("a client");
    let by_hand = ByHand::new(&server.url, "token");
    let ours = || runtime.block_on(async { drop(client.get_asset(ASSET).send().await.expect("an answer")) });
    let theirs = || runtime.block_on(by_hand.get_asset(ASSET));
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
