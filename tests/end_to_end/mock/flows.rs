//! What a call makes, other calls know.

use super::{client, server};
use canva_connect::assets::{AssetUploadErrorCode, AssetUploadMetadata, UpdateAssetRequest};
use canva_connect::comments::{CreateReplyV2Request, CreateThreadRequest};
use canva_connect::designs::SortByType;
use canva_connect::errors::ErrorCode;
use canva_connect::exports::{
    CreateDesignExportJobRequest, ExportFormat, Mp4ExportFormat, Mp4ExportQuality, PdfExportFormat,
};
use canva_connect::folders::{
    CreateFolderRequest, FolderItemSummary, MoveFolderItemRequest, UpdateFolderRequest,
};
use canva_connect::imports::DesignImportMetadata;
use canva_connect::{Client, WaitError};
use canva_connect_mock::{JobPace, MockCanva};
use std::time::Duration;

/// The start of a picture, by which its type is known.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\nthe rest of it";

async fn upload(canva: &Client, name: &str) -> canva_connect::assets::Asset {
    let job = canva.create_asset_upload_job(AssetUploadMetadata::new(name), PNG.to_vec());
    job.send_and_wait().await.unwrap()
}

async fn names(canva: &Client, folder: &str) -> Vec<String> {
    let items = canva.list_folder_items(folder).send().await.unwrap().items;
    let name = |item| match item {
        FolderItemSummary::Folder(it) => it.folder.name,
        FolderItemSummary::Image(it) => it.image.name,
        FolderItemSummary::Design(it) => it.design.title.unwrap_or_default(),
        other => panic!("{other:?}"),
    };
    items.into_iter().map(name).collect()
}

async fn downloaded(canva: &Client, url: &str) -> Vec<u8> {
    let mut stream = canva.download(url).send().await.unwrap();
    let mut bytes = Vec::new();
    while let Some(chunk) = stream.next_chunk().await.unwrap() {
        bytes.extend_from_slice(&chunk);
    }
    bytes
}

#[tokio::test]
async fn an_asset_is_uploaded_listed_renamed_and_trashed() {
    let mock = server().await;
    let canva = client(&mock);
    let asset = upload(&canva, "Sunrise 🌅").await;
    assert_eq!(asset.name, "Sunrise 🌅");
    assert_eq!(names(&canva, "uploads").await[0], "Sunrise 🌅");

    let thumbnail = asset.thumbnail.expect("a thumbnail").url;
    assert_eq!(downloaded(&canva, &thumbnail).await, PNG);

    canva
        .update_asset(&asset.id, UpdateAssetRequest::new().name("Sunset").tags(["sea"]))
        .send()
        .await
        .unwrap();
    let asset = canva.get_asset(&asset.id).send().await.unwrap().asset;
    assert_eq!((asset.name.as_str(), asset.tags.as_slice()), ("Sunset", &["sea".to_owned()][..]));

    canva.delete_asset(&asset.id).send().await.unwrap();
    let error = canva.get_asset(&asset.id).send().await.unwrap_err();
    assert_eq!(error.code(), Some(&ErrorCode::AssetNotFound));
    assert!(!names(&canva, "uploads").await.contains(&"Sunset".to_owned()));
}

#[tokio::test]
async fn folders_hold_and_move_items() {
    let mock = server().await;
    let canva = client(&mock);
    let outer =
        canva.create_folder(CreateFolderRequest::new("Outer", "root")).send().await.unwrap().folder.unwrap();
    let inner = canva
        .create_folder(CreateFolderRequest::new("Inner", &outer.id))
        .send()
        .await
        .unwrap()
        .folder
        .unwrap();
    assert_eq!(names(&canva, &outer.id).await, ["Inner"]);

    let asset = upload(&canva, "Picture").await;
    canva.move_folder_item(MoveFolderItemRequest::new(&inner.id, &asset.id)).send().await.unwrap();
    assert_eq!(names(&canva, &inner.id).await, ["Picture"]);
    assert!(!names(&canva, "uploads").await.contains(&"Picture".to_owned()));

    canva.update_folder(&inner.id, UpdateFolderRequest::new("Renamed")).send().await.unwrap();
    assert_eq!(canva.get_folder(&inner.id).send().await.unwrap().folder.name, "Renamed");

    // What is inside goes with a folder.
    canva.delete_folder(&outer.id).send().await.unwrap();
    for id in [&outer.id, &inner.id] {
        assert_eq!(canva.get_folder(id).send().await.unwrap_err().code(), Some(&ErrorCode::FolderNotFound));
    }
    assert_eq!(canva.get_asset(&asset.id).send().await.unwrap_err().code(), Some(&ErrorCode::AssetNotFound));

    let nothing = canva.move_folder_item(MoveFolderItemRequest::new("root", "MAnothing")).send().await;
    assert_eq!(nothing.unwrap_err().status().map(|it| it.as_u16()), Some(404));
}

#[tokio::test]
async fn designs_are_listed_searched_sorted_and_paged() {
    let mock = server().await;
    let canva = client(&mock);
    for title in ["Beta", "alpha", "Gamma ray"] {
        let import = canva.create_design_import_job(DesignImportMetadata::new(title), "a presentation");
        let designs = import.send_and_wait().await.unwrap().designs;
        assert_eq!(designs[0].title.as_deref(), Some(title));
    }
    let mut all = Vec::new();
    let mut pages = canva.list_designs().sort_by(SortByType::TitleAscending).limit(2).items();
    while let Some(design) = pages.try_next().await.unwrap() {
        all.push(design.title.unwrap_or_default().to_lowercase());
    }
    let mut sorted = all.clone();
    sorted.sort();
    assert_eq!(all, sorted);
    for title in ["alpha", "beta", "gamma ray"] {
        assert!(all.iter().any(|it| it == title), "{all:?}");
    }
    let list_calls =
        mock.requests().iter().filter(|it| it.operation.as_deref() == Some("list_designs")).count();
    assert_eq!(list_calls, all.len().div_ceil(2));

    let found = canva.list_designs().query("RAY").send().await.unwrap().items;
    assert_eq!(found.iter().map(|it| it.title.as_deref()).collect::<Vec<_>>(), [Some("Gamma ray")]);
}

#[tokio::test]
async fn threads_have_replies() {
    let mock = server().await;
    let canva = client(&mock);
    let design = "DAHq6NbXe3k";
    let thread =
        canva.create_thread(design, CreateThreadRequest::new("Is this final?")).send().await.unwrap().thread;
    assert_eq!(thread.design_id, design);
    for text in ["Almost.", "Yes."] {
        canva.create_reply(design, &thread.id, CreateReplyV2Request::new(text)).send().await.unwrap();
    }
    let replies = canva.list_replies(design, &thread.id).send().await.unwrap().items;
    assert_eq!(
        replies.iter().map(|it| it.content.plaintext.as_str()).collect::<Vec<_>>(),
        ["Yes.", "Almost."]
    );
    let reply = canva.get_reply(design, &thread.id, &replies[0].id).send().await.unwrap().reply;
    assert_eq!((reply.id, reply.thread_id), (replies[0].id.clone(), thread.id));
    let elsewhere = canva.get_reply(design, "KeAnotherThread", &replies[0].id).send().await.unwrap_err();
    assert_eq!(elsewhere.status().map(|it| it.as_u16()), Some(404));
}

#[tokio::test]
async fn exports_download_as_the_type_that_was_asked_for() {
    let mock = server().await;
    for (format, start) in [
        (ExportFormat::Pdf(PdfExportFormat::new()), &b"%PDF-"[..]),
        (ExportFormat::Mp4(Mp4ExportFormat::new(Mp4ExportQuality::Horizontal480p)), b"\0\0\0\x1cftyp"),
    ] {
        let canva = client(&mock);
        let export = canva.create_design_export_job(CreateDesignExportJobRequest::new("DAHq6NbXe3k", format));
        let urls = export.send_and_wait().await.unwrap();
        let bytes = downloaded(&canva, &urls[0]).await;
        assert!(bytes.starts_with(start), "{bytes:?}");

        let rest = reqwest::Client::new().get(&urls[0]).header("Range", "bytes=3-").send().await.unwrap();
        assert_eq!(rest.status(), 206);
        assert_eq!(rest.bytes().await.unwrap(), bytes[3..]);

        mock.advance(Duration::from_secs(24 * 3600));
        assert_eq!(reqwest::get(&urls[0]).await.unwrap().status(), 403, "it expires after 24 hours");
        let forged = urls[0].replace("expires=1", "expires=9");
        assert_eq!(reqwest::get(forged).await.unwrap().status(), 403);
    }
}

#[tokio::test]
async fn jobs_run_by_the_clock_of_the_server() {
    let mock = MockCanva::builder().jobs(JobPace::After(Duration::from_secs(60))).start().await.unwrap();
    let canva = client(&mock);
    let job = canva
        .create_asset_upload_job(AssetUploadMetadata::new("Slow"), PNG.to_vec())
        .send()
        .await
        .unwrap()
        .job;
    let status = async || canva.get_asset_upload_job(&job.id).send().await.unwrap().job.status;
    assert_eq!(status().await.as_str(), "in_progress");
    assert!(!names(&canva, "uploads").await.contains(&"Slow".to_owned()));
    mock.advance(Duration::from_secs(61));
    assert!(names(&canva, "uploads").await.contains(&"Slow".to_owned()), "it ends without a poll");
    assert_eq!(status().await.as_str(), "success");
    assert_eq!(mock.state()["jobs"][&job.id]["is_done"], true);
}

#[tokio::test]
async fn jobs_fail_with_the_code_that_is_asked_for() {
    let mock = server().await;
    let canva = client(&mock);
    let upload = canva.create_asset_upload_job(AssetUploadMetadata::new("Large"), PNG.to_vec());
    match upload.header("Prefer", "job=file_too_big").send_and_wait().await {
        Err(WaitError::Failed(failure)) => {
            assert_eq!(failure.error.map(|error| error.code), Some(AssetUploadErrorCode::FileTooBig));
        }
        other => panic!("{other:?}"),
    }
    assert!(!names(&canva, "uploads").await.contains(&"Large".to_owned()));
}

#[tokio::test]
async fn the_state_survives_in_its_file() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("state.json");
    let id = {
        let mock = MockCanva::builder().state_file(&file).start().await.unwrap();
        let folder =
            client(&mock).create_folder(CreateFolderRequest::new("Kept", "root")).send().await.unwrap();
        mock.save().unwrap();
        folder.folder.unwrap().id
    };
    let mock = MockCanva::builder().state_file(&file).start().await.unwrap();
    assert_eq!(client(&mock).get_folder(&id).send().await.unwrap().folder.name, "Kept");
    mock.reset();
    assert!(mock.item("folder", &id).is_none());
}
