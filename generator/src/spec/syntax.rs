//! Values of the language with a syntax of their own: types, requests, rates, prices, dates and field paths.

use super::text::Spanned;

/// The expression of a type: `string`, `Thing`, `string[]`, `map<Field>`, `Picture?`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TypeExpr {
    /// A scalar, schema, union or enum.
    Name(String),
    /// `T[]`
    List(Box<Self>),
    /// `map<T>`
    Map(Box<Self>),
    /// `T?`
    Optional(Box<Self>),
    /// A type that could not be read.
    Unreadable,
}

/// A method and a path: `GET /v1/things/{thingId}`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RequestLine {
    /// `GET`, `POST`, …
    pub method: String,
    /// The path, with its parameters in braces.
    pub path: String,
}

/// A number of requests in a number of seconds: `100/min`, `750/5min`, `5000/24h`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rate {
    /// The number of requests.
    pub requests: u32,
    /// The number of seconds.
    pub seconds: u32,
}

/// A number of seconds: `15min`, `24h`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Period {
    /// The number of seconds.
    pub seconds: u32,
}

/// A number of credits and what it pays for: `1 per resize`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Credits {
    /// The number of credits.
    pub count: u32,
    /// The thing that they pay for.
    pub per: String,
}

/// Field names joined by dots: `job.status`.
pub type DotPath = Spanned<Vec<String>>;

impl TypeExpr {
    /// The maximum nesting of lists and maps.
    const DEPTH: usize = 8;

    /// Parses the whole text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let depth = text.matches("[]").count() + text.matches("map<").count() + text.matches('?').count();
        if depth > Self::DEPTH {
            return None;
        }
        if let Some(inner) = text.strip_suffix('?') {
            return match Self::parse(inner)? {
                Self::Optional(_) => None,
                inner => Some(Self::Optional(Box::new(inner))),
            };
        }
        if let Some(inner) = text.strip_suffix("[]") {
            return Some(Self::List(Box::new(Self::parse(inner)?)));
        }
        if let Some(inner) = text.strip_prefix("map<").and_then(|rest| rest.strip_suffix('>')) {
            return Some(Self::Map(Box::new(Self::parse(inner)?)));
        }
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_';
        (text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(word))
            .then(|| Self::Name(text.to_owned()))
    }
}

impl RequestLine {
    pub(super) const METHODS: [&'static str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

    /// Parses the whole text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (method, path) = text.split_once(' ')?;
        let segments: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
        let fine = Self::METHODS.contains(&method) && segments.iter().all(|segment| is_segment(segment));
        fine.then(|| Self { method: method.to_owned(), path: path.to_owned() })
    }

    /// The names of the path parameters, in order.
    pub fn path_parameters(&self) -> impl Iterator<Item = &str> {
        self.path.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}'))
    }
}

/// Whether the text is a literal segment, or a parameter that fills a segment.
fn is_segment(text: &str) -> bool {
    let name = text.strip_prefix('{').map_or(Some(text), |rest| rest.strip_suffix('}'));
    name.is_some_and(|name| {
        !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'))
    })
}

impl Rate {
    /// Parses the whole text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (requests, window) = text.split_once('/')?;
        let requests = requests.parse().ok().filter(|requests| *requests > 0)?;
        Some(Self { requests, seconds: Period::parse(window)?.seconds })
    }
}

impl Period {
    /// Parses the whole text. A count of one may be left out.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let unit_at = text.find(|c: char| !c.is_ascii_digit())?;
        let (count, unit) = text.split_at(unit_at);
        let count: u32 = if count.is_empty() { 1 } else { count.parse().ok()? };
        let unit = match unit {
            "s" => 1,
            "min" => 60,
            "h" => 3_600,
            _ => return None,
        };
        Some(Self { seconds: count.checked_mul(unit).filter(|seconds| *seconds > 0)? })
    }
}

impl Credits {
    /// Parses the whole text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (count, per) = text.split_once(" per ")?;
        let count = count.parse().ok().filter(|count| *count > 0)?;
        let fine =
            per.starts_with(char::is_alphabetic) && per.chars().all(|c| c.is_alphanumeric() || c == ' ');
        fine.then(|| Self { count, per: per.to_owned() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_parse_or_are_rejected() {
        let name = |name: &str| TypeExpr::Name(name.into());
        assert_eq!(TypeExpr::parse("Thing"), Some(name("Thing")));
        assert_eq!(
            TypeExpr::parse("map<Field[]>?"),
            Some(TypeExpr::Optional(Box::new(TypeExpr::Map(Box::new(TypeExpr::List(Box::new(name(
                "Field"
            ))))))))
        );
        for text in [
            "",
            &"map<".repeat(3000),
            &format!("A{}", "[]".repeat(3000)),
            "?",
            "A??",
            "A b",
            "map<>",
            "[]",
            "a;b",
            "../x",
            "1a",
            "A?[]?extra",
        ] {
            assert_eq!(TypeExpr::parse(text), None, "{text}");
        }
    }

    #[test]
    fn requests_parse_or_are_rejected() {
        let request = RequestLine::parse("GET /v1/designs/{designId}/pages").unwrap();
        assert_eq!(request.path_parameters().collect::<Vec<_>>(), ["designId"]);
        for text in
            ["GET", "get /v1", "GET v1", "GET /v1//x", "GET /{a", "GET /a{b}", "GET /../x", "GET /a?b=c"]
        {
            assert_eq!(RequestLine::parse(text), None, "{text}");
        }
    }

    #[test]
    fn credits_parse_or_are_rejected() {
        let per = |per: &str| Some(Credits { count: 10, per: per.to_owned() });
        assert_eq!(Credits::parse("10 per page"), per("page"));
        assert_eq!(Credits::parse("10 per page of text"), per("page of text"));
        for text in ["", "10", "10 per ", "0 per page", "-1 per page", "per page", "1/page", "1 per `x`"] {
            assert_eq!(Credits::parse(text), None, "{text}");
        }
    }

    #[test]
    fn rates_parse_or_are_rejected() {
        assert_eq!(Rate::parse("100/min"), Some(Rate { requests: 100, seconds: 60 }));
        assert_eq!(Rate::parse("5000/24h"), Some(Rate { requests: 5000, seconds: 86_400 }));
        for text in ["100", "/min", "0/min", "5/", "5/0min", "5/week", "-1/s", "9/99999999999h"] {
            assert_eq!(Rate::parse(text), None, "{text}");
        }
    }
}
