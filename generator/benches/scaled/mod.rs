//! The real spec many times over, under other names.

use generator::load::{self, RawFile};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

/// The files of the real spec, each section as many times as is said. Copies have other names of files, endpoints, types and
/// kinds of items, and other paths; what they say is the same.
pub(crate) fn spec(times: usize) -> Vec<RawFile> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let files = load::read_folder(&folder).expect("the spec can be read");
    let (mut api, sections): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| file.path.ends_with("api.yaml"));
    let texts: Vec<(&RawFile, &str)> =
        sections.iter().map(|file| (file, std::str::from_utf8(&file.bytes).expect("UTF-8"))).collect();
    let whole = String::from_utf8(api[0].bytes.clone()).expect("UTF-8");
    let items = items(&whole);
    let mut names: BTreeSet<&str> = texts.iter().flat_map(|(_, text)| declared(text)).collect();
    names.extend(declared(items));
    let copies: String = (1..times).map(|copy| renamed(items, &names, copy)).collect();
    api[0].bytes = whole.replace(items, &format!("{items}{copies}")).into_bytes();
    let mut scaled = api;
    scaled.extend(sections.iter().cloned());
    for copy in 1..times {
        scaled.extend(texts.iter().map(|(file, text)| {
            let stem = file.path.file_stem().expect("a name").to_string_lossy();
            let path = file.path.with_file_name(format!("{stem}_copy{copy}.yaml"));
            RawFile { path, bytes: renamed(text, &names, copy).into_bytes() }
        }));
    }
    scaled
}

/// The kinds of items in the file about the whole API.
fn items(text: &str) -> &str {
    let (_, below) = text.split_once("\nitems:\n").expect("the spec has items");
    let inner = below.lines().take_while(|line| line.is_empty() || line.starts_with(' '));
    &below[..inner.map(|line| line.len() + 1).sum()]
}

/// The names that a section declares: what stands two spaces in, and names given with `rust:`.
fn declared(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter_map(|line| {
        let key = line
            .strip_prefix("  ")
            .filter(|rest| !rest.starts_with(' '))
            .and_then(|rest| rest.strip_suffix(':'));
        key.or_else(|| line.strip_prefix("    rust: "))
    })
}

/// The text with a suffix at each of the names.
fn renamed(text: &str, names: &BTreeSet<&str>, copy: usize) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut out = String::with_capacity(text.len() * 2);
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        out.push_str(word);
        // Requests must differ too.
        if names.contains(word) || word == "v1" {
            let suffix = if word.starts_with(|c: char| c.is_ascii_uppercase()) { "Copy" } else { "_copy" };
            write!(out, "{suffix}{copy}").expect("a String takes anything");
        }
        let gap = after.find(is_word).unwrap_or(after.len());
        out.push_str(&after[..gap]);
        rest = &after[gap..];
    }
    out
}
