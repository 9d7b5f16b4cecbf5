//! Constraints on values, as the documentation of the API states them.

use std::fmt;

/// The values that a parameter or a field accepts, as the API documents them.
///
/// They are data, for example for a form or a command line. The client does not check them, because the API may accept
/// more than it documents, or change its mind: it answers a value that it rejects with an error.
///
/// [`OperationInfo::constraints`](crate::OperationInfo::constraints) has those of an operation's parameters, and the constant
/// `CONSTRAINTS` of a type of requests those of its fields.
///
/// ```
/// use canva_connect::Operation;
///
/// /// The range of a parameter, for a slider.
/// fn range<O: Operation>(parameter: &str) -> Option<(i64, i64)> {
///     let limit = O::INFO.constraints.iter().find(|it| it.name == parameter)?;
///     println!("{limit}"); // As in `limit: at least 1, at most 100, default 25`.
///     limit.min.zip(limit.max)
/// }
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Constraint {
    /// The name of the parameter or field in the API.
    pub name: &'static str,
    /// The minimum of a number.
    pub min: Option<i64>,
    /// The maximum of a number.
    pub max: Option<i64>,
    /// The minimum number of characters of a text.
    pub min_length: Option<i64>,
    /// The maximum number of characters of a text.
    pub max_length: Option<i64>,
    /// The minimum number of items of a list.
    pub min_items: Option<i64>,
    /// The maximum number of items of a list.
    pub max_items: Option<i64>,
    /// The minimum of each number in a list.
    pub item_min: Option<i64>,
    /// The maximum of each number in a list.
    pub item_max: Option<i64>,
    /// The minimum number of characters of each text in a list.
    pub item_min_length: Option<i64>,
    /// The maximum number of characters of each text in a list.
    pub item_max_length: Option<i64>,
    /// A regular expression that a text matches.
    pub pattern: Option<&'static str>,
    /// The value that the API assumes if none is sent, as JSON.
    pub default: Option<&'static str>,
}

/// Constructors for generated code.
#[allow(dead_code, reason = "an API may not use all of them")]
impl Constraint {
    pub(crate) const fn of(name: &'static str) -> Self {
        Self {
            name,
            min: None,
            max: None,
            min_length: None,
            max_length: None,
            min_items: None,
            max_items: None,
            item_min: None,
            item_max: None,
            item_min_length: None,
            item_max_length: None,
            pattern: None,
            default: None,
        }
    }

    pub(crate) const fn min(mut self, number: i64) -> Self {
        self.min = Some(number);
        self
    }

    pub(crate) const fn max(mut self, number: i64) -> Self {
        self.max = Some(number);
        self
    }

    pub(crate) const fn min_length(mut self, number: i64) -> Self {
        self.min_length = Some(number);
        self
    }

    pub(crate) const fn max_length(mut self, number: i64) -> Self {
        self.max_length = Some(number);
        self
    }

    pub(crate) const fn min_items(mut self, number: i64) -> Self {
        self.min_items = Some(number);
        self
    }

    pub(crate) const fn max_items(mut self, number: i64) -> Self {
        self.max_items = Some(number);
        self
    }

    pub(crate) const fn item_min(mut self, number: i64) -> Self {
        self.item_min = Some(number);
        self
    }

    pub(crate) const fn item_max(mut self, number: i64) -> Self {
        self.item_max = Some(number);
        self
    }

    pub(crate) const fn item_min_length(mut self, number: i64) -> Self {
        self.item_min_length = Some(number);
        self
    }

    pub(crate) const fn item_max_length(mut self, number: i64) -> Self {
        self.item_max_length = Some(number);
        self
    }

    pub(crate) const fn pattern(mut self, pattern: &'static str) -> Self {
        self.pattern = Some(pattern);
        self
    }

    pub(crate) const fn default(mut self, json: &'static str) -> Self {
        self.default = Some(json);
        self
    }
}

/// Writes it as in `limit: at least 1, at most 100, default 25`.
impl fmt::Display for Constraint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let numbers = [
            ("at least ", self.min, ""),
            ("at most ", self.max, ""),
            ("at least ", self.min_length, " characters"),
            ("at most ", self.max_length, " characters"),
            ("at least ", self.min_items, " items"),
            ("at most ", self.max_items, " items"),
            ("each item at least ", self.item_min, ""),
            ("each item at most ", self.item_max, ""),
            ("each item at least ", self.item_min_length, " characters"),
            ("each item at most ", self.item_max_length, " characters"),
        ];
        let texts = [("pattern ", self.pattern), ("default ", self.default)];
        let numbers = numbers
            .iter()
            .filter_map(|(before, number, unit)| number.map(|number| format!("{before}{number}{unit}")));
        let texts = texts.iter().filter_map(|(before, text)| text.map(|text| format!("{before}{text}")));
        let all: Vec<String> = numbers.chain(texts).collect();
        write!(f, "{}: {}", self.name, all.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constraint_is_shown_in_one_line() {
        let tags = Constraint::of("tags").max_items(50).item_min_length(1).item_max_length(20);
        assert_eq!(
            tags.to_string(),
            "tags: at most 50 items, each item at least 1 characters, each item at most 20 characters"
        );
        let limit =
            Constraint::of("limit").min(1).max(100).min_length(2).max_length(3).min_items(4).item_max(5);
        assert_eq!(
            limit.to_string(),
            "limit: at least 1, at most 100, at least 2 characters, at most 3 characters, at least 4 items, \
             each item at most 5"
        );
        let id = Constraint::of("id").pattern("^[a-z]+$").default("\"x\"");
        assert_eq!(id.to_string(), "id: pattern ^[a-z]+$, default \"x\"");
    }
}
