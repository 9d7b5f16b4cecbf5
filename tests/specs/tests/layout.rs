//! Formatting changes the layout of a spec only: it says the same, keeps every comment, and is done after one time. Tried
//! with the real spec, the fixtures, and mutations of both with comments in odd places. The long run:
//!
//! ```sh
//! MUTATIONS=10000 cargo test -p specs --test layout -- --ignored --nocapture
//! ```

use fastrand::Rng;
use generator::diagnostic::{self, Format};
use generator::layout;
use generator::load::RawFile;
use generator::render::File;
use specs::mutations::{Mutator, other_api, real_spec, slices_of_real_spec, valid_fixtures};
use specs::{fixtures, name_of, read_spec, root};
use std::env;

/// The share of every test run.
const SHARE: u64 = 400;

#[test]
fn the_specs_say_the_same_when_they_are_formatted() {
    let mut folders = fixtures("valid");
    folders.extend(
        ["tests/fixtures/layout", "tests/fixtures/other_api", "tests/fixtures/resend", "spec"]
            .map(|folder| root().join(folder)),
    );
    for folder in folders {
        let result = formatted(&read_spec(&folder));
        assert_eq!(result, Ok(Outcome::Same), "{}", name_of(&folder));
    }
}

#[test]
fn mutations_say_the_same_when_they_are_formatted() {
    let groups = vec![(60, valid_fixtures()), (40, slices_of_real_spec()), (4, vec![other_api()])];
    let counts = run(&Mutator::new(groups, 0), SHARE);
    assert!(counts.same > SHARE / 6, "{counts:?}");
}

#[test]
#[ignore = "takes minutes for 10,000"]
fn mutations_of_a_long_run_say_the_same_when_they_are_formatted() {
    let count = env::var("MUTATIONS").map_or(10_000, |text| text.parse().expect("a number"));
    let groups = vec![
        (600, valid_fixtures()),
        (350, slices_of_real_spec()),
        (47, vec![other_api()]),
        (3, vec![real_spec()]),
    ];
    let counts = run(&Mutator::new(groups, 1), count);
    println!("{counts:?}");
    assert!(counts.same > count / 6, "{counts:?}");
}

/// What came of inputs.
#[derive(Debug, Default)]
struct Counts {
    /// Specs without errors that emit the same client when they are formatted.
    same: u64,
    /// Specs with errors that are formatted.
    wrong: u64,
    /// Specs with a file that cannot be formatted.
    refused: u64,
    /// The comments that were put into all of them.
    comments: usize,
}

#[derive(Debug, PartialEq)]
enum Outcome {
    Same,
    Wrong,
    Refused(String),
}

fn run(mutator: &Mutator, count: u64) -> Counts {
    let mut counts = Counts::default();
    let mut failures = Vec::new();
    for number in 0..count {
        let mut input = mutator.input(number);
        let mut rng = Rng::with_seed(number);
        if rng.u8(..4) > 0 {
            counts.comments += comment(&mut input.files, &mut rng);
        }
        match formatted(&input.files) {
            Ok(Outcome::Same) => counts.same += 1,
            Ok(Outcome::Wrong) => counts.wrong += 1,
            Ok(Outcome::Refused(_)) => counts.refused += 1,
            Err(how) => failures.push(format!("input {number}, {}: {how}", input.changes.join("; "))),
        }
    }
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    counts
}

/// Puts comments on lines of their own and behind lines. Returns their number.
fn comment(files: &mut [RawFile], rng: &mut Rng) -> usize {
    let mut count = 0;
    for file in files {
        let text = String::from_utf8_lossy(&file.bytes).into_owned();
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        for _ in 0..rng.usize(..6) {
            count += 1;
            let at = rng.usize(..=lines.len());
            if rng.bool() && at < lines.len() {
                lines[at] = format!("{} # mark-{count}", lines[at]);
                continue;
            }
            let near = lines
                .get(at.saturating_sub(rng.usize(..2)))
                .map_or(0, |line| line.len() - line.trim_start().len());
            let indent = if rng.u8(..4) == 0 { rng.usize(..12) } else { near };
            lines.insert(at, format!("{}# mark-{count}", " ".repeat(indent)));
            if rng.u8(..3) == 0 {
                lines.insert(at + 1, String::new());
            }
        }
        file.bytes = (lines.join("\n") + "\n").into_bytes();
    }
    count
}

/// Formats a spec, and checks that it says the same.
fn formatted(files: &[RawFile]) -> Result<Outcome, String> {
    let before = client(files);
    let once = layout::format(files.to_vec());
    if let Some(first) = once.diagnostics.as_slice().first() {
        let is_kept = before.is_none()
            || first.message.contains("cannot be formatted") && !first.message.contains("without");
        return if is_kept {
            Ok(Outcome::Refused(first.message.clone()))
        } else {
            Err(first.message.clone())
        };
    }
    let raw =
        |(path, text): &(_, String)| RawFile { path: Clone::clone(path), bytes: text.clone().into_bytes() };
    let after: Vec<RawFile> = once.files.iter().map(raw).collect();
    let twice = layout::format(after.clone());
    if twice.files != once.files {
        return Err(format!("another layout the second time: {:?}", difference(&once.files, &twice.files)));
    }
    if marks(files) != marks(&after) {
        return Err("comments are lost or doubled".to_owned());
    }
    match (before, client(&after)) {
        (None, None) => Ok(Outcome::Wrong),
        (before, after) if before == after => Ok(Outcome::Same),
        (None, Some(_)) => Err("the errors are gone".to_owned()),
        (Some(_), None) => Err(format!("there are errors: {}", errors(&after))),
        _ => Err("another client is emitted".to_owned()),
    }
}

fn client(files: &[RawFile]) -> Option<Vec<File>> {
    let checked = generator::check("spec".as_ref(), files);
    checked.api().map(generator::client)
}

fn errors(files: &[RawFile]) -> String {
    let checked = generator::check("spec".as_ref(), files);
    diagnostic::render(&checked.diagnostics, &checked.sources, Format::Human, false)
}

/// All words that begin as the comments of this test, sorted.
fn marks(files: &[RawFile]) -> Vec<String> {
    let texts = files.iter().map(|file| String::from_utf8_lossy(&file.bytes).into_owned());
    let mut marks: Vec<String> = texts
        .flat_map(|text| {
            text.split("# mark-")
                .skip(1)
                .map(|rest| rest.chars().take_while(char::is_ascii_digit).collect())
                .collect::<Vec<String>>()
        })
        .collect();
    marks.sort();
    marks
}

fn difference<T: PartialEq + Clone>(once: &[(T, String)], twice: &[(T, String)]) -> Option<(String, String)> {
    let pair = once.iter().zip(twice).find(|(a, b)| a != b)?;
    let lines = pair.0.1.lines().zip(pair.1.1.lines()).find(|(a, b)| a != b)?;
    Some((lines.0.to_owned(), lines.1.to_owned()))
}
