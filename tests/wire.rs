//! The wire: for each operation of the real client, the exact request that it makes, and what its examples decode to.
//! This is the part of a pull request that says what changes for the API.

use canva_connect::{Body, Client};
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use std::fmt::Write;
use tests::{OperationCase, operations, request_text, type_case};

#[tokio::test]
async fn every_operation_makes_this_request_and_reads_these_answers() {
    let client = Client::new("the-token");
    let mut sections: BTreeMap<&str, String> = BTreeMap::new();
    for case in operations(&client) {
        let text = sections.entry(case.section).or_default();
        text.push_str(&describe(case).await);
    }
    assert!(!sections.is_empty());
    let _folder = crate::snapshots_in("wire");
    for (section, text) in sections {
        insta::assert_snapshot!(section, text);
    }
}

async fn describe(case: OperationCase) -> String {
    let mut text = format!("== {} ==\n", case.name);
    text.push_str(&request(case.request.expect("a valid request")).await);
    for (name, json) in case.examples {
        let json: serde_json::Value = serde_json::from_str(json).expect("an example is JSON");
        let read = (type_case(case.output).round_trip)(&json);
        let read = read.unwrap_or_else(|error| panic!("{} {name}: {error}", case.name));
        assert_eq!(read.written, json, "{} {name} loses something", case.name);
        writeln!(text, "\n-- answer: {name} --\n{}", read.shown).unwrap();
    }
    text.push('\n');
    text
}

async fn request(request: http::Request<Body>) -> String {
    let (head, body) = request.into_parts();
    let bytes = body.collect().await.expect("a body in memory").to_bytes();
    request_text(&head.method, &head.uri.to_string(), &head.headers, &bytes)
}
