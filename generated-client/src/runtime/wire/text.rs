//! JSON that is read in place.

use super::decode_error::DecodeError;
use super::decoding::Decoding;
use super::scan::{container_end, is_space, string_end, value_end, without_space};
use super::surrogates::replace_lone;
use std::borrow::Cow;

/// A value in a text that is known to be JSON.
///
/// It takes no memory for what is in it: its items and fields are found again whenever they are asked for. So the values
/// that no type names cost nothing, and may be of any depth and size.
#[derive(Debug, Clone, Copy)]
pub struct JsonText<'a> {
    text: &'a str,
    decoding: &'a Decoding,
}

impl<'a> JsonText<'a> {
    /// The value of a text that is known to be JSON.
    pub(super) fn of(text: &'a str, decoding: &'a Decoding) -> Self {
        Self { text: text.trim_matches([' ', '\t', '\n', '\r']), decoding }
    }

    /// The text of the value.
    pub(crate) fn text(self) -> &'a str {
        self.text
    }

    pub(super) fn decoding(self) -> &'a Decoding {
        self.decoding
    }

    /// The kind of value, with an article.
    pub(crate) fn kind(self) -> &'static str {
        match self.text.as_bytes().first() {
            Some(b'n') => "null",
            Some(b't' | b'f') => "a boolean",
            Some(b'"') => "a string",
            Some(b'[') => "a list",
            Some(b'{') => "an object",
            _ => "a number",
        }
    }

    pub(crate) fn is_null(self) -> bool {
        self.text == "null"
    }

    /// The text of a number.
    pub(super) fn number(self) -> Option<&'a str> {
        matches!(self.text.as_bytes().first(), Some(b'-' | b'0'..=b'9')).then_some(self.text)
    }

    /// The text of a string. Halves of surrogate pairs, which no Rust text can hold, become U+FFFD.
    pub(crate) fn string(self) -> Option<Cow<'a, str>> {
        let content = self.text.strip_prefix('"')?.strip_suffix('"')?;
        if !content.contains('\\') {
            return Some(Cow::Borrowed(content));
        }
        let unescaped = serde_json::from_str(self.text).or_else(|_| {
            self.decoding.note_lossy();
            serde_json::from_str(&replace_lone(self.text))
        });
        Some(Cow::Owned(unescaped.unwrap_or_default()))
    }

    /// The items of a list.
    pub(crate) fn items(self) -> Option<Items<'a>> {
        self.text.starts_with('[').then_some(Items(Cursor { json: self, at: 1 }))
    }

    /// The fields of an object, in their order; a name may occur repeatedly.
    pub(crate) fn fields(self) -> Option<Fields<'a>> {
        self.text.starts_with('{').then_some(Fields(Cursor { json: self, at: 1 }))
    }

    /// The field of this name; the last, if there are several.
    pub(crate) fn field(self, name: &str) -> Option<JsonText<'a>> {
        self.fields()?.filter(|(key, _)| key.is(name)).last().map(|(_, value)| value)
    }

    /// Appends the value without space between its parts.
    pub(super) fn append_to(self, out: &mut String) {
        without_space(self.text, out);
    }

    /// The error for a value of another kind. `expected` comes with an article: "an integer".
    #[cold]
    pub(crate) fn unexpected(self, expected: &str) -> DecodeError {
        DecodeError::expected(expected, self.kind())
    }
}

/// The name of a field.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key<'a>(JsonText<'a>);

impl<'a> Key<'a> {
    pub(crate) fn is(self, name: &str) -> bool {
        let quoted = self.0.text.as_bytes();
        match quoted.get(1..=name.len()) {
            Some(start) if start == name.as_bytes() => quoted.len() == name.len() + 2,
            // An escape sequence is longer than what it stands for.
            _ => quoted.len() > name.len() + 2 && quoted.contains(&b'\\') && self.decoded() == name,
        }
    }

    pub(crate) fn decoded(self) -> Cow<'a, str> {
        self.0.string().unwrap_or_default()
    }

    /// The name as it is in the text, with its quotes.
    pub(super) fn quoted(self) -> &'a str {
        self.0.text
    }
}

/// The items of a list.
#[derive(Debug, Clone)]
pub(crate) struct Items<'a>(Cursor<'a>);

impl<'a> Iterator for Items<'a> {
    type Item = JsonText<'a>;

    fn next(&mut self) -> Option<JsonText<'a>> {
        self.0.skip_comma()?;
        Some(self.0.value())
    }
}

/// The fields of an object.
#[derive(Debug, Clone)]
pub(crate) struct Fields<'a>(Cursor<'a>);

impl<'a> Iterator for Fields<'a> {
    type Item = (Key<'a>, JsonText<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        self.0.skip_comma()?;
        let key = self.0.part(string_end);
        self.0.skip_space();
        // The colon.
        self.0.at += 1;
        self.0.skip_space();
        Some((Key(key), self.0.value()))
    }
}

/// A position in a list or an object.
#[derive(Debug, Clone)]
struct Cursor<'a> {
    json: JsonText<'a>,
    at: usize,
}

impl<'a> Cursor<'a> {
    fn bytes(&self) -> &'a [u8] {
        self.json.text.as_bytes()
    }

    fn skip_space(&mut self) {
        while self.bytes().get(self.at).is_some_and(|byte| is_space(*byte)) {
            self.at += 1;
        }
    }

    /// Goes to the next part. `None` at the end.
    fn skip_comma(&mut self) -> Option<()> {
        self.skip_space();
        match self.bytes().get(self.at)? {
            b']' | b'}' => None,
            b',' => {
                self.at += 1;
                self.skip_space();
                Some(())
            }
            _ => Some(()),
        }
    }

    fn value(&mut self) -> JsonText<'a> {
        match self.bytes().get(self.at) {
            Some(b'[' | b'{') => self.part(container_end),
            Some(b'"') => self.part(string_end),
            _ => self.part(value_end),
        }
    }

    fn part(&mut self, end: fn(&[u8], usize) -> usize) -> JsonText<'a> {
        let end = end(self.bytes(), self.at);
        let text = self.json.text.get(self.at..end).unwrap_or_default();
        self.at = end;
        JsonText { text, ..self.json }
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
