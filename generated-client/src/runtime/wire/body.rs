//! Bodies of responses.

use super::convert::Wire;
use super::decode_error::DecodeError;
use super::decoding::Decoding;
use super::json::Json;
use std::fmt;

/// Decodes the body of a response.
pub(crate) fn from_slice<T: Wire>(body: &[u8]) -> Result<T, DecodeError> {
    T::from_body(body, &Decoding::of(body.len()))
}

/// Decodes the body of a response that is a page of a list of `I`. Items that cannot be read are returned separately.
pub(crate) fn from_page<T: Wire, I: 'static>(body: &[u8]) -> Result<(T, Vec<UnreadableItem>), DecodeError> {
    let decoding = Decoding::of_page::<I>(body.len());
    let page = T::from_body(body, &decoding)?;
    let unreadable = decoding.into_unreadable().into_iter();
    let unreadable = unreadable.map(|it| UnreadableItem {
        index: it.index,
        json: Json::checked(it.text),
        error: it.error,
    });
    Ok((page, unreadable.collect()))
}

/// An item of a page that could not be read. `Display` shows the reason, with the path of the value in the response.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UnreadableItem {
    /// The position in the list of the response, from 0.
    pub index: usize,
    /// The item as the API sent it.
    pub json: Json,
    pub(crate) error: DecodeError,
}

impl fmt::Display for UnreadableItem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::runtime::wire::Json;

    fn error(body: &[u8]) -> String {
        from_slice::<String>(body).unwrap_err().to_string()
    }

    #[test]
    fn the_error_says_what_the_body_is() {
        assert_eq!(error(b"{\n  \"a\": <html>"), "not JSON: expected value at line 2 column 8");
        assert_eq!(error(b""), "the response is empty");
        assert_eq!(error(b" \r\n"), "the response is empty");
        assert_eq!(error(b"null"), "the whole response is `null`");
        assert_eq!(error(b"\xef\xbb\xbf\"a\""), "not JSON: it starts with a byte order mark");
        assert_eq!(error(b"\xff\xfe\"\0"), "not JSON: it is UTF-16, with a byte order mark");
        assert_eq!(error(b"<html>"), "not JSON: it is HTML or XML");
        let gzip = "not JSON: it is compressed by gzip, although that was not requested";
        assert_eq!(error(b"\x1f\x8b\x08\0"), gzip);
    }

    #[test]
    fn a_cut_character_costs_its_string() {
        assert_eq!(from_slice::<String>(b"\"Party \xf0\x9f\"").unwrap(), "Party \u{fffd}");
        assert_eq!(from_slice::<Json>(b"[\"\xff\", 1]").unwrap()[1], 1);
    }

    #[test]
    fn an_empty_body_is_null_or_nothing() {
        assert_eq!(from_slice::<Json>(b"").unwrap(), Json::default());
        assert_eq!(from_slice::<()>(b"OK"), Ok(()));
    }

    #[test]
    fn values_that_take_much_more_memory_than_the_text_are_refused() {
        let nulls = |count: usize| format!("[{}null]", "null,".repeat(count));
        assert_eq!(from_slice::<Vec<String>>(nulls(100_000).as_bytes()).unwrap().len(), 100_001);
        let empty = format!("[{}\"\"]", "\"\",".repeat(200_000));
        let error = from_slice::<Vec<String>>(empty.as_bytes()).unwrap_err();
        assert_eq!(error.to_string(), "its values take too much memory for its length");
        assert!(from_slice::<Json>(empty.as_bytes()).is_ok());
    }
}
