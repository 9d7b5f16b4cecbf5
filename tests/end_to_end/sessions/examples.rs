//! The examples of the client as programs: processes that share a store, and one that is killed.

use super::canva::{Canva, PROFILE, TOKEN};
use super::{locked, put, stored, tokens};
use canva_connect::session::{FileStore, Sessions};
use std::process::{Output, Stdio};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::task::JoinSet;

const USER: &str = "me";

/// A program with a store of its own, and a server in Canva's place.
fn program(path: &str, tokens: &TempDir, url: &str) -> Command {
    let mut program = Command::new(path);
    program.env("CANVA_CLIENT_ID", "OC-id").env("CANVA_CLIENT_SECRET", "s3cret-id");
    program.env("CANVA_TOKENS", tokens.path()).env("CANVA_BASE_URL", url).env("CANVA_REDIRECT_PORT", "0");
    program.stdout(Stdio::piped()).stderr(Stdio::piped()).kill_on_drop(true);
    program
}

fn stored_token(tokens: &TempDir, url: &str) -> Command {
    program(env!("CARGO_BIN_EXE_stored_token"), tokens, url)
}

/// What a program that did well has said.
fn said(output: &Output) -> String {
    let [said, complained] =
        [&output.stdout, &output.stderr].map(|it| String::from_utf8_lossy(it).into_owned());
    assert!(output.status.success() && complained.is_empty(), "{output:?}");
    assert!(!said.contains("s3cret"), "{said}");
    said
}

/// A directory with tokens that have ended.
async fn ended() -> (TempDir, FileStore) {
    let directory = TempDir::new().unwrap();
    let store = FileStore::new(directory.path());
    put(&store, USER, &tokens("ann", -1)).await;
    (directory, store)
}

#[tokio::test]
async fn processes_that_share_a_store_renew_once() {
    let (canva, (directory, store)) = (Canva::new(), ended().await);
    let url = canva.serve().await;
    canva.hold(TOKEN);
    let spawn = |_| stored_token(&directory, &url).spawn().unwrap();
    let programs: Vec<Child> = (0..4).map(spawn).collect();
    canva.has_seen(TOKEN, 1).await;
    for program in &programs {
        wants_the_lock(program).await;
    }
    canva.release(TOKEN);
    let outputs =
        programs.into_iter().map(|program| async { said(&program.wait_with_output().await.unwrap()) });
    let programs: JoinSet<String> = outputs.collect();
    assert_eq!(programs.join_all().await, vec!["Logged in as ann.\n"; 4]);
    assert_eq!((canva.seen(TOKEN).len(), canva.seen(PROFILE).len()), (1, 4));
    assert_eq!(stored(&store, USER).await.as_deref(), Some("s3cret-refresh-ann-1"));
}

/// Waits until a program has got as far as to open the file that it locks.
#[cfg(target_os = "linux")]
async fn wants_the_lock(program: &Child) {
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
async fn wants_the_lock(_: &Child) {}

#[tokio::test]
async fn a_process_that_is_killed_has_lost_nothing() {
    let (canva, (directory, store)) = (Canva::new(), ended().await);
    let url = canva.serve().await;
    canva.hold(PROFILE);
    let mut program = stored_token(&directory, &url).spawn().unwrap();
    // Whoever calls has refreshed, and saved, before.
    canva.has_seen(PROFILE, 1).await;
    program.kill().await.unwrap();
    canva.release(PROFILE);
    assert_eq!(stored(&store, USER).await.as_deref(), Some("s3cret-refresh-ann-1"));
    let session = Sessions::new(canva.integration().await, store).user(USER);
    session.client().get_user_profile().send().await.unwrap();
    assert_eq!(canva.seen(TOKEN).len(), 1);
}

#[tokio::test]
async fn a_process_that_is_killed_while_it_waits_locks_nobody_out() {
    let (canva, (directory, store)) = (Canva::new(), ended().await);
    let url = canva.serve().await;
    canva.hold(TOKEN);
    let mut program = stored_token(&directory, &url).spawn().unwrap();
    canva.has_seen(TOKEN, 1).await;
    program.kill().await.unwrap();
    let mut locked = locked(&store, USER).await;
    assert!(locked.load().await.unwrap().is_some());
}

#[tokio::test]
async fn without_tokens_the_program_says_what_to_do() {
    let directory = TempDir::new().unwrap();
    let output = stored_token(&directory, &Canva::new().serve().await).output().await.unwrap();
    assert_eq!(said(&output), "Please log in with `web_login` first.\n");
}

#[tokio::test]
async fn a_browser_logs_in_and_the_tokens_are_of_use_later() {
    let (canva, directory) = (Canva::new(), TempDir::new().unwrap());
    let url = canva.serve().await;
    let mut web_login = program(env!("CARGO_BIN_EXE_web_login"), &directory, &url).spawn().unwrap();
    let mut lines = BufReader::new(web_login.stdout.take().unwrap()).lines();
    lines.next_line().await.unwrap().unwrap();
    let page = lines.next_line().await.unwrap().unwrap();
    let page = reqwest::Url::parse(&page).unwrap();
    assert_eq!(page.host_str(), Some("www.canva.com"));
    let asked = |name: &str| page.query_pairs().find(|it| it.0 == name).unwrap().1.into_owned();
    let back = reqwest::Url::parse(&asked("redirect_uri")).unwrap();
    let address = format!("127.0.0.1:{}", back.port().unwrap());

    assert!(browse(&address, "/favicon.ico").await.starts_with("HTTP/1.1 404"));
    let answer = browse(&address, &format!("/return?code=s3cret-code-ann&state={}", asked("state"))).await;
    assert!(answer.ends_with("You are logged in, and can close this page."), "{answer}");
    assert_eq!(lines.next_line().await.unwrap().as_deref(), Some("Logged in as ann."));
    assert!(web_login.wait().await.unwrap().success());

    let output = stored_token(&directory, &url).output().await.unwrap();
    assert_eq!(said(&output), "Logged in as ann.\n");
}

/// What a browser is answered.
async fn browse(address: &str, path: &str) -> String {
    let mut socket = TcpStream::connect(address).await.unwrap();
    socket.write_all(format!("GET {path} HTTP/1.1\r\nhost: {address}\r\n\r\n").as_bytes()).await.unwrap();
    let mut answer = String::new();
    socket.read_to_string(&mut answer).await.unwrap();
    answer
}
