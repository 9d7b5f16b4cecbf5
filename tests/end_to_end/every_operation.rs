//! What holds for every operation of the spec, without a line here for a new one.

use crate::support::{client, json, request, responding_with};
use http::header;
use http_body_util::BodyExt;
use serde_json::Value;
use tests::operations;

#[tokio::test]
async fn every_operation_survives_a_round_trip_over_a_socket() {
    let offline = canva_connect::Client::new("token");
    let mut travelled = 0;
    for (operation, case) in operations(&offline).iter().enumerate() {
        for (name, response) in case.examples {
            let response: Value = serde_json::from_str(response).expect("an example is JSON");
            let server = responding_with(json(&response).insert_header("x-request-id", "r-1")).await;
            let client = client(&server);
            let read = (case.send)(client.clone()).await;
            let read = read.unwrap_or_else(|error| panic!("{} {name}: {error}", case.name));
            assert_eq!(read.body(), &response, "{} {name}", case.name);
            assert_eq!(read.status(), 200);
            assert_eq!(read.headers()["x-request-id"], "r-1");

            let (head, body) = operations(&client).remove(operation).request.expect("valid").into_parts();
            let body = body.collect().await.expect("a body in memory").to_bytes();
            let mut seen = request(&server).await;
            assert_eq!(seen.method, head.method);
            assert_eq!(seen.url.path(), head.uri.path());
            assert_eq!(seen.url.query(), head.uri.query());
            assert!(seen.headers.remove(header::HOST).is_some());
            if !body.is_empty() {
                let length = seen.headers.remove(header::CONTENT_LENGTH).expect("a length");
                assert_eq!(length, body.len().to_string());
            }
            assert_eq!(seen.headers, head.headers);
            assert_eq!(seen.body, body);
            travelled += 1;
        }
    }
    assert!(travelled > 0);
}
