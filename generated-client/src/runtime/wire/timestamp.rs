//! Points in time.

use super::convert::Wire;
use super::decode_error::DecodeError;
use super::json::Json;
use super::serde::serde_by_wire;
use serde_json::Value;
use std::fmt;
use std::time::{Duration, SystemTime};

/// A point in time, to the second: the seconds since the start of 1970 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Timestamp(i64);

impl Timestamp {
    /// A timestamp from seconds since the start of 1970 in UTC.
    #[must_use]
    pub const fn from_unix_seconds(seconds: i64) -> Self {
        Self(seconds)
    }

    /// The seconds since the start of 1970 in UTC.
    #[must_use]
    pub const fn unix_seconds(self) -> i64 {
        self.0
    }
}

/// The point in time is out of the range of [`SystemTime`] or [`Timestamp`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct TimestampRangeError;

impl fmt::Display for TimestampRangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the point in time is out of range")
    }
}

impl std::error::Error for TimestampRangeError {}

impl TryFrom<Timestamp> for SystemTime {
    type Error = TimestampRangeError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampRangeError> {
        let distance = Duration::from_secs(timestamp.0.unsigned_abs());
        let time = if timestamp.0 < 0 {
            Self::UNIX_EPOCH.checked_sub(distance)
        } else {
            Self::UNIX_EPOCH.checked_add(distance)
        };
        time.ok_or(TimestampRangeError)
    }
}

/// Rounds down to the second.
impl TryFrom<SystemTime> for Timestamp {
    type Error = TimestampRangeError;

    fn try_from(time: SystemTime) -> Result<Self, TimestampRangeError> {
        let seconds = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(after) => i64::try_from(after.as_secs()).ok(),
            Err(before) => 0_i64.checked_sub_unsigned(round_up(before.duration())),
        };
        seconds.map(Self).ok_or(TimestampRangeError)
    }
}

fn round_up(duration: Duration) -> u64 {
    duration.as_secs().saturating_add(u64::from(duration.subsec_nanos() > 0))
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Wire for Timestamp {
    fn read(json: Json<'_>) -> Result<Self, DecodeError> {
        i64::read(json).map(Self)
    }

    fn write(&self) -> Value {
        self.0.write()
    }

    fn is_lossy(json: &Json<'_>) -> bool {
        i64::is_lossy(json)
    }
}

serde_by_wire!(Timestamp);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn system_times_round_trip() {
        for seconds in [-86_400, -1, 0, 1_377_396_000] {
            let timestamp = Timestamp::from_unix_seconds(seconds);
            let time = SystemTime::try_from(timestamp).unwrap();
            assert_eq!(Timestamp::try_from(time), Ok(timestamp));
        }
    }

    #[test]
    fn fractions_are_rounded_down() {
        let half = Duration::from_millis(500);
        let rounded = |time| Timestamp::try_from(time).unwrap().unix_seconds();
        assert_eq!(rounded(SystemTime::UNIX_EPOCH + half), 0);
        assert_eq!(rounded(SystemTime::UNIX_EPOCH - half), -1);
    }

    #[test]
    fn extreme_timestamps_do_not_panic() {
        for seconds in [i64::MIN, i64::MAX] {
            if let Ok(time) = SystemTime::try_from(Timestamp::from_unix_seconds(seconds)) {
                assert_eq!(Timestamp::try_from(time).map(Timestamp::unix_seconds), Ok(seconds));
            }
        }
    }
}
