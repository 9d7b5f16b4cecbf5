//! The error of JSON that does not fit a type, with a path.

use std::borrow::Cow;
use std::fmt;

/// JSON that does not fit a type.
///
/// The message names kinds of values and paths, never a value: the value may be a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DecodeError(Box<Inner>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Inner {
    message: Cow<'static, str>,
    /// The path from the innermost value outwards.
    steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Field(&'static str),
    Key(String),
    Index(usize),
}

impl DecodeError {
    pub(crate) fn new(message: impl Into<Cow<'static, str>>) -> Self {
        Self(Box::new(Inner { message: message.into(), steps: Vec::new() }))
    }

    /// A value of the wrong kind. Both kinds come with an article: "an integer".
    #[cold]
    pub(crate) fn expected(expected: &str, found: &str) -> Self {
        Self::new(format!("expected {expected}, found {found}"))
    }

    #[cold]
    pub(crate) fn missing(field: &'static str) -> Self {
        Self::new("missing").in_field(field)
    }

    #[cold]
    pub(crate) fn in_field(self, name: &'static str) -> Self {
        self.inside(Step::Field(name))
    }

    pub(crate) fn in_key(self, key: &str) -> Self {
        self.inside(Step::Key(key.to_owned()))
    }

    #[cold]
    pub(crate) fn in_item(self, index: usize) -> Self {
        self.inside(Step::Index(index))
    }

    /// Returns whether the outermost step of the path is this field.
    pub(super) fn is_in_field(&self, name: &str) -> bool {
        matches!(self.0.steps.last(), Some(Step::Field(field)) if *field == name)
    }

    fn inside(mut self, step: Step) -> Self {
        self.0.steps.push(step);
        self
    }

    /// The message without the path.
    pub(crate) fn message(&self) -> &str {
        &self.0.message
    }

    /// The path from the outermost value, such as `asset.tags[2]`. Empty for the outermost value
    /// itself.
    pub(crate) fn path(&self) -> String {
        let path: String = self.0.steps.iter().rev().map(Step::to_string).collect();
        path.strip_prefix('.').map(str::to_owned).unwrap_or(path)
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(name) => write!(f, ".{name}"),
            Self::Key(key) => write!(f, "[{key:?}]"),
            Self::Index(index) => write!(f, "[{index}]"),
        }
    }
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.0.steps.is_empty() {
            write!(f, "{}: ", self.path())?;
        }
        f.write_str(self.message())
    }
}

impl std::error::Error for DecodeError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_path_starts_at_the_outermost_value() {
        let decode_error = DecodeError::expected("a string", "a boolean")
            .in_item(2)
            .in_field("tags")
            .in_key("my \"key\"")
            .in_field("assets");
        assert_eq!(decode_error.path(), r#"assets["my \"key\""].tags[2]"#);
        assert_eq!(
            decode_error.to_string(),
            r#"assets["my \"key\""].tags[2]: expected a string, found a boolean"#
        );
    }

    #[test]
    fn the_path_of_the_outermost_value_is_empty() {
        assert_eq!(DecodeError::new("not JSON").to_string(), "not JSON");
    }
}
