//! Dates of the calendar.

use jiff::Timestamp;
use jiff::civil;
use jiff::tz::TimeZone;
use std::fmt;
use std::str::FromStr;

/// A day. The default is the first day of year 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date(civil::Date);

impl Date {
    /// Parses a date in the form `2026-08-13`, and no other.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let date: civil::Date = text.parse().ok()?;
        (date.to_string() == text).then_some(Self(date))
    }

    /// The present day, UTC.
    #[must_use]
    pub fn today() -> Self {
        Self(Timestamp::now().to_zoned_datetime(TimeZone::UTC).date())
    }

    /// The number of days from this day to another one.
    #[must_use]
    pub fn days_until(self, other: Self) -> i32 {
        (other.0 - self.0).get_days()
    }
}

impl Default for Date {
    fn default() -> Self {
        Self(civil::Date::ZERO)
    }
}

impl FromStr for Date {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text).ok_or("write year, month and day, as in `2026-08-13`")
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::Date;

    #[test]
    fn only_days_of_the_calendar_are_dates() {
        let date = |text: &str| Date::parse(text).unwrap();
        assert_eq!(date("2026-08-13").to_string(), "2026-08-13");
        assert_eq!(date("2024-02-28").days_until(date("2024-03-01")), 2);
        assert_eq!(date("2026-01-01").days_until(date("2025-12-31")), -1);
        for text in
            ["", "2026-8-13", "20260813", "2026-02-29", "2026-08-13T10:00", " 2026-08-13", "13.8.2026"]
        {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
