//! The parts of a line of YAML.

/// The column of an offset, from 1, in characters.
pub(super) fn column(line: &str, offset: usize) -> u32 {
    u32::try_from(line[..offset].chars().count() + 1).unwrap_or(u32::MAX)
}

/// The offset of the colon after the key that a text starts with.
pub(super) fn key_end(content: &str) -> Option<usize> {
    match content.chars().next()? {
        quote @ ('"' | '\'') => {
            let close = content[1..].find(quote)? + 2;
            let rest = content[close..].trim_start();
            let is_key = rest == ":" || rest.starts_with(": ");
            is_key.then(|| content.len() - rest.len())
        }
        '[' | '{' | '#' | '|' | '>' => None,
        _ => colon_in(content),
    }
}

/// The offset of the first colon that YAML reads as the end of a key.
pub(super) fn colon_in(content: &str) -> Option<usize> {
    let text = content.find(" #").map_or(content, |comment| &content[..comment]).trim_end();
    text.find(": ").or_else(|| text.strip_suffix(':').map(str::len))
}

/// What closes a quote or bracket.
pub(super) fn closer_of(opener: char) -> Option<char> {
    match opener {
        '"' | '\'' => Some(opener),
        '[' => Some(']'),
        '{' => Some('}'),
        _ => None,
    }
}

/// Whether a quote or bracket inside of brackets is at the start of a value. Within text, a quote is a plain character.
pub(super) fn starts_token(line: &str, offset: usize) -> bool {
    matches!(line[..offset].trim_end().chars().next_back(), None | Some('[' | '{' | ',' | ':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_ends_with_a_colon_and_a_space() {
        for (line, end) in [
            ("doc: A: b.", Some(3)),
            ("doc:", Some(3)),
            ("\"a: b\": c", Some(6)),
            ("bed:read: Look.", Some(8)),
            ("doc # a: b", None),
            ("https://x.y", None),
            ("[a: b]", None),
        ] {
            assert_eq!(key_end(line), end, "{line}");
        }
    }
}
