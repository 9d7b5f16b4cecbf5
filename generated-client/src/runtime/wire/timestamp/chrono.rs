//! Conversions for the crate `chrono`.

use super::{Timestamp, TimestampRangeError};
use chrono::{DateTime, TimeZone, Utc};

impl TryFrom<Timestamp> for DateTime<Utc> {
    type Error = TimestampRangeError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampRangeError> {
        Self::from_timestamp(timestamp.unix_seconds(), 0).ok_or(TimestampRangeError)
    }
}

/// Rounds down to the second.
impl<Z: TimeZone> From<DateTime<Z>> for Timestamp {
    fn from(time: DateTime<Z>) -> Self {
        Self::from_unix_seconds(time.timestamp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_chrono_round_trip() {
        for seconds in [-86_400, -1, 0, 1_377_396_000] {
            let timestamp = Timestamp::from_unix_seconds(seconds);
            let time = DateTime::try_from(timestamp).unwrap();
            assert_eq!(Timestamp::from(time), timestamp);
            assert_eq!(format!("{time:?}"), timestamp.to_string());
        }
        let half = DateTime::from_timestamp(-1, 500_000_000).unwrap();
        assert_eq!(Timestamp::from(half).unix_seconds(), -1);
        assert_eq!(DateTime::try_from(Timestamp::from_unix_seconds(i64::MAX)), Err(TimestampRangeError));
    }
}
