//! Versions of a crate.

use crate::rules::Code;
use std::fmt;
use std::str::FromStr;

/// A version of a crate, without pre-release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    major: u64,
    minor: u64,
    patch: u64,
}

/// The version that must follow another one. Before 1.0.0, the minor number counts breaking changes.
#[must_use]
pub fn next(version: Version, code: Code) -> Version {
    let Version { major, minor, patch } = version;
    match (code, major) {
        (Code::Major, 1..) => Version { major: major + 1, minor: 0, patch: 0 },
        (Code::Major, 0) | (Code::Minor, 1..) => Version { major, minor: minor + 1, patch: 0 },
        (Code::Minor, 0) | (Code::Patch, _) => Version { major, minor, patch: patch + 1 },
    }
}

impl FromStr for Version {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let number = |part: Option<&str>| part.and_then(|part| part.parse().ok());
        let mut parts = text.split('.');
        match (number(parts.next()), number(parts.next()), number(parts.next()), parts.next()) {
            (Some(major), Some(minor), Some(patch), None) => Ok(Self { major, minor, patch }),
            _ => Err("write a version of three numbers, as in `0.3.1`"),
        }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_version_follows_semantic_versioning() {
        let next = |version: &str, code| next(version.parse().expect("a version"), code).to_string();
        assert_eq!(next("1.2.3", Code::Major), "2.0.0");
        assert_eq!(next("1.2.3", Code::Minor), "1.3.0");
        assert_eq!(next("1.2.3", Code::Patch), "1.2.4");
        assert_eq!(next("0.2.3", Code::Major), "0.3.0");
        assert_eq!(next("0.2.3", Code::Minor), "0.2.4");
        assert!("1.2".parse::<Version>().is_err());
    }
}
