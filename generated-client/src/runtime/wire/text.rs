//! JSON that is read in place.

use super::decode_error::DecodeError;
use super::decoding::Decoding;
use super::scan::{is_space, string_end, value_end, without_space};
use super::surrogates::replace_lone;
use std::borrow::Cow;

/// A value in a text that is to be JSON.
///
/// It takes no memory for what is in it: its items and fields are found again whenever they are asked for. So the values
/// that no type names cost nothing, and may be of any depth and size.
///
/// Nothing looks for the end of a value before the value is read. Reading it checks it and finds its end, which is then
/// [known] to the list or the object around it. So most of a text is gone over once. What is not JSON is [noted], and ends
/// the list or the object that it is in.
///
/// [known]: Decoding::set_end
/// [noted]: Decoding::note_malformed
#[derive(Debug, Clone, Copy)]
pub struct JsonText<'a> {
    /// The text from the start of the value to the end of the document.
    rest: &'a str,
    decoding: &'a Decoding,
}

impl<'a> JsonText<'a> {
    /// The value of a text that is to be JSON.
    pub(super) fn of(text: &'a str, decoding: &'a Decoding) -> Self {
        Self { rest: without_leading_space(text), decoding }
    }

    /// The text of the value.
    pub(crate) fn text(self) -> &'a str {
        self.rest.get(..self.rest.len() - self.after().len()).unwrap_or_default()
    }

    /// The text after the value. Empty if the value is malformed.
    pub(super) fn after(self) -> &'a str {
        let start = self.rest.len();
        let end = self.decoding.end_of(start).unwrap_or_else(|| self.ends_at(value_end(self.rest)));
        self.rest.get(start - end..).unwrap_or_default()
    }

    /// Notes where the value ends, given its length. Returns the length of the text from there on.
    fn ends_at(self, length: Option<usize>) -> usize {
        if length.is_none() {
            self.decoding.note_malformed();
        }
        let end = length.map_or(0, |length| self.rest.len() - length);
        self.decoding.set_end(self.rest.len(), end);
        end
    }

    pub(super) fn decoding(self) -> &'a Decoding {
        self.decoding
    }

    fn first(self) -> Option<u8> {
        self.rest.as_bytes().first().copied()
    }

    /// The kind of value, with an article.
    pub(crate) fn kind(self) -> &'static str {
        match self.first() {
            Some(b'n') => "null",
            Some(b't' | b'f') => "a boolean",
            Some(b'"') => "a string",
            Some(b'[') => "a list",
            Some(b'{') => "an object",
            _ => "a number",
        }
    }

    pub(crate) fn is_null(self) -> bool {
        self.first() == Some(b'n')
    }

    pub(super) fn boolean(self) -> Option<bool> {
        match self.first()? {
            b't' => Some(true),
            b'f' => Some(false),
            _ => None,
        }
    }

    /// The text of a number.
    pub(super) fn number(self) -> Option<&'a str> {
        matches!(self.first(), Some(b'-' | b'0'..=b'9')).then(|| self.text())
    }

    /// The text of a string. Halves of surrogate pairs, which no Rust text can hold, become U+FFFD.
    pub(crate) fn string(self) -> Option<Cow<'a, str>> {
        if self.first() != Some(b'"') {
            return None;
        }
        let string = string_end(self.rest.as_bytes());
        self.ends_at(string.map(|(length, _)| length));
        let (length, has_escapes) = string.unwrap_or_default();
        Some(unquote(self.rest.get(..length).unwrap_or_default(), has_escapes, self.decoding))
    }

    /// The items of a list.
    pub(crate) fn items(self) -> Option<Items<'a>> {
        (self.first() == Some(b'[')).then(|| Items(Cursor::in_container(self)))
    }

    /// The fields of an object, in their order; a name may occur repeatedly.
    pub(crate) fn fields(self) -> Option<Fields<'a>> {
        (self.first() == Some(b'{')).then(|| Fields(Cursor::in_container(self)))
    }

    /// The field of this name; the last, if there are several.
    pub(crate) fn field(self, name: &str) -> Option<JsonText<'a>> {
        self.fields()?.filter(|(key, _)| key.is(name)).last().map(|(_, value)| value)
    }

    /// Appends the value without space between its parts.
    pub(super) fn append_to(self, out: &mut String) {
        without_space(self.text(), out);
    }

    /// The error for a value of another kind. `expected` comes with an article: "an integer".
    #[cold]
    pub(crate) fn unexpected(self, expected: &str) -> DecodeError {
        DecodeError::expected(expected, self.kind())
    }
}

fn without_leading_space(text: &str) -> &str {
    let bytes = text.as_bytes();
    let start = bytes.iter().position(|byte| !is_space(*byte)).unwrap_or(bytes.len());
    text.get(start..).unwrap_or_default()
}

/// Returns the text of a string, given with its quotes.
fn unquote<'a>(quoted: &'a str, has_escapes: bool, decoding: &Decoding) -> Cow<'a, str> {
    if has_escapes {
        unescape(quoted, decoding)
    } else {
        Cow::Borrowed(quoted.get(1..quoted.len().max(1) - 1).unwrap_or_default())
    }
}

#[cold]
fn unescape<'a>(quoted: &'a str, decoding: &Decoding) -> Cow<'a, str> {
    let unescaped = serde_json::from_str(quoted).or_else(|_| {
        decoding.note_lossy();
        serde_json::from_str(&replace_lone(quoted))
    });
    Cow::Owned(unescaped.unwrap_or_default())
}

/// The name of a field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key<'a> {
    quoted: &'a str,
    has_escapes: bool,
    decoding: &'a Decoding,
}

impl<'a> Key<'a> {
    pub(crate) fn is(self, name: &str) -> bool {
        if self.has_escapes {
            return self.decoded() == name;
        }
        self.quoted.as_bytes().get(1..=name.len()) == Some(name.as_bytes())
            && self.quoted.len() == name.len() + 2
    }

    pub(crate) fn decoded(self) -> Cow<'a, str> {
        unquote(self.quoted, self.has_escapes, self.decoding)
    }

    /// The name as it is in the text, with its quotes.
    pub(super) fn quoted(self) -> &'a str {
        self.quoted
    }
}

/// The items of a list.
#[derive(Debug, Clone)]
pub(crate) struct Items<'a>(Cursor<'a>);

impl<'a> Iterator for Items<'a> {
    type Item = JsonText<'a>;

    #[inline]
    fn next(&mut self) -> Option<JsonText<'a>> {
        self.0.go_to_next()?;
        Some(self.0.value())
    }
}

/// The fields of an object.
#[derive(Debug, Clone)]
pub(crate) struct Fields<'a>(Cursor<'a>);

impl<'a> Iterator for Fields<'a> {
    type Item = (Key<'a>, JsonText<'a>);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        self.0.go_to_next()?;
        let key = self.0.key()?;
        Some((key, self.0.value()))
    }
}

/// A position in a list or an object.
#[derive(Debug, Clone)]
struct Cursor<'a> {
    container: JsonText<'a>,
    rest: &'a str,
    /// Set if `rest` starts with a value that was returned already.
    is_at_value: bool,
}

impl<'a> Cursor<'a> {
    fn in_container(container: JsonText<'a>) -> Self {
        Self { container, rest: container.rest.get(1..).unwrap_or_default(), is_at_value: false }
    }

    fn skip(&mut self, length: usize) {
        self.rest = self.rest.get(length..).unwrap_or_default();
    }

    fn skip_space(&mut self) {
        self.rest = without_leading_space(self.rest);
    }

    /// Goes to the next part. `None` at the end.
    fn go_to_next(&mut self) -> Option<()> {
        let is_first = !self.is_at_value;
        if !is_first {
            if self.rest.is_empty() {
                return None;
            }
            self.rest = JsonText { rest: self.rest, ..self.container }.after();
        }
        self.skip_space();
        match self.rest.as_bytes().first() {
            Some(b',') if !is_first => {
                self.skip(1);
                self.skip_space();
                Some(())
            }
            Some(b']') if self.container.first() == Some(b'[') => self.end(),
            Some(b'}') if self.container.first() == Some(b'{') => self.end(),
            Some(b']' | b'}') => self.malformed(),
            Some(_) if is_first => Some(()),
            _ => self.malformed(),
        }
    }

    /// Notes the end of the list or object.
    fn end(&mut self) -> Option<()> {
        self.container.decoding.set_end(self.container.rest.len(), self.rest.len() - 1);
        self.stop()
    }

    #[cold]
    fn malformed<T>(&mut self) -> Option<T> {
        self.container.decoding.note_malformed();
        self.stop()
    }

    fn stop<T>(&mut self) -> Option<T> {
        (self.rest, self.is_at_value) = ("", true);
        None
    }

    /// Reads a key with its colon.
    fn key(&mut self) -> Option<Key<'a>> {
        let Some((length, has_escapes)) = string_end(self.rest.as_bytes()) else { return self.malformed() };
        let key = Key { quoted: self.rest.get(..length)?, has_escapes, decoding: self.container.decoding };
        self.skip(length);
        self.skip_space();
        if !self.rest.starts_with(':') {
            return self.malformed();
        }
        self.skip(1);
        self.skip_space();
        Some(key)
    }

    fn value(&mut self) -> JsonText<'a> {
        self.is_at_value = true;
        JsonText { rest: self.rest, ..self.container }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with<R>(text: &str, read: impl FnOnce(JsonText<'_>) -> R) -> R {
        let decoding = Decoding::of(text.len());
        read(JsonText::of(text, &decoding))
    }

    #[test]
    fn items_and_fields_are_found() {
        let text = " { \"a\" : [ 1 ,\"]\\\"\", { } ,[ ] ], \"b\":null,\"a\\n\":true,\"b\":-1.5e3 } ";
        with(text, |json| {
            let fields: Vec<_> =
                json.fields().unwrap().map(|(key, value)| (key.decoded(), value.text())).collect();
            let list = "[ 1 ,\"]\\\"\", { } ,[ ] ]";
            let expected = [("a", list), ("b", "null"), ("a\n", "true"), ("b", "-1.5e3")];
            assert_eq!(fields, expected.map(|(key, value)| (key.into(), value)));
            let items: Vec<_> = json.field("a").unwrap().items().unwrap().map(JsonText::text).collect();
            assert_eq!(items, ["1", "\"]\\\"\"", "{ }", "[ ]"]);
            assert_eq!(json.field("b").unwrap().text(), "-1.5e3", "the last counts");
            assert!(json.field("c").is_none() && json.items().is_none());
        });
    }

    #[test]
    fn strings_without_escapes_are_borrowed() {
        with(r#""plain é""#, |json| assert!(matches!(json.string(), Some(Cow::Borrowed("plain é")))));
        with(r#""a\u00e9\ud83d\ude80\n""#, |json| assert_eq!(json.string().unwrap(), "aé🚀\n"));
        with("7", |json| assert!(json.string().is_none()));
    }

    #[test]
    fn a_cut_emoji_is_a_replacement_character() {
        for (text, read) in [
            (r#""Party \ud83c""#, "Party \u{fffd}"),
            (r#""\uDE80!""#, "\u{fffd}!"),
            (r#""\ud83d\u0041\ud83d\ude80""#, "\u{fffd}A🚀"),
            (r#""\ud83d\ud83d\ude80""#, "\u{fffd}🚀"),
            (r#""\\ud83d \ud83d""#, "\\ud83d \u{fffd}"),
        ] {
            with(text, |json| {
                let (string, lossy) = json.decoding().watch_lossy(|| json.string());
                assert_eq!((&*string.unwrap(), lossy), (read, true), "{text}");
            });
        }
    }

    #[test]
    fn keys_are_compared_decoded() {
        with(r#"{"na\u006de": 1, "name2": 2, "\ud83c": 3}"#, |json| {
            assert_eq!(json.field("name").unwrap().text(), "1");
            assert!(json.field("nam").is_none() && json.field("name2").is_some());
        });
    }
}
