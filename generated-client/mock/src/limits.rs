//! Rate limits: sliding windows of the calls that were let in.

use crate::api::{Per, RateLimit};
use std::collections::{HashMap, VecDeque};

/// The windows of all limits. The owner of one is a user, an integration or a document.
#[derive(Debug, Default)]
pub(crate) struct Windows {
    calls: HashMap<(usize, usize, String), VecDeque<u64>>,
}

/// The owners of the limits of a call.
#[derive(Debug)]
pub(crate) struct Owners {
    pub(crate) user: String,
    pub(crate) client: String,
    pub(crate) document: Option<String>,
}

/// The number of windows from which empty ones are dropped.
const MANY: usize = 10_000;

impl Windows {
    /// Lets a call in, which then counts in all windows, or returns the limit that it would exceed.
    pub(crate) fn admit<'l>(
        &mut self,
        operation: usize,
        limits: &'l [RateLimit],
        owners: &Owners,
        now: u64,
    ) -> Result<(), &'l RateLimit> {
        let key = |index: usize, limit: &RateLimit| {
            let owner = match limit.per {
                Per::User => format!("{}\n{}", owners.client, owners.user),
                Per::Integration => owners.client.clone(),
                Per::Document => owners.document.clone()?,
            };
            Some((operation, index, owner))
        };
        for (index, limit) in limits.iter().enumerate() {
            let Some(calls) = key(index, limit).and_then(|key| self.calls.get_mut(&key)) else { continue };
            let period = u64::from(limit.seconds) * 1000;
            while calls.front().is_some_and(|call| call + period <= now) {
                calls.pop_front();
            }
            if calls.len() >= limit.requests as usize {
                return Err(limit);
            }
        }
        if self.calls.len() > MANY {
            self.calls.retain(|_, calls| !calls.is_empty());
        }
        for (index, limit) in limits.iter().enumerate() {
            if let Some(key) = key(index, limit) {
                self.calls.entry(key).or_default().push_back(now);
            }
        }
        Ok(())
    }
}
