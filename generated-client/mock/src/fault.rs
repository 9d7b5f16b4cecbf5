//! Faults on demand.

use fastrand::Rng;
use serde::{Serialize, Serializer};
use std::fmt;
use std::time::Duration;

/// Something that goes wrong with a response. Its JSON is the text that [`parse`](Self::parse) reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The response is delayed.
    Latency(Duration),
    /// The connection is closed without a response.
    Reset,
    /// The response has this status, with the error of the API.
    Status(u16),
    /// The connection is closed in the middle of the body.
    Truncate,
    /// The body stops in the middle, and the connection stays open.
    Stall,
    /// The body is sent in pieces, with this delay before each.
    Slow(Duration),
}

impl Fault {
    /// Reads a fault: `latency=200` and `slow=50` (in milliseconds), `status=503`, `reset`, `truncate`, `stall`.
    ///
    /// # Errors
    ///
    /// A text that says what a fault is.
    pub fn parse(text: &str) -> Result<Self, String> {
        let (name, value) = text.split_once('=').map_or((text, None), |(name, value)| (name, Some(value)));
        let number = |value: Option<&str>| value.and_then(|value| value.parse::<u64>().ok());
        let fault = match (name, number(value)) {
            ("latency", Some(millis)) => Self::Latency(Duration::from_millis(millis)),
            ("slow", Some(millis)) => Self::Slow(Duration::from_millis(millis)),
            ("status", Some(status @ 400..=599)) => Self::Status(u16::try_from(status).unwrap_or(500)),
            ("reset", None) if value.is_none() => Self::Reset,
            ("truncate", None) if value.is_none() => Self::Truncate,
            ("stall", None) if value.is_none() => Self::Stall,
            _ => {
                return Err(format!(
                    "`{text}` is not a fault; write latency=MILLISECONDS, slow=MILLISECONDS, status=400 to 599, \
                     reset, truncate or stall"
                ));
            }
        };
        Ok(fault)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Latency(time) => write!(f, "latency={}", time.as_millis()),
            Self::Slow(time) => write!(f, "slow={}", time.as_millis()),
            Self::Status(status) => write!(f, "status={status}"),
            Self::Reset => f.write_str("reset"),
            Self::Truncate => f.write_str("truncate"),
            Self::Stall => f.write_str("stall"),
        }
    }
}

impl Serialize for Fault {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// A fault, and the calls that have it.
#[derive(Debug, Clone, Serialize)]
pub struct FaultRule {
    /// The fault.
    pub fault: Fault,
    /// The operation. None for all.
    pub operation: Option<String>,
    /// The number of calls that are left. None for no end.
    pub times: Option<u32>,
    /// The part of the calls, from 0 to 1.
    pub probability: f64,
}

impl FaultRule {
    /// A fault of all calls.
    #[must_use]
    pub fn new(fault: Fault) -> Self {
        Self { fault, operation: None, times: None, probability: 1.0 }
    }

    /// Restricts it to one operation, such as `get_design`.
    #[must_use]
    pub fn operation(mut self, name: impl Into<String>) -> Self {
        self.operation = Some(name.into());
        self
    }

    /// Restricts it to a number of calls.
    #[must_use]
    pub fn times(mut self, times: u32) -> Self {
        self.times = Some(times);
        self
    }

    /// Restricts it to a part of the calls, from 0 to 1, which the seed of the server chooses.
    #[must_use]
    pub fn probability(mut self, probability: f64) -> Self {
        self.probability = probability;
        self
    }
}

/// The faults of a server, each with a number by which it can be removed.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    rules: Vec<(u64, FaultRule)>,
    last: u64,
}

impl Faults {
    pub(crate) fn add(&mut self, rule: FaultRule) {
        self.last += 1;
        self.rules.push((self.last, rule));
    }

    /// Removes a fault. Returns whether it was there.
    pub(crate) fn remove(&mut self, number: u64) -> bool {
        let before = self.rules.len();
        self.rules.retain(|(other, _)| *other != number);
        self.rules.len() < before
    }

    pub(crate) fn clear(&mut self) {
        self.rules.clear();
    }

    /// All faults, the oldest first.
    pub(crate) fn all(&self) -> &[(u64, FaultRule)] {
        &self.rules
    }

    /// The fault of a call, of the first rule that holds.
    pub(crate) fn next(&mut self, operation: &str, rng: &mut Rng) -> Option<Fault> {
        let holds = |rule: &FaultRule, rng: &mut Rng| {
            let is_meant = rule.operation.as_deref().is_none_or(|name| operation == name);
            is_meant && rng.f64() < rule.probability
        };
        let index = self.rules.iter().position(|(_, rule)| holds(rule, rng))?;
        let rule = &mut self.rules[index].1;
        let fault = rule.fault;
        if let Some(times) = &mut rule.times {
            *times = times.saturating_sub(1);
            if *times == 0 {
                self.rules.remove(index);
            }
        }
        Some(fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_text_of_a_fault_is_read_as_the_same_fault() {
        for text in ["latency=200", "slow=50", "status=503", "reset", "truncate", "stall"] {
            assert_eq!(Fault::parse(text).map(|fault| fault.to_string()), Ok(text.to_owned()));
        }
    }
}
