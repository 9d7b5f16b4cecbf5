//! The requests that a server has received.

use crate::fault::Fault;
use serde::Serialize;
use serde_json::Value;
use std::collections::{BTreeMap, VecDeque};

/// A call of the API, and the verdict of the server. Tokens, codes and secrets are not recorded.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Recorded {
    /// The number of the request, from 1.
    pub number: u64,
    /// The time in milliseconds since 1970, by the clock of the server.
    pub at: u64,
    /// The method.
    pub method: String,
    /// The path, without the query.
    pub path: String,
    /// The query, as it was sent.
    pub query: String,
    /// The headers, by their names in lower case. Of credentials, only the scheme: `Bearer …`.
    pub headers: BTreeMap<String, String>,
    /// The operation, such as `get_design`.
    pub operation: Option<String>,
    /// The user whose token was sent.
    pub user: Option<String>,
    /// The JSON of the body. Absent for forms, which hold secrets, for files, and for texts of more than 64 KiB.
    pub body: Option<Value>,
    /// The status of the response. None if the connection was closed without one.
    pub status: Option<u16>,
    /// The error code and the reason, if the request was refused.
    pub refused: Option<(String, String)>,
    /// The fault that was asked for.
    pub fault: Option<Fault>,
}

/// The latest requests.
#[derive(Debug, Default)]
pub(crate) struct Log {
    requests: VecDeque<Recorded>,
    count: u64,
}

/// The bytes of a body that is kept.
pub(crate) const MOST_BYTES: usize = 64 << 10;

/// The number of requests that are kept.
const MOST: usize = 1_000;

impl Log {
    pub(crate) fn add(&mut self, mut request: Recorded) {
        self.count += 1;
        request.number = self.count;
        if self.requests.len() == MOST {
            self.requests.pop_front();
        }
        self.requests.push_back(request);
    }

    /// The requests after a number, the oldest first.
    pub(crate) fn after(&self, number: u64) -> impl Iterator<Item = &Recorded> {
        self.requests.iter().filter(move |request| request.number > number)
    }

    /// The number of the oldest request that is kept, or else of the next one.
    pub(crate) fn oldest(&self) -> u64 {
        self.requests.front().map_or(self.count + 1, |request| request.number)
    }

    pub(crate) fn clear(&mut self) {
        self.requests.clear();
    }
}
