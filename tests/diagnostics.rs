//! Diagnostics: a tiny spec for each, and its rendered text.

use generator::diagnostic::{Code, Format, render};
use generator::load::RawFile;
use std::collections::BTreeSet;
use std::path::Path;
use tests::{check, fixtures, name_of};

#[test]
fn every_error_is_reported_at_its_position() {
    let _folder = crate::snapshots_in("diagnostics");
    for folder in fixtures("invalid") {
        let checked = check(&folder);
        assert!(checked.api().is_none(), "{} has no error", folder.display());
        let text = render(&checked.diagnostics, &checked.sources, Format::Human, false);
        insta::assert_snapshot!(name_of(&folder), text);
    }
}

#[test]
fn every_code_has_a_fixture() {
    let mut missing: BTreeSet<Code> = Code::ALL.iter().copied().collect();
    for folder in fixtures("invalid") {
        for diagnostic in check(&folder).diagnostics.as_slice() {
            missing.remove(&diagnostic.code);
        }
    }
    for path in crate::published::invalid() {
        let (_, diagnostics) = crate::published::errors(&path);
        diagnostics.as_slice().iter().for_each(|diagnostic| _ = missing.remove(&diagnostic.code));
    }
    assert!(missing.is_empty(), "no fixture under tests/fixtures/invalid shows {missing:?}");
}

#[test]
fn machines_get_the_same_diagnostics() {
    let _folder = crate::snapshots_in("diagnostics");
    let folder =
        fixtures("invalid").into_iter().find(|path| name_of(path) == "ten_mistakes").expect("the fixture");
    let checked = check(&folder);
    assert_eq!(checked.diagnostics.as_slice().len(), 10);
    for (name, format) in [("format_json", Format::Json), ("format_github", Format::Github)] {
        insta::assert_snapshot!(name, render(&checked.diagnostics, &checked.sources, format, false));
    }
}

/// A fixture with such a name could not be checked out on Windows.
#[test]
fn a_file_with_the_name_of_a_device_is_reported() {
    for (name, reported) in [("aux", true), ("lpt9", true), ("auxiliary", false)] {
        let file = RawFile { path: format!("spec/{name}.yaml").into(), bytes: b"doc: A section.".to_vec() };
        let checked = generator::check(Path::new("spec"), &[file]);
        let codes: Vec<Code> = checked.diagnostics.as_slice().iter().map(|it| it.code).collect();
        assert_eq!(codes.contains(&Code::FileName), reported, "{name}: {codes:?}");
    }
}
