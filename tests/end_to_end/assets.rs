//! Assets: one is read, and one is uploaded by a job.

use crate::support::{client, expect_error, json, recorded_request, respond_in_turn, responding_with};
use canva_connect::WaitError;
use canva_connect::assets::{AssetMetadata, AssetType, AssetUploadErrorCode, AssetUploadMetadata};
use serde_json::json;
use wiremock::MockServer;

#[tokio::test]
async fn an_asset_is_read() {
    let server = responding_with(json(&json!({"asset": {
        "type": "video", "id": "MAHk2RtW9qE", "name": "Waves 🌊", "tags": ["sea", "loop"],
        "created_at": 1_751_348_412, "updated_at": 1_751_348_415,
        "owner": {"user_id": "u1", "team_id": "t1"},
        "metadata": {"type": "video", "width": 1920, "height": 1080, "duration": 12},
    }})))
    .await;
    let asset = client(&server).get_asset("MAHk2RtW9qE").send().await.unwrap().asset;
    assert_eq!(asset.r#type, Some(AssetType::Video));
    assert_eq!((asset.id.as_str(), asset.name.as_str()), ("MAHk2RtW9qE", "Waves 🌊"));
    assert_eq!(asset.tags, ["sea", "loop"]);
    assert_eq!(asset.created_at.unix_seconds(), 1_751_348_412);
    assert_eq!(asset.owner.unwrap().team_id, "t1");
    assert_eq!(asset.thumbnail, None);
    let Some(AssetMetadata::Video(video)) = asset.metadata else { panic!("{:?}", asset.metadata) };
    assert_eq!((video.width, video.height, video.duration), (1920, 1080, Some(12)));
    insta::assert_snapshot!(recorded_request(&server).await, @"
    GET /rest/v1/assets/MAHk2RtW9qE
    accept: application/json
    authorization: Bearer the-s3cret-token
    user-agent: canva-connect/<version>
    ");
}

#[tokio::test]
async fn an_upload_is_started() {
    let server = responding_with(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await;
    let metadata = AssetUploadMetadata::new("Holiday 🚀");
    let response = client(&server).create_asset_upload_job(metadata, "the picture").send().await.unwrap();
    assert_eq!((response.job.id.as_str(), response.job.status.as_str()), ("j1", "in_progress"));
    insta::assert_snapshot!(recorded_request(&server).await, @r#"
    POST /rest/v1/asset-uploads
    accept: application/json
    asset-upload-metadata: {"name_base64":"SG9saWRheSDwn5qA"}
    authorization: Bearer the-s3cret-token
    content-length: 11
    content-type: application/octet-stream
    user-agent: canva-connect/<version>

    the picture
    "#);
}

#[tokio::test]
async fn an_upload_is_polled() {
    let server = responding_with(json(&json!({"job": {"id": "j1", "status": "in_progress"}}))).await;
    let response = client(&server).get_asset_upload_job("j1").send().await.unwrap();
    assert_eq!((response.job.asset, response.job.error), (None, None));
    insta::assert_snapshot!(recorded_request(&server).await, @"
    GET /rest/v1/asset-uploads/j1
    accept: application/json
    authorization: Bearer the-s3cret-token
    user-agent: canva-connect/<version>
    ");
}

#[tokio::test]
async fn an_upload_succeeds_with_an_asset() {
    let server = MockServer::start().await;
    respond_in_turn(
        &server,
        "POST",
        "/v1/asset-uploads",
        [json!({"job": {"id": "j1", "status": "in_progress"}})],
    )
    .await;
    let asset = json!({"id": "A", "name": "Holiday", "tags": [], "created_at": 1, "updated_at": 2});
    let responses = [
        json!({"job": {"id": "j1", "status": "in_progress"}}),
        json!({"job": {"id": "j1", "status": "success", "asset": asset}}),
    ];
    respond_in_turn(&server, "GET", "/v1/asset-uploads/j1", responses).await;
    let upload = client(&server).create_asset_upload_job(AssetUploadMetadata::new("Holiday"), "bytes");
    assert_eq!(upload.send_and_wait().await.unwrap().id, "A");
}

#[tokio::test]
async fn an_upload_fails() {
    let server = MockServer::start().await;
    respond_in_turn(
        &server,
        "POST",
        "/v1/asset-uploads",
        [json!({"job": {"id": "j1", "status": "in_progress"}})],
    )
    .await;
    let error = json!({"code": "file_too_big", "message": "71 MB are too many."});
    let responses = [json!({"job": {"id": "j1", "status": "failed", "error": error}})];
    respond_in_turn(&server, "GET", "/v1/asset-uploads/j1", responses).await;
    let upload = client(&server).create_asset_upload_job(AssetUploadMetadata::new("Holiday"), "bytes");
    let failed = upload.send_and_wait().await.unwrap_err();
    let WaitError::Failed(failure) = &failed else { panic!("{failed:?}") };
    assert_eq!(failure.job_id, "j1");
    let reason = failure.error.as_ref().unwrap();
    assert_eq!(
        (&reason.code, reason.message.as_str()),
        (&AssetUploadErrorCode::FileTooBig, "71 MB are too many.")
    );
    let error = expect_error::<()>(Err(failed));
    assert!(error.is_job_failed());
    assert_eq!(error.job_error().unwrap()["code"], "file_too_big");
}
