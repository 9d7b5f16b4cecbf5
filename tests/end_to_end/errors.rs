//! Answers that report an error, well and badly.

use crate::support::{
    client, client_at, client_with_retry, expect_error, requests, responding_with, responding_with_bytes,
};
use canva_connect::assets::AssetUploadMetadata;
use canva_connect::designs::CustomDesignTypeInput;
use canva_connect::errors::{ErrorCode, FeatureQuotaExceededError};
use canva_connect::resizes::CreateDesignResizeJobRequest;
use canva_connect::{Error, Retry, Value};
use serde_json::json;
use std::time::Duration;
use wiremock::matchers::any;
use wiremock::{Mock, MockServer, ResponseTemplate};

/// The error of `get_asset` after this response.
async fn get_asset(response: ResponseTemplate) -> Error {
    let server = responding_with(response).await;
    expect_error(client(&server).get_asset("A").send().await)
}

#[tokio::test]
async fn an_error_has_a_code_and_a_message() {
    let body = json!({"code": "asset_not_found", "message": "Asset A is\nnot there.", "hint": 7});
    let response = ResponseTemplate::new(404).set_body_json(&body).insert_header("x-request-id", "r-9");
    let error = get_asset(response).await;
    assert!(error.is_api() && error.is_not_found() && !error.is_server_error() && !error.is_decode());
    assert_eq!(error.code(), Some(&ErrorCode::AssetNotFound));
    assert_eq!(error.message(), Some("Asset A is\nnot there."));
    assert_eq!(error.operation(), Some("get_asset"));
    assert_eq!(error.request_id(), Some("r-9"));
    assert_eq!(error.headers().unwrap()["content-type"], "application/json");
    assert_eq!(error.decode_body::<Value>(), Some(body));
    insta::assert_snapshot!(error, @"get_asset: 404 Not Found: asset_not_found: Asset A is not there. (request id r-9)");
    insta::assert_snapshot!(format!("{error:?}"), @r#"Error { message: "get_asset: 404 Not Found: asset_not_found: Asset A is not there. (request id r-9)", .. }"#);
}

#[tokio::test]
async fn the_predicates_follow_the_status() {
    let all = |error: &Error| {
        let (unauthorized, forbidden) = (error.is_unauthorized(), error.is_forbidden());
        [unauthorized, forbidden, error.is_not_found(), error.is_rate_limited(), error.is_server_error()]
    };
    for (index, status) in [401, 403, 404, 429, 503].into_iter().enumerate() {
        let error = get_asset(ResponseTemplate::new(status)).await;
        assert_eq!(error.status().unwrap(), status);
        let mut expected = [false; 5];
        expected[index] = true;
        assert_eq!(all(&error), expected, "{status}");
        assert!(error.is_api());
    }
    for status in [400, 409, 418, 499] {
        assert_eq!(all(&get_asset(ResponseTemplate::new(status)).await), [false; 5], "{status}");
    }
}

#[tokio::test]
async fn an_error_body_specific_to_a_status_is_decoded() {
    let response = ResponseTemplate::new(429).set_body_json(json!({
        "code": "quota_exceeded", "message": "No trial is left.", "upsell_url": "https://www.canva.com/pricing",
    }));
    let server = responding_with(response).await;
    let request = CreateDesignResizeJobRequest::new("D", CustomDesignTypeInput::new(40, 40));
    let error = expect_error(client(&server).create_design_resize_job(request).send().await);
    assert!(error.is_rate_limited());
    assert_eq!(error.code(), Some(&ErrorCode::QuotaExceeded));
    let body: FeatureQuotaExceededError = error.decode_body().unwrap();
    assert_eq!(body.upsell_url, "https://www.canva.com/pricing");
}

/// The documentation names 402 and 429 for the same codes.
#[tokio::test]
async fn a_used_up_quota_is_an_error_of_its_own_and_not_retried() {
    for (status, code, is_exceeded) in [
        (402, "credit_quota_exceeded", true),
        (402, "something_new", true),
        (429, "quota_exceeded", true),
        (429, "credit_quota_cooldown", true),
        (429, "app_credit_quota_exceeded", true),
        (429, "too_many_requests", false),
        (400, "quota_exceeded", false),
    ] {
        let body = json!({"code": code, "message": "No more."});
        let server = responding_with(ResponseTemplate::new(status).set_body_json(body)).await;
        let retry = Retry::new().attempts(2).first_delay(Duration::ZERO);
        let error = expect_error(client_with_retry(&server.uri(), retry).get_asset("A").send().await);
        assert_eq!((error.is_quota_exceeded(), error.upgrade_url()), (is_exceeded, None), "{status} {code}");
        assert_eq!(error.is_throttled(), code == "too_many_requests");
        assert_eq!(
            requests(&server).await.len(),
            if error.is_throttled() { 2 } else { 1 },
            "{status} {code}"
        );
    }
    assert!(get_asset(ResponseTemplate::new(402)).await.is_quota_exceeded());
    let url = "https://www.canva.com/pricing";
    let body = json!({"code": "quota_exceeded", "message": "No more.", "upsell_url": url});
    let error = get_asset(ResponseTemplate::new(429).set_body_json(&body)).await;
    assert_eq!(error.upgrade_url().as_deref(), Some(url));
    let error = get_asset(ResponseTemplate::new(400).set_body_json(body)).await;
    assert_eq!(error.upgrade_url(), None);
}

#[tokio::test]
async fn an_unknown_error_code_is_kept() {
    let response =
        ResponseTemplate::new(400).set_body_json(json!({"code": "moon_phase", "message": "Not tonight."}));
    let error = get_asset(response).await;
    assert_eq!(error.code(), Some(&ErrorCode::Other("moon_phase".to_owned())));
    assert_eq!(error.to_string(), "get_asset: 400 Bad Request: moon_phase: Not tonight.");
}

#[tokio::test]
async fn an_html_page_of_a_gateway_is_an_error() {
    let page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\x1b[31m\0</html>";
    let error = get_asset(ResponseTemplate::new(502).set_body_raw(page, "text/html")).await;
    assert!(error.is_server_error());
    assert_eq!((error.code(), error.message()), (None, None));
    assert_eq!(error.body(), Some(page.as_bytes()));
    assert_eq!(error.decode_body::<Value>(), None);
    insta::assert_snapshot!(error, @"get_asset: 502 Bad Gateway: <html> <head><title>502 Bad Gateway</title></head> [31m </html>");
}

#[tokio::test]
async fn json_of_another_form_is_a_decode_error() {
    for body in
        [json!({"error": "invalid_grant"}), json!({"code": 7, "message": []}), json!(null), json!([1])]
    {
        let error = get_asset(ResponseTemplate::new(400).set_body_json(&body)).await;
        assert_eq!((error.code(), error.message()), (None, None), "{body}");
        assert_eq!(error.decode_body::<Value>(), Some(body.clone()));
        assert_eq!(error.to_string(), format!("get_asset: 400 Bad Request: {body}"));
    }
}

#[tokio::test]
async fn an_error_without_a_body_keeps_the_status() {
    let error = get_asset(ResponseTemplate::new(500)).await;
    assert_eq!(error.body(), Some(&[][..]));
    assert_eq!(error.to_string(), "get_asset: 500 Internal Server Error");
}

#[tokio::test]
async fn a_huge_error_body_is_truncated() {
    let error = get_asset(ResponseTemplate::new(500).set_body_string("x".repeat(8 << 20))).await;
    assert_eq!(error.body().unwrap().len(), 64 << 10);
    assert!(error.body_is_truncated());
    assert!(error.to_string().len() < 400, "{error}");
    let error = get_asset(ResponseTemplate::new(500).set_body_string("x".repeat(64 << 10))).await;
    assert!(!error.body_is_truncated());
}

#[tokio::test]
async fn a_body_that_is_not_utf8_is_a_decode_error() {
    let bytes = b"caf\xe9 \xff{";
    let error = get_asset(ResponseTemplate::new(500).set_body_bytes(bytes)).await;
    assert_eq!(error.body(), Some(&bytes[..]));
    assert_eq!(error.to_string(), "get_asset: 500 Internal Server Error: caf\u{fffd} \u{fffd}{");
}

/// The connection closes before the announced length.
#[tokio::test]
async fn a_truncated_error_body_keeps_the_status() {
    let url = responding_with_bytes("HTTP/1.1 500 Oops\r\ncontent-length: 100\r\n\r\n{\"code\"").await;
    let error = expect_error(client_at(&url).get_asset("A").send().await);
    assert!(error.is_server_error() && error.body_is_truncated());
    assert_eq!(error.body(), Some(&br#"{"code""#[..]));
}

#[tokio::test]
async fn a_request_id_that_is_not_text_is_ignored() {
    let url =
        responding_with_bytes("HTTP/1.1 500 Oops\r\nx-request-id: \u{e9}\r\ncontent-length: 0\r\n\r\n").await;
    let error = expect_error(client_at(&url).get_asset("A").send().await);
    assert_eq!(error.request_id(), None);
    assert_eq!(error.status().unwrap(), 500);
}

/// Following one would carry the access token, or the file, to another server.
#[tokio::test]
async fn redirects_are_not_followed() {
    let elsewhere = MockServer::start().await;
    Mock::given(any()).respond_with(ResponseTemplate::new(200)).expect(0).mount(&elsewhere).await;
    for status in [301, 302, 303, 307, 308] {
        let to = format!("{}/rest/v1/assets/A", elsewhere.uri());
        let server = responding_with(ResponseTemplate::new(status).insert_header("location", &*to)).await;
        let got = expect_error(client(&server).get_asset("A").send().await);
        let upload = client(&server).create_asset_upload_job(AssetUploadMetadata::new("x"), "bytes");
        for error in [got, expect_error(upload.send().await)] {
            assert!(error.is_api(), "{error}");
            assert_eq!(error.status().unwrap(), status);
            assert_eq!(error.headers().unwrap()["location"], to);
            assert!(error.to_string().ends_with(": redirects are not followed"), "{error}");
        }
        assert_eq!(requests(&server).await.len(), 2);
    }
    assert_eq!(requests(&elsewhere).await.len(), 0);
}
