//! A thousand users whose access tokens expire at once, in a process with 1,024 descriptors.

use super::process::{CanvaProcess, PeakDescriptors, integration, runtime, this_program};
use canva_connect::session::{FileStore, Sessions, TokenStore, Tokens};
use canva_connect::{Timestamp, http};
use std::process::Command;
use std::time::Instant;
use tempfile::TempDir;
use tokio::task::JoinSet;

const USERS: usize = 1_000;

const CALLS_PER_USER: usize = 3;

pub(crate) fn run() {
    let canva = CanvaProcess::start();
    let program = this_program();
    // A shell sets the limit, as the standard library cannot.
    let mut limited = Command::new("sh");
    limited.args(["-c", "ulimit -n 1024 && exec \"$0\" \"$@\""]).arg(program.get_program());
    let status = limited.args(["--few-descriptors", &canva.url]).status().expect("a process");
    assert!(status.success(), "calls failed, or there were other refreshes than one for each user");
}

pub(crate) fn run_with_few_descriptors(url: &str) {
    let directory = TempDir::new().expect("a directory");
    runtime().block_on(async {
        let store = FileStore::new(directory.path());
        for user in 0..USERS {
            let expired = Tokens::new(
                format!("access-{user}-0"),
                format!("refresh-{user}-0"),
                Timestamp::from_unix_seconds(0),
            );
            store.lock(&user.to_string()).await.expect("a lock").save(&expired).await.expect("saved");
        }
        let sessions = Sessions::new(integration(url), store);
        let (start, descriptors) = (Instant::now(), PeakDescriptors::start());
        let mut calls = JoinSet::new();
        for user in 0..USERS {
            for _ in 0..CALLS_PER_USER {
                let canva = sessions.user(&user.to_string()).client();
                calls.spawn(async move { canva.get_user_profile().send().await });
            }
        }
        let results = calls.join_all().await;
        let failures: Vec<_> = results.iter().filter_map(|result| result.as_ref().err()).collect();
        let took = start.elapsed();
        let mut refreshes = 0;
        let canva = super::process::client(url);
        for user in 0..USERS {
            let state = canva.raw(http::Method::GET, &format!("/v1/state/{user}")).send().await.expect("a state");
            refreshes += state["issued"].as_u64().expect("a number");
        }
        println!(
            "expiry: {USERS} users with {CALLS_PER_USER} calls each and 1024 descriptors, in {took:.1?}: {} of {} calls \
             failed, {refreshes} refreshes; at most {} descriptors",
            failures.len(),
            results.len(),
            descriptors.get(),
        );
        if let Some(first) = failures.first() {
            println!("expiry: the first failure: {first:?}");
        }
        assert!(failures.is_empty() && refreshes == USERS as u64, "see above");
    });
}
