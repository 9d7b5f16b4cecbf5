//! The processes of the program, and their figures.

use canva_connect::session::Integration;
use canva_connect::{Client, Limits, Retry};
use std::env;
use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::runtime::{Builder, Runtime};
use tokio::time::sleep;

/// What this process does. Its arguments say so.
pub(crate) enum Role {
    /// Chooses the parts, and starts the other processes.
    Parent,
    /// Is a fake of Canva.
    Canva,
    /// Has few descriptors.
    FewDescriptors { url: String },
    /// Uses the tokens in a directory until it is killed.
    Victim { url: String, tokens: String },
}

impl Role {
    pub(crate) fn of_this_process() -> Self {
        let arguments: Vec<String> = env::args().skip(1).collect();
        match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
            ["--canva"] => Self::Canva,
            ["--few-descriptors", url] => Self::FewDescriptors { url: url.to_owned() },
            ["--victim", url, tokens] => Self::Victim { url: url.to_owned(), tokens: tokens.to_owned() },
            _ => Self::Parent,
        }
    }
}

/// This program, to be started again.
pub(crate) fn this_program() -> Command {
    Command::new(env::current_exe().expect("this program"))
}

/// A fake of Canva in a process of its own, so that its descriptors and memory do not count.
pub(crate) struct CanvaProcess {
    child: Child,
    pub(crate) url: String,
}

impl CanvaProcess {
    pub(crate) fn start() -> Self {
        let child = this_program().arg("--canva").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
        let mut child = child.expect("a process");
        let mut url = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut url).expect("its URL");
        Self { child, url: url.trim().to_owned() }
    }
}

impl Drop for CanvaProcess {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn runtime() -> Runtime {
    Builder::new_multi_thread().enable_all().build().expect("a runtime")
}

pub(crate) fn client(url: &str) -> Client {
    let client = Client::builder().token("token").base_url(url).rate_limits(Limits::off());
    client.retry(Retry::never()).build().expect("a client")
}

pub(crate) fn integration(url: &str) -> Integration {
    Integration::new("OC-id", "secret").with_client(client(url))
}

/// The most descriptors that were open, sampled every 5 milliseconds while a runtime lives.
#[derive(Clone, Default)]
pub(crate) struct PeakDescriptors(Arc<AtomicUsize>);

impl PeakDescriptors {
    /// Starts to sample.
    pub(crate) fn start() -> Self {
        let peak = Self::default();
        let sampled = peak.clone();
        tokio::spawn(async move {
            loop {
                // Reading the directory fails if there is no descriptor for it.
                let open = fs::read_dir("/proc/self/fd").map_or(0, Iterator::count);
                sampled.0.fetch_max(open, Ordering::Relaxed);
                sleep(Duration::from_millis(5)).await;
            }
        });
        peak
    }

    pub(crate) fn get(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

/// A figure of this process in KiB, such as `VmRSS`.
pub(crate) fn kib(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(':'));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
