//! The wire: for each operation of the real client, the exact request that it makes, and what its examples decode to.
//! This is the part of a pull request that says what changes for the API.

use canva_connect::{Body, Client};
use http_body_util::BodyExt;
use std::collections::BTreeMap;
use std::fmt::Write;
use tests::{OperationCase, debug, operations, request_text, type_case};

#[tokio::test]
async fn every_operation_makes_this_request_and_decodes_these_responses() {
    let client = Client::new("the-token");
    let mut sections: BTreeMap<&str, String> = BTreeMap::new();
    for case in operations(&client) {
        let text = sections.entry(case.section).or_default();
        text.push_str(&describe(case).await);
    }
    assert!(!sections.is_empty());
    let _folder = crate::snapshots_in("wire");
    crate::no_other_snapshots("wire", sections.keys());
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
        writeln!(text, "\n-- response: {name} --\n{}", debug::compact(&read.shown)).unwrap();
    }
    text.push('\n');
    text
}

async fn request(request: http::Request<Body>) -> String {
    let (head, body) = request.into_parts();
    let bytes = body.collect().await.expect("a body in memory").to_bytes();
    request_text(&head.method, &head.uri.to_string(), &head.headers, &readable(&bytes))
}

/// JSON and forms with a line for each value.
fn readable(body: &[u8]) -> Vec<u8> {
    if let Ok(json) = serde_json::from_slice::<serde_json::Value>(body) {
        return serde_json::to_vec_pretty(&json).expect("JSON");
    }
    String::from_utf8_lossy(body).replace('&', "\n&").into_bytes()
}
