//! The answers that the documentation pages show, word for word: all decode, and none loses anything.

use std::fs;
use tests::{fixtures, name_of, operations, type_case};

#[test]
fn every_answer_of_the_pages_decodes_without_loss() {
    let client = canva_connect::Client::new("token");
    let outputs = operations(&client);
    let mut decoded = Vec::new();
    for folder in fixtures("pages") {
        let operation = name_of(&folder);
        let case = outputs.iter().find(|case| case.name == operation).expect("an operation of this name");
        for entry in fs::read_dir(&folder).expect("readable") {
            let path = entry.expect("an entry").path();
            let json = serde_json::from_slice(&fs::read(&path).expect("readable")).expect("JSON");
            let read = (type_case(case.output).round_trip)(&json);
            let read = read.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert_eq!(read.written, json, "{} loses something", path.display());
            decoded.push(path);
        }
    }
    assert_eq!(decoded.len(), 13, "the five pages show 13 answers");
}
