//! IDs that look like those of the API.

use fastrand::Rng;

/// An ID in the form of an example: digits for digits, letters for letters. The first two characters stay, as they often
/// tell the kind of the item, unless the example is hexadecimal.
pub(crate) fn like(example: Option<&str>, rng: &mut Rng) -> String {
    let example = example.unwrap_or("aaaaaaaaaaa");
    let is_hex = example.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f' | '-'));
    let kept = if is_hex { 0 } else { 2 };
    let change = |(index, c): (usize, char)| match c {
        _ if index < kept => c,
        '0'..='9' | 'a'..='f' if is_hex => rng.digit(16).to_ascii_lowercase(),
        '0'..='9' => rng.digit(10),
        'a'..='z' | 'A'..='Z' => rng.alphanumeric(),
        other => other,
    };
    example.chars().enumerate().map(change).collect()
}
