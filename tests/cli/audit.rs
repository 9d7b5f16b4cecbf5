//! The command `audit`: its files, formats and exit codes; and published descriptions as sides of `diff`.

use crate::diff::assert_fits_schema;
use crate::folder::{Folder, fixtures};
use std::fs;

/// A spec, with a published description that differs from it.
fn differing() -> Folder {
    let folder = Folder::with("published/spec");
    let published = fixtures().join("published/published.yaml");
    fs::copy(published, folder.at("published.yaml")).expect("copied");
    folder
}

/// A spec, with its own description, in which one value differs.
fn explained(differs: &str) -> Folder {
    let folder = Folder::with("published/spec");
    let api = fs::read_to_string(folder.at("spec/api.yaml")).expect("readable");
    let (api, _) = api.split_once("\ndiffers:").expect("differences on purpose");
    folder.write("spec/api.yaml", api);
    let boats = fs::read_to_string(folder.at("spec/boats.yaml")).expect("readable");
    let lines = boats.lines();
    let mut kept = Vec::new();
    let mut below = None;
    for line in lines {
        let indent = line.len() - line.trim_start().len();
        if line.trim() == "differs:" {
            below = Some(indent);
        } else if below.is_none_or(|outer| indent <= outer) {
            below = None;
            kept.push(line);
        }
    }
    let boats = kept.join("\n") + "\n";
    folder.write("spec/boats.yaml", &boats);
    let description = folder.run(&["openapi"]);
    assert_eq!(description.code, Some(0), "{description:?}");
    folder.write(
        "published.json",
        &description
            .stdout
            .replace("\"x-from-spec\": true", "\"x-other\": true")
            .replace("\"requests\": 60", "\"requests\": 70"),
    );
    let limited =
        boats.replacen("    rate_limit: 60/min\n", &format!("    rate_limit: 60/min\n{differs}"), 1);
    folder.write("spec/boats.yaml", &limited);
    folder
}

#[test]
fn differences_fail_only_if_asked() {
    let folder = differing();
    let ran = folder.run(&["audit", "published.yaml", "--today", "2026-11-26"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""));
    assert!(ran.stdout.contains("spec/boats.yaml:54:3 → published.yaml:"), "{}", ran.stdout);
    let ran = folder.run(&["audit", "published.yaml", "--strict"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(1), ""));
    // Each file is compared with the spec.
    let ran = folder.run(&["audit", "published.yaml", "published.yaml"]);
    assert_eq!(ran.stdout.matches(" differences; ").count(), 2, "{}", ran.stdout);
}

#[test]
fn a_difference_on_purpose_passes_until_its_day() {
    let differs = "    differs:\n      - rule: rate-limit-raised\n        because: A page has the lower one.\n        until: 2027-01-01\n";
    for (differs, today, code) in
        [("", "2026-11-26", 1), (differs, "2026-11-26", 0), (differs, "2027-01-01", 1)]
    {
        let folder = explained(differs);
        let ran = folder.run(&["audit", "published.json", "--strict", "--today", today]);
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(code), ""), "{today}: {}", ran.stdout);
        let is_explained = ran.stdout.contains("on purpose: A page has the lower one.");
        assert_eq!(is_explained, code == 0, "{}", ran.stdout);
    }
    let folder = explained(&differs.replace("rate-limit-raised", "rate-limit-lowered"));
    let ran = folder.run(&["audit", "published.json", "--strict"]);
    assert_eq!(ran.code, Some(1));
    for rule in ["rate-limit-raised", "difference-on-purpose-is-none"] {
        assert!(ran.stdout.contains(rule), "{}", ran.stdout);
    }
}

#[test]
fn every_format_tells_of_every_finding() {
    let folder = differing();
    for format in ["human", "json", "markdown", "sarif", "github", "junit"] {
        let ran = folder.run(&["audit", "published.yaml", "--format", format]);
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""), "{format}");
        for rule in ["operation-removed", "published-example-does-not-fit"] {
            assert!(ran.stdout.contains(rule), "{format}: {}", ran.stdout);
        }
        // Tools that mark lines mark those of the spec.
        if matches!(format, "sarif" | "github") {
            assert!(ran.stdout.contains("spec/boats.yaml"), "{format}: {}", ran.stdout);
        }
        if format == "json" {
            assert_fits_schema(&ran.stdout);
            assert!(ran.stdout.contains("No call needs it."), "{}", ran.stdout);
        }
    }
}

#[test]
fn a_description_that_cannot_be_read_is_named() {
    let folder = differing();
    let ran = folder.run(&["audit", "no-such-file.yaml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(3), ""));
    assert!(ran.stderr.contains("no-such-file.yaml"), "{}", ran.stderr);
    folder.write("broken.yaml", "openapi: 3.1.0\npaths: [\n");
    let ran = folder.run(&["audit", "broken.yaml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(1), ""));
    assert!(ran.stderr.contains("broken.yaml:"), "{}", ran.stderr);
    let ran = folder.run(&["audit", "broken.yaml", "--format", "json"]);
    assert_eq!((ran.code, ran.stderr.as_str()), (Some(1), ""));
    assert!(ran.stdout.contains("\"syntax\""), "{}", ran.stdout);
    // The others are compared all the same.
    let ran = folder.run(&["audit", "broken.yaml", "published.yaml"]);
    assert_eq!(ran.code, Some(1));
    assert!(ran.stdout.contains("operation-removed"), "{}", ran.stdout);
}

#[test]
fn a_published_description_is_a_side_of_diff() {
    let folder = differing();
    let ran = folder.run(&["diff", "published.yaml", "published.yaml"]);
    assert_eq!((ran.code, ran.stdout.as_str()), (Some(0), "no differences\n"), "{}", ran.stderr);
    // A spec says how to read a description, whichever side it is.
    for (sides, rule) in [
        (["spec", "published.yaml"], "rate-limit-raised"),
        (["published.yaml", "spec"], "rate-limit-lowered"),
    ] {
        let ran = folder.run(&["diff", sides[0], sides[1]]);
        assert_eq!((ran.code, ran.stderr.as_str()), (Some(0), ""), "{sides:?}");
        assert!(ran.stdout.contains(rule), "{sides:?}: {}", ran.stdout);
    }
}
