//! The whole programs among the client's examples, against a server on this machine.

use crate::support::{json, requests, respond_in_turn};
use serde_json::{Value, json};
use std::fs;
use std::process::Output;
use tempfile::TempDir;
use tokio::process::Command;
use wiremock::matchers::{method, path, query_param, query_param_is_missing};
use wiremock::{Mock, MockServer, ResponseTemplate};

/// A folder in which a program runs, and the API that it calls.
struct Stage {
    folder: TempDir,
    api: MockServer,
}

impl Stage {
    async fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), api: MockServer::start().await }
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(self.folder.path()).kill_on_drop(true);
        command.env("CANVA_TOKEN", "s3cret-token").env("CANVA_BASE_URL", format!("{}/rest", self.api.uri()));
        command
    }

    /// Runs a program that succeeds. Returns what it prints.
    async fn run(&self, program: &str, arguments: &[&str]) -> String {
        let output = self.command(program, arguments).output().await.unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        text(output.stdout)
    }

    /// Runs a program that fails. Returns its error.
    async fn fails(&self, program: &str, arguments: &[&str]) -> String {
        let Output { status, stderr, .. } = self.command(program, arguments).output().await.unwrap();
        assert!(!status.success());
        text(stderr)
    }

    /// Serves a file for downloads.
    async fn file(&self, at: &str, content: &str) -> String {
        let response = ResponseTemplate::new(200).set_body_string(content);
        Mock::given(method("GET")).and(path(at)).respond_with(response).expect(1).mount(&self.api).await;
        format!("{}{at}", self.api.uri())
    }
}

fn text(bytes: Vec<u8>) -> String {
    let text = String::from_utf8(bytes).unwrap();
    assert!(!text.contains("s3cret"), "{text}");
    text
}

fn job(status: &str) -> Value {
    json!({"job": {"id": "j1", "status": status}})
}

fn failed(code: &str) -> Value {
    json!({"job": {"id": "j1", "status": "failed", "error": {"code": code, "message": "Sorry."}}})
}

fn design(id: &str, title: &str) -> Value {
    json!({
        "id": id, "title": title, "page_count": 12, "created_at": 1_741_600_931, "updated_at": 1_741_873_208,
        "owner": {"user_id": "u", "team_id": "t"},
        "urls": {"edit_url": "https://www.canva.com/edit", "view_url": "https://www.canva.com/view"},
        "design_types": ["presentation"],
    })
}

#[tokio::test]
async fn upload_shows_its_progress_and_saves_the_thumbnail() {
    let (stage, program) = (Stage::new().await, env!("CARGO_BIN_EXE_upload"));
    fs::write(stage.folder.path().join("sea.jpg"), "a photo").unwrap();
    let thumbnail = stage.file("/thumbnails/sea.png", "small").await;
    let done = json!({"job": {"id": "j1", "status": "success", "asset": {
        "id": "A1", "name": "sea", "tags": [], "created_at": 0, "updated_at": 0,
        "thumbnail": {"url": thumbnail, "width": 60, "height": 40},
    }}});
    respond_in_turn(&stage.api, "POST", "/v1/asset-uploads", [job("in_progress"), failed("file_too_big")])
        .await;
    respond_in_turn(&stage.api, "GET", "/v1/asset-uploads/j1", [done]).await;
    insta::assert_snapshot!(stage.run(program, &["sea.jpg"]).await, @"
    sent 7 of 7 bytes
    the upload is in_progress
    the upload is success
    A1: sea, created at 1970-01-01T00:00:00Z
    thumbnail: thumbnails/sea.png
    ");
    assert_eq!(fs::read_to_string(stage.folder.path().join("thumbnails/sea.png")).unwrap(), "small");
    let upload = requests(&stage.api).await.remove(0);
    assert_eq!(upload.headers["authorization"], "Bearer s3cret-token");
    assert_eq!(upload.body, b"a photo");
    assert_eq!(stage.fails(program, &["sea.jpg"]).await, "the file is too big: Sorry.\n");
}

#[tokio::test]
async fn list_designs_prints_all_pages_as_one_table() {
    let (stage, program) = (Stage::new().await, env!("CARGO_BIN_EXE_list_designs"));
    let page = |items: Value, next: Option<&str>| json(&json!({"items": items, "continuation": next}));
    let list = || Mock::given(method("GET")).and(path("/rest/v1/designs")).and(query_param("query", "sale"));
    let mut untitled = design("DAHr2VmKc9s", "");
    untitled.as_object_mut().unwrap().retain(|field, _| !["title", "page_count"].contains(&field.as_str()));
    let first = page(json!([design("DAHq6NbXe3k", "Spring sale"), untitled]), Some("next"));
    list().and(query_param_is_missing("continuation")).respond_with(first).mount(&stage.api).await;
    let second = page(json!([design("DAHs7TfGw1y", "Sale poster")]), None);
    list().and(query_param("continuation", "next")).respond_with(second).mount(&stage.api).await;
    insta::assert_snapshot!(stage.run(program, &["sale"]).await, @"
    ID           PAGES  CHANGED               TITLE
    DAHq6NbXe3k     12  2025-03-13T13:40:08Z  Spring sale
    DAHr2VmKc9s         2025-03-13T13:40:08Z  (untitled)
    DAHs7TfGw1y     12  2025-03-13T13:40:08Z  Sale poster
    3 designs
    ");
}

#[tokio::test]
async fn export_downloads_all_files() {
    let (stage, program) = (Stage::new().await, env!("CARGO_BIN_EXE_export"));
    let mut urls = Vec::new();
    for (at, content) in [("/a/poster.png", "one"), ("/b/poster.png", "two")] {
        urls.push(stage.file(at, content).await);
    }
    let done = json!({"job": {"id": "j1", "status": "success", "urls": urls}});
    respond_in_turn(&stage.api, "POST", "/v1/exports", [done, failed("license_required")]).await;
    insta::assert_snapshot!(stage.run(program, &["D1", "png", "files"]).await, @"
    the export is success
    2 files
    saved files/poster.png
    saved files/poster (2).png
    ");
    let file = |name: &str| fs::read_to_string(stage.folder.path().join("files").join(name)).unwrap();
    assert_eq!([file("poster.png"), file("poster (2).png")], ["one", "two"]);
    let error = stage.fails(program, &["D1", "pdf", "files"]).await;
    assert_eq!(error, "the design has elements that must be bought first\n");
    assert!(stage.fails(program, &["D1", "bmp", "files"]).await.starts_with("usage: export"));
}

#[tokio::test]
async fn create_resize_import_reports_the_error_of_each_step() {
    let (stage, program) = (Stage::new().await, env!("CARGO_BIN_EXE_create_resize_import"));
    fs::write(stage.folder.path().join("slides.pptx"), "slides").unwrap();
    let created = || json!({"design": design("D1", "Lighthouse tours")});
    let done = |result: Value| json!({"job": {"id": "j1", "status": "success", "result": result}});
    let resized = || done(json!({"design": design("D2", "Lighthouse tours")}));
    let imported = done(json!({"designs": [design("D3", "Slides")]}));
    respond_in_turn(&stage.api, "POST", "/v1/designs", [created(), created(), created()]).await;
    respond_in_turn(
        &stage.api,
        "POST",
        "/v1/resizes",
        [resized(), failed("trial_quota_exceeded"), resized()],
    )
    .await;
    respond_in_turn(&stage.api, "POST", "/v1/imports", [imported, failed("invalid_file")]).await;
    insta::assert_snapshot!(stage.run(program, &["slides.pptx"]).await, @"
    created D1: https://www.canva.com/edit
    resized as D2
    imported D3: Slides
    ");
    let fails = async || stage.fails(program, &["slides.pptx"]).await;
    assert_eq!(fails().await, "the user has used up the trial of resizing\n");
    assert_eq!(fails().await, "slides.pptx cannot be imported: Sorry.\n");
    let missing_scope = json!({"code": "missing_scope", "message": "Sorry."});
    let missing_scope = ResponseTemplate::new(403).set_body_json(missing_scope);
    Mock::given(path("/rest/v1/designs")).respond_with(missing_scope).mount(&stage.api).await;
    assert_eq!(fails().await, "the token needs the scope design:content:write\n");
}

#[tokio::test]
async fn each_program_says_what_to_set() {
    let stage = Stage::new().await;
    for (program, arguments) in [
        (env!("CARGO_BIN_EXE_upload"), &["sea.jpg"][..]),
        (env!("CARGO_BIN_EXE_list_designs"), &[]),
        (env!("CARGO_BIN_EXE_export"), &["D1", "png", "files"]),
        (env!("CARGO_BIN_EXE_create_resize_import"), &["slides.pptx"]),
    ] {
        let output = stage.command(program, arguments).env_remove("CANVA_TOKEN").output().await.unwrap();
        assert!(!output.status.success() && output.stdout.is_empty(), "{output:?}");
        let expected =
            "invalid request: set the environment variable CANVA_TOKEN to the access token of a user\n";
        assert_eq!(text(output.stderr), expected);
    }
}
