//! Assets: one is read, and one is uploaded by a job.

use crate::support::{
    called, client, client_of, expect_error, json, mock, recorded_by, recorded_request, responding_with,
};
use canva_connect::WaitError;
use canva_connect::assets::{AssetMetadata, AssetType, AssetUploadErrorCode, AssetUploadMetadata};
use serde_json::json;

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
async fn an_upload_is_started_and_polled() {
    let mock = mock().await;
    let canva = client_of(&mock);
    let metadata = AssetUploadMetadata::new("Holiday 🚀");
    let job = canva.create_asset_upload_job(metadata, "the picture").send().await.unwrap().job;
    assert_eq!(job.status.as_str(), "in_progress");
    insta::assert_snapshot!(recorded_by(&mock), @r#"
    POST /rest/v1/asset-uploads
    accept: application/json
    asset-upload-metadata: {"name_base64":"SG9saWRheSDwn5qA"}
    authorization: Bearer …
    content-length: 11
    content-type: application/octet-stream
    user-agent: canva-connect/<version>
    "#);
    let polled = canva.get_asset_upload_job(&job.id).send().await.unwrap().job;
    assert_eq!((polled.id, polled.asset, polled.error), (job.id, None, None));
}

#[tokio::test]
async fn an_upload_succeeds_with_an_asset() {
    let mock = mock().await;
    let canva = client_of(&mock);
    let upload = canva.create_asset_upload_job(AssetUploadMetadata::new("Holiday"), "bytes");
    let asset = upload.send_and_wait().await.unwrap();
    assert_eq!(asset.name, "Holiday");
    let found = canva.get_asset(&asset.id).send().await.unwrap().asset;
    assert_eq!((found.id, found.name, found.created_at), (asset.id, asset.name, asset.created_at));
    let polls = ["get_asset_upload_job"; 3];
    assert_eq!(called(&mock), [&["create_asset_upload_job"][..], &polls, &["get_asset"]].concat());
}

#[tokio::test]
async fn an_upload_fails() {
    let mock = mock().await;
    mock.prefer("create_asset_upload_job", "job=file_too_big");
    let upload = client_of(&mock).create_asset_upload_job(AssetUploadMetadata::new("Holiday"), "bytes");
    let failed = upload.send_and_wait().await.unwrap_err();
    let WaitError::Failed(failure) = &failed else { panic!("{failed:?}") };
    let reason = failure.error.as_ref().unwrap();
    assert_eq!(reason.code, AssetUploadErrorCode::FileTooBig);
    assert!(mock.state()["jobs"][&failure.job_id].is_object() && !reason.message.is_empty());
    let error = expect_error::<()>(Err(failed));
    assert!(error.is_job_failed());
    assert_eq!(error.job_error().unwrap()["code"], "file_too_big");
}
