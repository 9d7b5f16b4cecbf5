//! Removal of secrets from text that is shown.

use std::borrow::Cow;
use std::collections::BTreeSet;

/// Replaces secrets in text. It also replaces the words of a secret, because they are the same in every encoding.
#[derive(Clone)]
pub(crate) struct Redactor {
    /// Secrets and their words, the longest first, so that none is replaced only in part.
    secrets: Vec<String>,
}

/// Shorter values are not secret, and would match anywhere.
const MIN_VALUE_LEN: usize = 4;

/// Shorter words may be ordinary words.
const MIN_WORD_LEN: usize = 8;

impl Redactor {
    pub(crate) fn new<'a>(values: impl IntoIterator<Item = Cow<'a, str>>) -> Self {
        let mut secrets = BTreeSet::new();
        for value in values {
            let words = value.split(|char: char| !char.is_ascii_alphanumeric());
            secrets.extend(words.filter(|word| word.len() >= MIN_WORD_LEN).map(str::to_owned));
            secrets.extend((value.len() >= MIN_VALUE_LEN).then(|| value.into_owned()));
        }
        let mut secrets: Vec<_> = secrets.into_iter().collect();
        secrets.sort_by_key(|text| std::cmp::Reverse(text.len()));
        Self { secrets }
    }

    /// Replaces each secret with `***`.
    pub(crate) fn redact(&self, text: &str) -> String {
        self.secrets.iter().fold(text.to_owned(), |text, secret| text.replace(secret.as_str(), "***"))
    }

    /// Returns whether the text contains a secret.
    pub(crate) fn matches(&self, text: &str) -> bool {
        self.secrets.iter().any(|secret| text.contains(secret.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_and_their_long_words_are_redacted() {
        let redactor = Redactor::new(["s3cret-token/abcdefgh1".into(), "key".into()]);
        assert_eq!(redactor.redact("by s3cret-token/abcdefgh1, with key"), "by ***, with key");
        assert_eq!(redactor.redact("by s3cret-token%2Fabcdefgh1"), "by s3cret-token%2F***");
        assert!(redactor.matches("abcdefgh1") && !redactor.matches("token"));
    }
}
