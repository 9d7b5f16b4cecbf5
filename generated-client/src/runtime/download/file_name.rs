//! File names that servers suggest. They come from outside, so they are made safe to use in any folder.

use http::header::CONTENT_DISPOSITION;
use http::{HeaderMap, Uri};
use percent_encoding::{percent_decode, percent_decode_str};

/// The longest name in bytes. File systems allow 255; the rest is for a number that makes the name unique.
const MAX_LEN: usize = 200;

/// The longest ending in bytes that is kept if a name is too long.
const MAX_ENDING: usize = 16;

/// Returns the name in `Content-Disposition`, or else the last segment of the URL. `None` if neither is usable.
pub(super) fn suggested(headers: &HeaderMap, uri: &Uri) -> Option<String> {
    let header = headers.get(CONTENT_DISPOSITION).map(|value| String::from_utf8_lossy(value.as_bytes()));
    let from_header = header.as_deref().and_then(disposition_name).and_then(|name| safe(&name));
    let segment = uri.path().rsplit('/').next().unwrap_or_default();
    from_header.or_else(|| safe(&percent_decode_str(segment).decode_utf8_lossy()))
}

/// Reads `filename*` or else `filename` (RFC 6266).
fn disposition_name(header: &str) -> Option<String> {
    let parameters = parameters(header);
    let value =
        |name: &str| parameters.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str());
    value("filename*").and_then(extended).or_else(|| value("filename").map(str::to_owned))
}

/// Splits a header at its semicolons, into parameters with their names in lower case. Quotes are removed from values.
fn parameters(header: &str) -> Vec<(String, String)> {
    let mut parts = vec![String::new()];
    let (mut quoted, mut escaped) = (false, false);
    for char in header.chars() {
        match char {
            _ if escaped => escaped = false,
            '\\' if quoted => {
                escaped = true;
                continue;
            }
            '"' => {
                quoted = !quoted;
                continue;
            }
            ';' if !quoted => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(char);
        }
    }
    let pairs = parts.iter().filter_map(|part| part.split_once('='));
    pairs.map(|(name, value)| (name.trim().to_ascii_lowercase(), value.trim().to_owned())).collect()
}

/// Decodes a value such as `UTF-8''sea%20view.png` (RFC 8187).
fn extended(value: &str) -> Option<String> {
    let (charset, rest) = value.split_once('\'')?;
    let (_, encoded) = rest.split_once('\'')?;
    let bytes: Vec<u8> = percent_decode(encoded.as_bytes()).collect();
    match charset.to_ascii_lowercase().as_str() {
        "utf-8" => String::from_utf8(bytes).ok(),
        "iso-8859-1" => Some(bytes.into_iter().map(char::from).collect()),
        _ => None,
    }
}

/// Makes a name that is only the name of a file, on every system. `None` if nothing is left of it.
fn safe(name: &str) -> Option<String> {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|char| !is_invisible(*char)).map(printable).collect();
    // A leading dot hides a file, and Windows ignores dots and spaces at the end.
    let name = name.trim_start_matches(['.', ' ']).trim_end_matches(['.', ' ']);
    let name = shortened(name);
    if name.is_empty() {
        None
    } else if is_device(&name) {
        Some(format!("_{name}"))
    } else {
        Some(name)
    }
}

/// Marks that change the direction of text make one name look like another.
fn is_invisible(char: char) -> bool {
    matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn printable(char: char) -> char {
    if char.is_control() || "<>:\"|?*".contains(char) { '_' } else { char }
}

/// Returns whether Windows takes the name for a device, such as `CON` or `com1.txt`.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered =
        |prefix: &str| stem.strip_prefix(prefix).is_some_and(|rest| matches!(rest.as_bytes(), [b'1'..=b'9']));
    matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL") || numbered("COM") || numbered("LPT")
}

fn shortened(name: &str) -> String {
    if name.len() <= MAX_LEN {
        return name.to_owned();
    }
    let (_, ending) = split(name);
    let ending = if ending.len() <= MAX_ENDING { ending } else { "" };
    let end = (0..=MAX_LEN - ending.len()).rev().find(|end| name.is_char_boundary(*end));
    format!("{}{ending}", &name[..end.unwrap_or_default()])
}

/// Adds a number to a name, as in `poster (2).png`.
#[cfg(all(feature = "files", not(target_arch = "wasm32")))]
pub(super) fn numbered(name: &str, number: u32) -> String {
    let (stem, ending) = split(name);
    format!("{stem} ({number}){ending}")
}

/// Splits a name before its ending, which has the dot.
fn split(name: &str) -> (&str, &str) {
    name.split_at(name.rfind('.').filter(|dot| *dot > 0).unwrap_or(name.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::HeaderValue;

    fn name(disposition: &[u8], url: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        if !disposition.is_empty() {
            headers.insert(CONTENT_DISPOSITION, HeaderValue::from_bytes(disposition).unwrap());
        }
        suggested(&headers, &url.parse().unwrap())
    }

    #[test]
    fn the_header_names_the_file() {
        for (header, expected) in [
            (r#"attachment; filename="Sea; \"view\".png""#, "Sea; _view_.png"),
            ("attachment; filename=poster.png", "poster.png"),
            ("inline; FileName = poster.png ; x=y", "poster.png"),
            ("attachment; filename=\"a.png\"; filename*=UTF-8''%F0%9F%8C%85%20sea.png", "🌅 sea.png"),
            ("attachment; filename*=iso-8859-1'en'%A3.png", "£.png"),
            ("attachment; filename=\"a.png\"; filename*=UTF-8''%FF", "a.png"),
            ("attachment; filename=\"é.png\"", "é.png"),
            ("attachment", "b c.png"),
            ("attachment; filename=", "b c.png"),
        ] {
            let found = name(header.as_bytes(), "https://files.example/a/b%20c.png?key=s3cret");
            assert_eq!(found.as_deref(), Some(expected), "{header}");
        }
        assert_eq!(name(b"", "https://files.example/"), None);
        assert_eq!(name(b"", "https://files.example"), None);
    }

    #[test]
    fn a_name_stays_in_its_folder_on_every_system() {
        for (given, expected) in [
            ("../../etc/passwd", Some("passwd")),
            ("..\\..\\boot.ini", Some("boot.ini")),
            ("..", None),
            (". .", None),
            ("/", None),
            (".bashrc", Some("bashrc")),
            ("C:evil.exe", Some("C_evil.exe")),
            ("a\n\0b.png", Some("a__b.png")),
            ("poster.png. .", Some("poster.png")),
            ("\u{202e}gnp.exe", Some("gnp.exe")),
            ("con", Some("_con")),
            ("COM1.txt", Some("_COM1.txt")),
            ("COM0", Some("COM0")),
            ("console", Some("console")),
        ] {
            assert_eq!(safe(given).as_deref(), expected, "{given:?}");
        }
        assert_eq!(name(b"", "https://files.example/a/..%2f..%2fetc%2fpasswd").as_deref(), Some("passwd"));
    }

    #[test]
    fn a_long_name_keeps_its_ending() {
        let name = safe(&format!("{}.png", "é".repeat(300))).unwrap();
        assert!(name.len() <= MAX_LEN && name.ends_with("é.png"), "{name}");
        assert_eq!(safe(&"a".repeat(300)).unwrap().len(), MAX_LEN);
        assert_eq!(safe(&format!("a.{}", "b".repeat(300))).unwrap().len(), MAX_LEN);
    }

    #[cfg(all(feature = "files", not(target_arch = "wasm32")))]
    #[test]
    fn the_number_comes_before_the_ending() {
        assert_eq!(numbered("poster.tar.gz", 2), "poster.tar (2).gz");
        assert_eq!(numbered("poster", 10), "poster (10)");
    }
}
