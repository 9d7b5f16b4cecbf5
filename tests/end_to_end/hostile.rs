//! Values that try to be more than values.

use crate::support::{client, expect_error, json, request, requests, responding_with};
use canva_connect::assets::AssetUploadMetadata;
use canva_connect::imports::DesignImportMetadata;
use serde_json::{Value, json};
use wiremock::MockServer;

async fn server() -> MockServer {
    responding_with(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await
}

#[tokio::test]
async fn an_id_stays_one_segment_of_the_path() {
    for (id, segment) in [
        ("a/b", "a%2Fb"),
        ("a%2Fb", "a%252Fb"),
        ("%2e%2e", "%252e%252e"),
        ("../..", "..%2F.."),
        ("..\\..", "..%5C.."),
        ("a?b=c&d#e", "a%3Fb%3Dc%26d%23e"),
        ("a;b:c@d", "a%3Bb%3Ac%40d"),
        ("{jobId}", "%7BjobId%7D"),
        (" é🚀", "%20%C3%A9%F0%9F%9A%80"),
        ("...", "..."),
    ] {
        let server = server().await;
        client(&server).get_asset_upload_job(id).send().await.unwrap();
        let url = request(&server).await.url;
        assert_eq!(url.path(), format!("/rest/v1/asset-uploads/{segment}"), "{id}");
        assert_eq!((url.query(), url.fragment()), (None, None));
    }
}

#[tokio::test]
async fn an_invalid_id_is_rejected_before_sending() {
    let server = server().await;
    for id in ["", ".", "..", "a\nb", "a\r\nHost: evil", "\0", "\t", "\u{7f}", "\u{85}"] {
        let client = client(&server);
        let errors = [
            expect_error(client.get_asset(id).send().await),
            expect_error(client.get_asset_upload_job(id).wait().await),
            expect_error(client.get_design_import_job(id).into_http().await),
            expect_error(client.get_design_resize_job(id).send_with_response().await),
        ];
        for error in errors {
            assert!(error.is_invalid_request(), "{id:?}: {error}");
        }
    }
    let error = expect_error(client(&server).get_asset("a\nb").send().await);
    assert_eq!(error.to_string(), "get_asset: invalid request: `assetId` has a control character");
    assert_eq!(requests(&server).await.len(), 0);
}

/// The name travels as Base64, so that nothing in it can end the header.
#[tokio::test]
async fn a_name_cannot_inject_into_its_header() {
    let server = server().await;
    let name = "Holiday\r\nX-Evil: 1\r\n\r\nGET / é🚀\0\u{2028}\"}";
    client(&server).create_asset_upload_job(AssetUploadMetadata::new(name), "x").send().await.unwrap();
    let request = request(&server).await;
    assert!(!request.headers.contains_key("x-evil"));
    let header: Value =
        serde_json::from_str(request.headers["asset-upload-metadata"].to_str().unwrap()).unwrap();
    let metadata: AssetUploadMetadata = serde_json::from_value(header).unwrap();
    assert_eq!(metadata.name, name);
    assert_eq!(request.body, b"x");
}

/// This field is plain text in the JSON of a header.
#[tokio::test]
async fn a_text_cannot_inject_into_its_header() {
    let server = server().await;
    let text = "text/plain\r\nX-Evil: 1\u{7f}é🚀\u{2028}\"";
    let metadata = DesignImportMetadata::new("n").mime_type(text);
    client(&server).create_design_import_job(metadata, "x").send().await.unwrap();
    let request = request(&server).await;
    assert!(!request.headers.contains_key("x-evil"));
    insta::assert_snapshot!(request.headers["import-metadata"].to_str().unwrap(), @r#"{"title_base64":"bg==","mime_type":"text/plain\r\nX-Evil: 1\u007f\u00e9\ud83d\ude80\u2028\""}"#);
    let header: Value = serde_json::from_str(request.headers["import-metadata"].to_str().unwrap()).unwrap();
    assert_eq!(header["mime_type"], text);
}

#[tokio::test]
async fn a_custom_header_cannot_inject_into_the_request() {
    let server = server().await;
    let call = || client(&server).get_asset_upload_job("j1");
    for (name, value) in [
        ("x-note", "s3cret\r\nx-evil: 1"),
        ("x-note", "\0"),
        ("x note", "value"),
        ("", "value"),
        ("x\r\nx-evil", "value"),
        ("authorization", "Bearer s3cret"),
        ("Host", "s3cret.example"),
        ("content-length", "0"),
        ("transfer-encoding", "chunked"),
    ] {
        let error = expect_error(call().header(name, value).send().await);
        assert!(error.is_invalid_request(), "{name:?}: {error}");
    }
    assert_eq!(requests(&server).await.len(), 0);
    call().header("x-note", "fine").header("X-Note", "better").send().await.unwrap();
    assert_eq!(request(&server).await.headers.get_all("x-note").iter().collect::<Vec<_>>(), ["better"]);
}
