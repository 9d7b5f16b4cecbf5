//! The layout of spec files: one that says the same in another way is formatted, and one that cannot be is reported.

use crate::snapshots_in;
use generator::diagnostic::{Format, render};
use generator::layout::{self, Formatted};
use generator::load::RawFile;
use tests::{read_spec, root};

#[test]
fn keys_comments_and_spaces_get_their_places() {
    let formatted = layout::format(read_spec(&root().join("tests/fixtures/layout")));
    let (_, text) = formatted.files.iter().find(|(path, _)| path.ends_with("boats.yaml")).expect("the file");
    let _folder = snapshots_in("layout");
    insta::assert_snapshot!(text);
}

#[test]
fn the_spec_and_the_made_up_api_have_the_layout() {
    for folder in ["spec", "tests/fixtures/other_api", "tests/fixtures/resend"] {
        let files = read_spec(&root().join(folder));
        let formatted = layout::format(files.clone());
        assert!(formatted.diagnostics.is_empty(), "{}", shown(&formatted));
        let before: Vec<_> = files.iter().map(|file| String::from_utf8_lossy(&file.bytes)).collect();
        let other: Vec<_> =
            formatted.files.iter().zip(before).filter(|((_, after), before)| after != before).collect();
        let paths: Vec<_> = other.iter().map(|((path, _), _)| path.display().to_string()).collect();
        assert!(paths.is_empty(), "run `cargo run -p generator -- fmt --spec {folder}` for {paths:?}");
    }
}

#[test]
fn what_cannot_be_formatted_is_reported_at_its_place() {
    let refused = [
        ("doc: &a Boats.\nsource: *a\n", "1:9"),
        ("doc: Boats.\nenums: {A: {doc: A., values: *b}}\n", "2:30"),
        ("doc: Boats.\nenums:\n  ? [a, b]\n  : A.\n", "3:5"),
        ("doc: Boats.\nenums:\n  ? |\n    a\n  : A.\n", "4:5"),
        ("%YAML 1.2\n---\ndoc: Boats.\n", "2:1"),
        ("doc: !text Boats.\n", "1:6"),
        ("doc: Boats.\n---\ndoc: Cars.\n", "2:1"),
        ("doc: [Boats.\n", "1:6"),
        ("# Nothing.\n", ""),
        ("Boats.\n", ""),
    ];
    let file = |text: &str| RawFile { path: "boats.yaml".into(), bytes: text.as_bytes().to_vec() };
    for (text, place) in refused {
        let formatted = layout::format(vec![file(text), file("doc: Cars.\n")]);
        assert_eq!(formatted.files.len(), 1, "{text}");
        assert_eq!(formatted.diagnostics.as_slice().len(), 1, "{text}");
        let shown = shown(&formatted);
        let place = if place.is_empty() { "boats.yaml".to_owned() } else { format!("boats.yaml:{place}\n") };
        assert!(shown.contains(&place), "{text}: {shown}");
    }
}

fn shown(formatted: &Formatted) -> String {
    render(&formatted.diagnostics, &formatted.sources, Format::Human, false)
}
