//! Random and damaged JSON: nothing panics, what `serde_json` accepts is read as it reads it, and all of it survives.
//!
//! Ten million inputs:
//!
//! ```text
//! cargo test --release -p tests --test end_to_end -- --ignored --nocapture ten_million
//! ```

use canva_connect::assets::Asset;
use canva_connect::{Json, Wire};
use fastrand::Rng;
use serde_json::Value;

/// Parts of JSON, whole and broken.
const PARTS: [&str; 40] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "false",
    "0",
    "-0",
    "1.0",
    "1e400",
    "0.10",
    "-7",
    "99999999999999999999",
    "\"\"",
    "\"a\"",
    "\"id\"",
    "\"tags\"",
    "\"\\ud83c\"",
    "\"\\ud83d\\ude80\"",
    "\"\\u0041\"",
    "\\u",
    "é",
    "🚀",
    " ",
    "\n",
    "\u{0}",
    "\"$serde_json::private::Number\"",
    "\"$serde_json::private::RawValue\"",
    "{}",
    "[]",
    "{\"a\":1}",
    "[1]",
    "\"type\":",
    "\"image\"",
    "\"x\":",
];

const DOCUMENTS: [&str; 3] = [
    r#"{"type": "image", "id": "A", "name": "n", "tags": ["a", null, "\ud83c"], "created_at": 1, "updated_at": 2e0, "owner": {"user_id": "u", "team_id": null, "new": 0.10}, "thumbnail": {"width": 1.0, "height": -0, "url": "\/"}, "metadata": {"type": "image", "width": 4032, "height": null, "smart_tags": [], "later": [[{}]]}, "odd": {"b": 1e400, "a": [99999999999999999999999], "b": 2, "\udc00": "k"}}"#,
    r#"{"id": "A", "name": "n", "tags": [], "created_at": 1, "updated_at": 2, "metadata": {"type": "hologram", "depth": 3}}"#,
    r#"[{"a": [1, 2.50, -3e-7, "x\n"]}, {}, [], [[[[[["deep"]]]]]], "\ud83d\ude80", true, null]"#,
];

/// What was tried, and how much of it was JSON and an asset.
#[derive(Debug, Default)]
struct Tally {
    inputs: u32,
    json: u32,
    assets: u32,
}

impl Tally {
    fn run(inputs: u32, seed: u64) -> Self {
        let (mut random, mut tally) = (Rng::with_seed(seed), Self::default());
        for _ in 0..inputs {
            let input = input(&mut random);
            tally.inputs += 1;
            let Ok(text) = str::from_utf8(&input) else {
                assert!(serde_json::from_slice::<Value>(&input).is_err());
                continue;
            };
            tally.json += u32::from(check_json(text));
            tally.assets += u32::from(check_asset(text));
        }
        tally
    }
}

fn input(random: &mut Rng) -> Vec<u8> {
    match random.u8(..8) {
        0 => (0..random.usize(..40)).map(|_| random.u8(..)).collect(),
        1 | 2 => {
            (0..random.usize(..20)).flat_map(|_| random.choice(PARTS).unwrap_or_default().bytes()).collect()
        }
        _ => {
            let mut document = random.choice(DOCUMENTS).unwrap_or_default().as_bytes().to_vec();
            (0..random.u8(1..4)).for_each(|_| damage(&mut document, random));
            document
        }
    }
}

/// Changes a byte, or removes, repeats or adds a piece.
fn damage(text: &mut Vec<u8>, random: &mut Rng) {
    if text.is_empty() {
        return;
    }
    let start = random.usize(..text.len());
    let end = (start + random.usize(..30)).min(text.len());
    match random.u8(..5) {
        0 => text[start] = random.u8(..),
        1 => drop(text.drain(start..end)),
        2 => text.splice(start..start, text[start..end].to_vec()).for_each(drop),
        3 => text[start] = b"0123456789\"\\,:{}[]nulltrue"[random.usize(..25)],
        _ => text.splice(start..start, random.choice(PARTS).unwrap_or_default().bytes()).for_each(drop),
    }
}

/// Returns whether the text is JSON.
fn check_json(text: &str) -> bool {
    let (json, value) = (text.parse::<Json>(), serde_json::from_str::<Value>(text));
    let Ok(json) = json else {
        assert!(value.is_err(), "only serde_json accepts {text:?}");
        return false;
    };
    if let Ok(value) = value {
        assert_eq!(*json, value, "{text:?}");
    }
    assert_eq!(json.text().parse::<Json>().unwrap().text(), json.text(), "{text:?}");
    let written = serde_json::to_string(&json).unwrap();
    assert_eq!(written.parse::<Json>().unwrap(), json, "{text:?}");
    assert_eq!(serde_json::from_str::<Json>(text).unwrap().text(), json.text(), "{text:?}");
    // Texts are compared, as `serde_json` does not always read the float that it wrote.
    let made = serde_json::to_value(&json).unwrap();
    assert_eq!(serde_json::from_value::<Json>(made.clone()).unwrap().text(), made.to_string(), "{text:?}");
    true
}

/// Returns whether the text is an asset.
fn check_asset(text: &str) -> bool {
    let Ok(asset) = serde_json::from_str::<Asset>(text) else { return false };
    let read: Json = text.parse().unwrap();
    if !read.is_null() {
        assert_eq!(asset.write(), read, "something of {text:?} is lost");
    }
    let written = serde_json::to_string(&asset).unwrap();
    assert_eq!(serde_json::from_str::<Asset>(&written).unwrap(), asset, "{text:?}");
    true
}

#[test]
fn whatever_is_sent_is_read_or_refused_and_survives() {
    let tally = Tally::run(20_000, 7);
    assert!(tally.json > 1_000 && tally.assets > 400, "{tally:?}");
}

#[test]
#[ignore = "it takes minutes"]
fn ten_million_inputs_are_read_or_refused() {
    let inputs = std::env::var("INPUTS").map_or(10_000_000, |inputs| inputs.parse().expect("a number"));
    println!("{:?}", Tally::run(inputs, 8));
}
