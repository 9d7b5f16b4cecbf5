//! The responses that pages of the documentation show, word for word: all are decoded without loss.

use std::fs;
use tests::{fixtures, name_of, operations, type_case};

#[test]
fn every_response_of_the_pages_decodes_without_loss() {
    let client = canva_connect::Client::new("token");
    let outputs = operations(&client);
    for folder in fixtures("pages") {
        let operation = name_of(&folder);
        let case = outputs.iter().find(|case| case.name == operation).expect("an operation of this name");
        let mut decoded = 0;
        for entry in fs::read_dir(&folder).expect("readable") {
            let path = entry.expect("an entry").path();
            let json = serde_json::from_slice(&fs::read(&path).expect("readable")).expect("JSON");
            let read = (type_case(case.output).round_trip)(&json);
            let read = read.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            assert_eq!(read.written, json, "{} loses something", path.display());
            decoded += 1;
        }
        assert!(decoded > 0, "{operation} has no response");
    }
}
