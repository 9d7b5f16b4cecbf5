//! Conversions for the crate `time`.

use super::{Timestamp, TimestampRangeError};
use time::OffsetDateTime;

impl TryFrom<Timestamp> for OffsetDateTime {
    type Error = TimestampRangeError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampRangeError> {
        Self::from_unix_timestamp(timestamp.unix_seconds()).map_err(|_| TimestampRangeError)
    }
}

/// Rounds down to the second.
impl From<OffsetDateTime> for Timestamp {
    fn from(time: OffsetDateTime) -> Self {
        Self::from_unix_seconds(time.unix_timestamp())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_time_round_trip() {
        for seconds in [-86_400, -1, 0, 1_377_396_000] {
            let timestamp = Timestamp::from_unix_seconds(seconds);
            let time = OffsetDateTime::try_from(timestamp).unwrap();
            assert_eq!(Timestamp::from(time), timestamp);
        }
        let half = OffsetDateTime::from_unix_timestamp_nanos(-500_000_000).unwrap();
        assert_eq!(Timestamp::from(half).unix_seconds(), -1);
        let far = Timestamp::from_unix_seconds(i64::MAX);
        assert_eq!(OffsetDateTime::try_from(far), Err(TimestampRangeError));
    }
}
