//! The examples as processes: several share a store, and some are killed.

use super::fake_canva::{FakeCanva, PROFILE, TOKEN};
use super::{lock, save, stored_refresh_token, tokens};
use canva_connect::session::{FileStore, Sessions};
use std::process::{Output, Stdio};
use tempfile::TempDir;
use tokio::process::{Child, Command};
use tokio::task::JoinSet;

const USER: &str = "U1:T1";

/// An example program with this token directory and base URL.
fn program(path: &str, tokens: &TempDir, url: &str) -> Command {
    let mut program = Command::new(path);
    program.env("CANVA_CLIENT_ID", "OC-id").env("CANVA_CLIENT_SECRET", "s3cret-id");
    program.env("CANVA_TOKENS", tokens.path()).env("CANVA_BASE_URL", url);
    program.stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    program
}

fn stored_token(tokens: &TempDir, url: &str) -> Command {
    let mut program = program(env!("CARGO_BIN_EXE_stored_token"), tokens, url);
    program.arg(USER);
    program
}

/// The output of a successful program.
fn stdout(output: &Output) -> String {
    let [stdout, stderr] =
        [&output.stdout, &output.stderr].map(|it| String::from_utf8_lossy(it).into_owned());
    assert!(output.status.success() && stderr.is_empty(), "{output:?}");
    assert!(!stdout.contains("s3cret"), "{stdout}");
    stdout
}

/// A directory with an expired access token.
async fn store_with_expired_token() -> (TempDir, FileStore) {
    let directory = TempDir::new().unwrap();
    let store = FileStore::new(directory.path());
    save(&store, USER, &tokens("ann", -1)).await;
    (directory, store)
}

#[tokio::test]
async fn processes_that_share_a_store_refresh_once() {
    let (canva, (directory, store)) = (FakeCanva::new(), store_with_expired_token().await);
    let url = canva.serve().await;
    canva.hold(TOKEN);
    let spawn = |_| stored_token(&directory, &url).spawn().unwrap();
    let programs: Vec<Child> = (0..4).map(spawn).collect();
    canva.wait_for_requests(TOKEN, 1).await;
    for program in &programs {
        waits_for_the_lock(program).await;
    }
    canva.release(TOKEN);
    let outputs =
        programs.into_iter().map(|program| async { stdout(&program.wait_with_output().await.unwrap()) });
    let programs: JoinSet<String> = outputs.collect();
    assert_eq!(programs.join_all().await, vec!["Logged in as ann.\n"; 4]);
    assert_eq!((canva.requests(TOKEN).len(), canva.requests(PROFILE).len()), (1, 4));
    assert_eq!(stored_refresh_token(&store, USER).await.as_deref(), Some("s3cret-refresh-ann-1"));
}

/// Waits until a program has opened the lock file.
#[cfg(target_os = "linux")]
async fn waits_for_the_lock(program: &Child) {
    use std::fs;
    use std::time::Duration;

    let open = format!("/proc/{}/fd", program.id().unwrap());
    let is_lock = |file: fs::DirEntry| {
        fs::read_link(file.path()).is_ok_and(|path| path.extension().is_some_and(|it| it == "lock"))
    };
    while !fs::read_dir(&open).unwrap().flatten().any(is_lock) {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Elsewhere it may be that the others find everything done.
#[cfg(not(target_os = "linux"))]
async fn waits_for_the_lock(_: &Child) {}

#[tokio::test]
async fn a_process_killed_during_a_call_loses_no_tokens() {
    let (canva, (directory, store)) = (FakeCanva::new(), store_with_expired_token().await);
    let url = canva.serve().await;
    canva.hold(PROFILE);
    let mut program = stored_token(&directory, &url).spawn().unwrap();
    // The program has refreshed and saved the tokens before the call.
    canva.wait_for_requests(PROFILE, 1).await;
    program.kill().await.unwrap();
    canva.release(PROFILE);
    assert_eq!(stored_refresh_token(&store, USER).await.as_deref(), Some("s3cret-refresh-ann-1"));
    let session = Sessions::new(canva.integration().await, store).user(USER);
    session.client().get_user_profile().send().await.unwrap();
    assert_eq!(canva.requests(TOKEN).len(), 1);
}

#[tokio::test]
async fn a_process_killed_during_a_refresh_releases_the_lock() {
    let (canva, (directory, store)) = (FakeCanva::new(), store_with_expired_token().await);
    let url = canva.serve().await;
    canva.hold(TOKEN);
    let mut program = stored_token(&directory, &url).spawn().unwrap();
    canva.wait_for_requests(TOKEN, 1).await;
    program.kill().await.unwrap();
    let mut locked = lock(&store, USER).await;
    assert!(locked.load().await.unwrap().is_some());
}

#[tokio::test]
async fn without_tokens_the_program_asks_for_a_login() {
    let directory = TempDir::new().unwrap();
    let output = stored_token(&directory, &FakeCanva::new().serve().await).output().await.unwrap();
    assert_eq!(stdout(&output), "Please log in with `web_app` first.\n");
}

#[tokio::test]
async fn a_missing_setting_is_named() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_stored_token"));
    let output = program.arg(USER).env_remove("CANVA_CLIENT_ID").output().await.unwrap();
    assert_eq!(output.status.code(), Some(1));
    let expected =
        "invalid request: set the environment variable CANVA_CLIENT_ID to the client ID of the integration\n";
    assert_eq!(String::from_utf8_lossy(&output.stderr), expected);
}
