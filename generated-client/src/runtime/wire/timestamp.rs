//! Points in time.

#[cfg(feature = "chrono")]
mod chrono;
#[cfg(feature = "jiff")]
mod jiff;
#[cfg(feature = "time")]
mod time;

use super::convert::Wire;
use super::decode_error::DecodeError;
use super::serde::serde_by_wire;
use super::text::JsonText;
use std::fmt;
use std::time::{Duration, SystemTime};

/// A point in time, to the second: the seconds since the start of 1970 in UTC.
///
/// `Display` writes it as in RFC 3339, for example `2025-03-10T10:15:31Z`. The features `time`, `jiff` and `chrono` convert
/// it from and to the types of those crates.
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

/// The point in time is out of the range of [`Timestamp`], or of the type that it is converted to.
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
        let (days, seconds) = (self.0.div_euclid(DAY), self.0.rem_euclid(DAY));
        let (year, month, day) = civil(days);
        let (hour, minute, second) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
        // RFC 3339 ends with the year 9999. Other years have a sign, as in ISO 8601.
        match year {
            0..=9_999 => write!(f, "{year:04}")?,
            _ => write!(f, "{year:+06}")?,
        }
        write!(f, "-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
    }
}

/// The seconds of a day.
const DAY: i64 = 86_400;

/// The days of 400 years, after which the Gregorian calendar repeats.
const ERA: i64 = 146_097;

/// Returns the year, month and day of a number of days since the start of 1970.
// Howard Hinnant's `civil_from_days`. The crates for dates are optional, and `httpdate` has no dates before 1970.
fn civil(days: i64) -> (i64, i64, i64) {
    // Counted from 1 March of the year 0, so that a leap day is the last day of its year.
    let days = days + 719_468;
    let (era, day_of_era) = (days.div_euclid(ERA), days.rem_euclid(ERA));
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

impl Wire for Timestamp {
    fn read(json: JsonText<'_>) -> Result<Self, DecodeError> {
        i64::read(json).map(Self)
    }

    fn write_to(&self, out: &mut Vec<u8>) {
        self.0.write_to(out);
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
    fn a_timestamp_is_shown_as_in_rfc_3339() {
        for (seconds, shown) in [
            (0, "1970-01-01T00:00:00Z"),
            (-1, "1969-12-31T23:59:59Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (1_741_600_931, "2025-03-10T10:02:11Z"),
            (4_107_542_399, "2100-02-28T23:59:59Z"),
            (4_107_542_400, "2100-03-01T00:00:00Z"),
            (-62_167_219_200, "0000-01-01T00:00:00Z"),
            (253_402_300_799, "9999-12-31T23:59:59Z"),
            (253_402_300_800, "+10000-01-01T00:00:00Z"),
            (-62_167_219_201, "-00001-12-31T23:59:59Z"),
            (i64::MAX, "+292277026596-12-04T15:30:07Z"),
            (i64::MIN, "-292277022657-01-27T08:29:52Z"),
        ] {
            assert_eq!(Timestamp::from_unix_seconds(seconds).to_string(), shown);
        }
    }

    #[test]
    fn every_day_of_an_era_is_shown_as_another_one() {
        let mut last = civil(-719_469);
        for day in -719_468..-719_468 + ERA + 400 {
            let next = civil(day);
            assert!(next > last && (1..=12).contains(&next.1) && (1..=31).contains(&next.2), "{next:?}");
            last = next;
        }
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
