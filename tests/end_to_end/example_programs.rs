//! The whole programs among the client's examples, against a mock server.

use crate::support::{called, client_of};
use canva_connect::designs::{PresetDesignTypeInput, PresetDesignTypeName, TypeAndAssetCreateDesignRequest};
use canva_connect_mock::{JobPace, MockCanva};
use std::fs;
use std::process::Output;
use tempfile::TempDir;
use tokio::process::Command;

/// The start of a picture, by which its type is known. Such a picture is its own thumbnail.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\nthe rest of it";

/// A folder in which a program runs, and the API that it calls.
struct Stage {
    folder: TempDir,
    api: MockCanva,
    token: String,
}

impl Stage {
    async fn new() -> Self {
        let api = MockCanva::builder().jobs(JobPace::Polls(1)).rate_limits(false).start().await.unwrap();
        let token = api.token_with_all_scopes();
        Self { folder: tempfile::tempdir().unwrap(), api, token }
    }

    fn command(&self, program: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(arguments).current_dir(self.folder.path()).kill_on_drop(true);
        command.env("CANVA_TOKEN", &self.token).env("CANVA_BASE_URL", self.api.base_url());
        command
    }

    /// Runs a program that succeeds. Returns the lines that it prints.
    async fn run(&self, program: &str, arguments: &[&str]) -> Vec<String> {
        let output = self.command(program, arguments).output().await.unwrap();
        assert!(output.status.success() && output.stderr.is_empty(), "{output:?}");
        self.text(output.stdout).lines().map(str::to_owned).collect()
    }

    /// Runs a program that fails. Returns its error.
    async fn fails(&self, program: &str, arguments: &[&str]) -> String {
        let Output { status, stderr, .. } = self.command(program, arguments).output().await.unwrap();
        assert!(!status.success());
        self.text(stderr)
    }

    fn text(&self, bytes: Vec<u8>) -> String {
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains(&self.token), "{text}");
        text
    }

    /// The content of a file in the folder.
    fn file(&self, name: &str) -> Vec<u8> {
        fs::read(self.folder.path().join(name)).unwrap()
    }
}

#[tokio::test]
async fn upload_shows_its_progress_and_saves_the_thumbnail() {
    let (stage, program) = (Stage::new().await, env!("CARGO_BIN_EXE_upload"));
    fs::write(stage.folder.path().join("sea.png"), PNG).unwrap();
    let lines = stage.run(program, &["sea.png"]).await;
    let [sent, statuses @ .., done, asset, thumbnail] = lines.as_slice() else { panic!("{lines:?}") };
    assert_eq!(sent, "sent 22 of 22 bytes");
    assert!(
        !statuses.is_empty() && statuses.iter().all(|line| line == "the upload is in_progress"),
        "{lines:?}"
    );
    assert_eq!(done, "the upload is success");
    let (id, rest) = asset.split_once(": ").unwrap();
    assert!(rest.starts_with("sea, created at 20"), "{rest}");
    let canva = client_of(&stage.api);
    assert_eq!(canva.get_asset(id).send().await.unwrap().asset.name, "sea");
    let path = thumbnail.strip_prefix("thumbnail: ").unwrap();
    assert!(path.starts_with("thumbnails"), "{path}");
    assert_eq!(stage.file(path), PNG);

    stage.api.prefer("create_asset_upload_job", "job=file_too_big");
    let error = stage.fails(program, &["sea.png"]).await;
    assert!(error.starts_with("the file is too big: "), "{error}");
}

#[tokio::test]
async fn list_designs_prints_all_pages_as_one_table() {
    let (stage, program) = (Stage::new().await, env!("CARGO_BIN_EXE_list_designs"));
    let canva = client_of(&stage.api);
    for number in 1..=101 {
        let preset = PresetDesignTypeInput::new(PresetDesignTypeName::Presentation);
        let design = TypeAndAssetCreateDesignRequest::new().design_type(preset);
        canva.create_design(design.title(format!("Regatta {number}"))).send().await.unwrap();
    }
    let before = called(&stage.api).len();
    let lines = stage.run(program, &["regatta"]).await;
    assert_eq!(lines[0], "ID           PAGES  CHANGED               TITLE");
    assert_eq!(lines.last().unwrap(), "101 designs");
    let titles: Vec<&str> = lines[1..102].iter().map(|line| line.rsplit("  ").next().unwrap()).collect();
    assert!((1..=101).all(|number| titles.contains(&format!("Regatta {number}").as_str())), "{titles:?}");
    // At most 100 come on a page.
    assert_eq!(called(&stage.api)[before..], ["list_designs"; 2]);
    let all = stage.run(program, &[]).await;
    assert!(all.len() > lines.len(), "{all:?}");
}

#[tokio::test]
async fn export_downloads_all_files() {
    let (stage, program) = (Stage::new().await, env!("CARGO_BIN_EXE_export"));
    let lines = stage.run(program, &["DAHq6NbXe3k", "png", "files"]).await;
    let [.., done, count, _] = lines.as_slice() else { panic!("{lines:?}") };
    assert!(lines.contains(&"the export is success".to_owned()), "{done}: {count}");
    let saved: Vec<&str> = lines.iter().filter_map(|line| line.strip_prefix("saved ")).collect();
    assert!(lines.contains(&format!("{} files", saved.len())) && saved.len() > 1, "{lines:?}");
    for path in saved {
        assert!(stage.file(path).starts_with(b"\x89PNG"), "{path}");
    }
    stage.api.prefer("create_design_export_job", "job=license_required");
    let error = stage.fails(program, &["DAHq6NbXe3k", "pdf", "files"]).await;
    assert_eq!(error, "the design has elements that must be bought first\n");
    assert!(stage.fails(program, &["DAHq6NbXe3k", "bmp", "files"]).await.starts_with("usage: export"));
}

#[tokio::test]
async fn create_resize_import_reports_the_error_of_each_step() {
    let (stage, program) = (Stage::new().await, env!("CARGO_BIN_EXE_create_resize_import"));
    fs::write(stage.folder.path().join("slides.pptx"), "slides").unwrap();
    let lines = stage.run(program, &["slides.pptx"]).await;
    let [created, resized, imported @ ..] = lines.as_slice() else { panic!("{lines:?}") };
    let canva = client_of(&stage.api);
    let id = created.strip_prefix("created ").and_then(|rest| rest.split(':').next()).unwrap();
    assert_eq!(canva.get_design(id).send().await.unwrap().design.title.as_deref(), Some("Lighthouse tours"));
    assert!(canva.get_design(resized.strip_prefix("resized as ").unwrap()).send().await.is_ok());
    assert!(!imported.is_empty() && imported.iter().all(|line| line.starts_with("imported ")), "{lines:?}");

    let fails = async || stage.fails(program, &["slides.pptx"]).await;
    stage.api.prefer("create_design_resize_job", "job=trial_quota_exceeded");
    assert_eq!(fails().await, "the user has used up the trial of resizing\n");
    stage.api.prefer("create_design_import_job", "job=invalid_file");
    let error = fails().await;
    assert!(error.starts_with("slides.pptx cannot be imported: "), "{error}");
    let weak = Stage { token: stage.api.token(&["asset:read"]), ..stage };
    let error = weak.fails(program, &["slides.pptx"]).await;
    assert_eq!(error, "the token needs the scope design:content:write\n");
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
        assert_eq!(stage.text(output.stderr), expected);
    }
}
