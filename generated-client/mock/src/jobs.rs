//! Jobs: started by one operation, polled by another, done after a time or a number of polls.

use crate::receive::Upload;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::{BTreeMap, VecDeque};
use std::fmt;
use std::time::Duration;

/// The time that jobs take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobPace {
    /// A job is done after this time, polled or not.
    After(Duration),
    /// A job is done when it is polled for this time, and so many times before.
    Polls(u32),
}

/// A job.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Job {
    pub(crate) owner: String,
    /// The operations that started it and poll it.
    pub(crate) start: String,
    pub(crate) poll: String,
    pub(crate) started: u64,
    polls: u32,
    pub(crate) outcome: Outcome,
    /// The items to create when it is done, each with the fields that lead to it in the response.
    pub(crate) creates: Vec<Created>,
    pub(crate) is_done: bool,
    /// The extension of its files, if the request that started it asked for one.
    pub(crate) extension: Option<String>,
}

/// The end of a job.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Outcome {
    Success,
    /// The job fails, with this error code if one was asked for.
    Failure(Option<String>),
    /// The response has this example.
    Example(String),
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Success => f.write_str("success"),
            Self::Failure(None) => f.write_str("failure"),
            Self::Failure(Some(code)) => write!(f, "failure: {code}"),
            Self::Example(name) => write!(f, "example: {name}"),
        }
    }
}

/// An item that a job creates.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Created {
    pub(crate) kind: String,
    pub(crate) at: Vec<String>,
    pub(crate) inside: Option<String>,
    pub(crate) value: Value,
    #[serde(skip)]
    pub(crate) file: Option<Upload>,
}

/// All jobs, by ID.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub(crate) struct Jobs {
    all: BTreeMap<String, Job>,
    /// The IDs of all jobs, the oldest first.
    order: VecDeque<String>,
    /// The IDs of jobs that are not done, the oldest first.
    running: VecDeque<String>,
}

/// The number of jobs that are kept. Older ones have expired.
const MOST: usize = 10_000;

impl Job {
    pub(crate) fn new(
        owner: &str,
        (start, poll): (&str, &str),
        now: u64,
        outcome: Outcome,
        extension: Option<String>,
    ) -> Self {
        Self {
            owner: owner.to_owned(),
            start: start.to_owned(),
            poll: poll.to_owned(),
            started: now,
            polls: 0,
            outcome,
            creates: Vec::new(),
            is_done: false,
            extension,
        }
    }

    fn is_due(&self, pace: JobPace, now: u64) -> bool {
        match pace {
            JobPace::After(time) => now >= self.started + crate::clock::millis(time),
            JobPace::Polls(polls) => self.polls >= polls,
        }
    }
}

impl Jobs {
    pub(crate) fn add(&mut self, id: String, job: Job) {
        if !job.is_done {
            self.running.push_back(id.clone());
        }
        self.order.push_back(id.clone());
        self.all.insert(id, job);
        while self.order.len() > MOST {
            if let Some(oldest) = self.order.pop_front() {
                self.all.remove(&oldest);
            }
        }
    }

    pub(crate) fn get(&self, id: &str) -> Option<&Job> {
        self.all.get(id)
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = (&String, &Job)> {
        self.all.iter()
    }

    /// Counts a poll.
    pub(crate) fn poll(&mut self, id: &str) {
        if let Some(job) = self.all.get_mut(id) {
            job.polls += 1;
        }
    }

    /// Ends the jobs whose time has come, and returns what they create.
    pub(crate) fn finish(&mut self, pace: JobPace, now: u64) -> Vec<(String, Created)> {
        let Self { all, running, .. } = self;
        let is_due =
            |all: &BTreeMap<String, Job>, id: &String| all.get(id).is_none_or(|job| job.is_due(pace, now));
        let due: Vec<String> = match pace {
            // All take the same time, so the oldest end first.
            JobPace::After(_) => {
                let count = running.iter().take_while(|id| is_due(all, id)).count();
                running.drain(..count).collect()
            }
            JobPace::Polls(_) => {
                let (due, left): (Vec<_>, Vec<_>) = running.drain(..).partition(|id| is_due(all, id));
                *running = left.into();
                due
            }
        };
        let mut created = Vec::new();
        for id in due {
            let Some(job) = all.get_mut(&id) else { continue };
            job.is_done = true;
            if job.outcome == Outcome::Success {
                created.extend(job.creates.iter().map(|it| (job.owner.clone(), it.clone())));
            }
        }
        created
    }
}
