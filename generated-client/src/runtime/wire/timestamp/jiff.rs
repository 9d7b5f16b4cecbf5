//! Conversions for the crate `jiff`.

use super::{Timestamp, TimestampRangeError};

impl TryFrom<Timestamp> for jiff::Timestamp {
    type Error = TimestampRangeError;

    fn try_from(timestamp: Timestamp) -> Result<Self, TimestampRangeError> {
        Self::from_second(timestamp.unix_seconds()).map_err(|_| TimestampRangeError)
    }
}

/// Rounds down to the second.
impl From<jiff::Timestamp> for Timestamp {
    fn from(time: jiff::Timestamp) -> Self {
        // `jiff` rounds towards 1970, and the rest has the sign of the whole.
        Self::from_unix_seconds(time.as_second() - i64::from(time.subsec_nanosecond() < 0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_of_jiff_round_trip() {
        for seconds in [-86_400, -1, 0, 1_377_396_000] {
            let timestamp = Timestamp::from_unix_seconds(seconds);
            let time = jiff::Timestamp::try_from(timestamp).unwrap();
            assert_eq!(Timestamp::from(time), timestamp);
            assert_eq!(time.to_string(), timestamp.to_string());
        }
        let half = jiff::Timestamp::from_millisecond(-500).unwrap();
        assert_eq!(Timestamp::from(half).unix_seconds(), -1);
        let far = Timestamp::from_unix_seconds(i64::MAX);
        assert_eq!(jiff::Timestamp::try_from(far), Err(TimestampRangeError));
    }
}
