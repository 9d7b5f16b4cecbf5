//! Writes a tree as YAML. Texts that are more than a name are quoted, so that no reader takes them for something else.

use serde_yaml::Value;

/// The tree as a file.
pub(super) fn written(tree: &Value) -> String {
    let mut out = String::new();
    write(tree, 0, &mut out);
    if out.ends_with('\n') { out } else { out + "\n" }
}

fn write(value: &Value, indent: usize, out: &mut String) {
    match value {
        Value::Mapping(entries) if !entries.is_empty() => {
            for (key, value) in entries {
                start_line(indent, out);
                let is_plain = key.is_string() || key.is_number() || key.is_bool();
                out.push_str(if is_plain { "" } else { "? " });
                write(key, indent + 1, out);
                if !is_plain {
                    start_line(indent, out);
                }
                out.push_str(": ");
                write(value, indent + 1, out);
            }
        }
        Value::Sequence(items) if !items.is_empty() => {
            for item in items {
                start_line(indent, out);
                out.push_str("- ");
                write(item, indent + 1, out);
            }
        }
        Value::Mapping(_) => out.push_str("{}"),
        Value::Sequence(_) => out.push_str("[]"),
        Value::String(text) if is_name(text) => out.push_str(text),
        Value::String(text) => out.push_str(&serde_json::Value::from(text.as_str()).to_string()),
        Value::Number(number) => out.push_str(&number.to_string()),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Null => out.push_str("null"),
        Value::Tagged(tagged) => write(&tagged.value, indent, out),
    }
}

fn start_line(indent: usize, out: &mut String) {
    if !out.is_empty() {
        out.push('\n');
    }
    out.extend(std::iter::repeat_n("  ", indent));
}

/// Whether every reader of YAML takes the text for a text.
fn is_name(text: &str) -> bool {
    const WORDS: [&str; 9] = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '?' | '[' | ']' | '<' | '>'))
        && !WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
}
