//! Odd names, texts and values.

use fastrand::Rng;
use serde_yaml::{Number, Value};

/// A random item.
pub(super) fn any<'i, T>(items: &'i [T], rng: &mut Rng) -> &'i T {
    &items[rng.usize(..items.len())]
}

/// A random word.
pub(super) fn word(words: &[&'static str], rng: &mut Rng) -> &'static str {
    words[rng.usize(..words.len())]
}

/// Names that mean something in Rust, in the client, on Windows or in YAML, and texts that are barely names or none.
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "type", "self", "Self", "super", "crate", "_", "r#type", "async", "gen", "union", "dyn", "macro_rules",
    "static", "clone", "fmt", "new", "extra", "send", "raw", "default", "add", "hash", "eq", "cmp", "from",
    "into", "try_into", "borrow", "to_owned", "to_string", "into_iter", "next", "poll", "drop", "deref",
    "index", "neg", "not", "call", "Other", "Option", "String", "Vec", "Box", "Some", "Result", "Client",
    "Request", "Error", "Extra", "Value", "Body", "Secret", "Timestamp", "wire", "runtime", "std", "core",
    "alloc", "http", "serde", "api", "errors", "mod", "operations", "problems", "con", "aux", "nul", "com1",
    "lpt9", "prn", "CON", "y", "no", "on", "True", "null", "a", "A", "a1", "a_1", "A1b2", "1a", "a-b",
    "a.b", "a:b", "@a", "$a", "_a", "__", "a__b", "aB", "AB", "ABc", "x/y+z", "a b", "é",
];

/// Texts that are easily emitted wrong.
#[rustfmt::skip]
const TEXTS: &[&str] = &[
    "", " ", "?", "[]", "{}", "{a}", "map<", "map<string>", "string", "string?", "string[]", "int32",
    "int64", "number", "boolean", "json", "bytes", "secret", "timestamp", "none", "default", "0", "-0", "1",
    "007", "1.0", "1e5", "0x10", "2024-02-30T10:00:00Z", "2024-06-18", "*/", "/*", "//", "\"", "'", "\\",
    "\\n", "a\nb", "a\r\nb", "\t", "`", "``a``", "`a`", "[a](b)", "[a]", "<b>", "#[a]", "# a", "- a",
    "| a | b |", "a_b_", "*a*", "\u{0}", "\u{7f}", "\u{85}", "\u{202e}", "\u{feff}", "日本語", "e\u{301}",
    "https://example.com/%2F?a=b#c",
];

pub(super) fn name(rng: &mut Rng) -> String {
    match rng.u8(..20) {
        0 => word(TEXTS, rng).to_owned(),
        1 => "very_long_".repeat(rng.usize(5..60)),
        _ => word(NAMES, rng).to_owned(),
    }
}

pub(super) fn text(rng: &mut Rng) -> String {
    match rng.u8(..12) {
        0..4 => word(NAMES, rng).to_owned(),
        4 => "long ".repeat(rng.usize(20..1_000)),
        5 => format!("{}{}", word(TEXTS, rng), word(TEXTS, rng)),
        6 => char::from_u32(rng.u32(..0x11_0000)).map_or_else(String::new, |c| format!("a{c}b")),
        _ => word(TEXTS, rng).to_owned(),
    }
}

pub(super) fn value(rng: &mut Rng) -> Value {
    let number = |number: Number| Value::Number(number);
    match rng.u8(..16) {
        0 => Value::Null,
        1 => Value::Bool(rng.bool()),
        2 => number(0.into()),
        3 => number((-1).into()),
        4 => number(any(&[i64::MIN, i64::MAX, 1 << 31, -(1 << 31) - 1], rng).to_owned().into()),
        5 => number(u64::MAX.into()),
        6 => number(any(&[f64::NAN, f64::INFINITY, 1e308, 1.5, -0.0, 1e-320, 3.0], rng).to_owned().into()),
        7 => Value::Sequence(Vec::new()),
        8 => Value::Mapping(serde_yaml::Mapping::new()),
        9 => Value::Sequence(vec![Value::Null, Value::String(text(rng))]),
        10 => [(Value::String(text(rng)), Value::String(text(rng)))]
            .into_iter()
            .collect::<serde_yaml::Mapping>()
            .into(),
        11 => number(rng.i64(0..200).into()),
        _ => Value::String(text(rng)),
    }
}

/// A value as YAML writes it, including such that no tree can have.
pub(super) fn yaml(rng: &mut Rng) -> String {
    #[rustfmt::skip]
    const YAML: &[&str] = &[
        "", "''", "\"\"", "null", "~", "{}", "[]", "1", "_", "$1", "a: [b", ".nan", "-.inf",
        "18446744073709551616", "0x10", "0o17", "+5", "1_000", "clone", "|", ">", "|2", ">-\n", "&a b",
        "*a", "!tag b", "<<", "? a", "- a", "\"\\u0000\"", "\"\\ud800\"", "a # b", "# b", "%a", "@a", "`a`",
        "{a: b}", "[a, b]", "a: b", "---",
    ];
    if rng.u8(..4) == 0 { text(rng) } else { word(YAML, rng).to_owned() }
}
