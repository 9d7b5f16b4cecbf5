//! Odd input is refused or emitted, and never ends the generator: every value of every valid fixture is replaced by odd
//! ones, one at a time.

use generator::load::RawFile;
use generator::render::File;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;
use tests::{fixtures, is_shared, name_of, read_spec, root};

const ODD: [&str; 13] =
    ["", "''", "null", "{}", "[]", "1", "_", "$1", "a: [b", ".nan", "18446744073709551616", "0x10", "clone"];

/// One in so many accepted inputs is parsed as Rust.
const SAMPLED: usize = 10;

#[test]
fn no_value_ends_the_generator() {
    let mut folders = fixtures("valid");
    folders.push(root().join("tests/fixtures/other_api"));
    let mut failures = Vec::new();
    let mut tried = 0;
    let mut accepted = 0;
    panic::set_hook(Box::new(|_| {}));
    for folder in &folders {
        let files = read_spec(folder);
        for (index, line, odd) in replacements(&files) {
            tried += 1;
            let changed = replaced(&files, index, line, odd);
            let outcome = panic::catch_unwind(AssertUnwindSafe(|| {
                let checked = generator::check(Path::new("spec"), &changed);
                checked.api().map(generator::client)
            }));
            let is_rust = |file: &File| syn::parse_file(&file.text).is_ok();
            let fails = match outcome {
                Err(_) => true,
                Ok(None) => false,
                Ok(Some(files)) => {
                    accepted += 1;
                    accepted % SAMPLED == 1 && !files.iter().all(is_rust)
                }
            };
            if fails {
                failures.push(format!("{} line {} as {odd:?}", name_of(&files[index].path), line + 1));
            }
        }
    }
    let _ = panic::take_hook();
    assert!(failures.is_empty(), "{} of {tried} panic or emit no Rust: {failures:#?}", failures.len());
    assert!(tried > 3_000 && accepted > 500, "{tried}, {accepted} of them accepted");
}

/// Lines with a key, by the numbers of their file and line, each with some odd values.
fn replacements(files: &[RawFile]) -> Vec<(usize, usize, &'static str)> {
    let mut found = Vec::new();
    for (index, file) in files.iter().enumerate().filter(|(_, file)| !is_shared(file)) {
        for (line, text) in text(file).lines().enumerate() {
            if text.contains(':') && !text.trim_start().starts_with('#') {
                // One in eight: enough to meet each construct with each odd value somewhere, and still quick.
                let odd = ODD.iter().enumerate().filter(|(number, _)| (line + index + number) % 8 == 0);
                found.extend(odd.map(|(_, odd)| (index, line, *odd)));
            }
        }
    }
    found
}

fn replaced(files: &[RawFile], index: usize, line: usize, odd: &str) -> Vec<RawFile> {
    let mut files = files.to_vec();
    let lines = text(&files[index]).lines().enumerate().map(|(number, text)| {
        if number != line {
            return text.to_owned();
        }
        let (key, value) = text.split_once(':').expect("a key");
        let indent = &key[..key.len() - key.trim_start().len()];
        // A line without a value is a key with more below it: then the key is what becomes odd.
        if value.trim().is_empty() { format!("{indent}{odd}:") } else { format!("{key}: {odd}") }
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    files[index].bytes = text.into_bytes();
    files
}

fn text(file: &RawFile) -> &str {
    std::str::from_utf8(&file.bytes).expect("UTF-8")
}
