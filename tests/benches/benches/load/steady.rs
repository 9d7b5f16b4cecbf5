//! A thousand tasks on one client, for a minute.

use super::process::{CanvaProcess, PeakDescriptors, client, kib, runtime};
use std::env;
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

const TASKS: usize = 1_000;

pub(crate) fn run() {
    let seconds = env::var("LOAD_SECONDS").ok().and_then(|it| it.parse().ok()).unwrap_or(60);
    let canva = CanvaProcess::start();
    runtime().block_on(async {
        let client = client(&canva.url);
        let (before, descriptors) = (kib("VmRSS"), PeakDescriptors::start());
        let (start, time) = (Instant::now(), Duration::from_secs(seconds));
        let mut tasks = JoinSet::new();
        for _ in 0..TASKS {
            let client = client.clone();
            tasks.spawn(async move {
                let (mut calls, mut errors) = (0_u64, 0_u64);
                while start.elapsed() < time {
                    calls += 1;
                    errors += u64::from(client.get_user_profile().send().await.is_err());
                }
                (calls, errors)
            });
        }
        // Connections are open by then, and what grows later grows without end.
        tokio::time::sleep(time / 4).await;
        let early = kib("VmRSS");
        let sums = tasks.join_all().await;
        let late = kib("VmRSS");
        let (calls, errors) = sums.iter().fold((0, 0), |sum, task| (sum.0 + task.0, sum.1 + task.1));
        println!(
            "steady: {TASKS} tasks, {seconds} s: {calls} calls, {errors} errors; memory {before} KiB before, {early} KiB \
             after a quarter, {late} KiB at the end; at most {} descriptors",
            descriptors.get(),
        );
        assert_eq!(errors, 0, "calls failed");
        assert!(late < early + early / 2, "memory grows");
    });
}
