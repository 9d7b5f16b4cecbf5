//! Processes that are killed at random times while they refresh the tokens of one user: the tokens that were used for a
//! call are never lost. Those that Canva has issued, but a killed process has not saved yet, no client can keep.

use super::process::{CanvaProcess, client, integration, runtime, this_program};
use canva_connect::session::{FileStore, LockedTokens, Sessions, TokenStore, Tokens};
use canva_connect::{Client, Timestamp, http};
use std::path::Path;
use std::process::Child;
use std::time::Duration;
use tempfile::TempDir;
use tokio::time::sleep;

const KILLS: usize = 200;

const USER: &str = "ann";

pub(crate) fn run() {
    for processes in [1, 3] {
        let canva = CanvaProcess::start();
        runtime().block_on(kill(&canva, processes));
    }
}

async fn kill(canva: &CanvaProcess, processes: usize) {
    let directory = TempDir::new().expect("a directory");
    let (store, client) = (FileStore::new(directory.path()), client(&canva.url));
    log_in(&client, &mut *store.lock(USER).await.expect("a lock")).await;
    let start = || victim(&canva.url, directory.path());
    let mut victims: Vec<Child> = (0..processes).map(|_| start()).collect();
    let (mut lost, mut in_window) = (0, 0);
    for kill in 0..KILLS {
        wait_for_refresh(&client).await;
        sleep(Duration::from_millis(fastrand::u64(..20))).await;
        let victim = &mut victims[kill % processes];
        victim.kill().expect("killed");
        victim.wait().expect("ended");
        // No other process is within a refresh while the tokens are locked.
        let mut locked = store.lock(USER).await.expect("a lock");
        let stored = locked.load().await.expect("readable").expect("tokens");
        let stored = number(&stored);
        let (issued, used) = state(&client, "state").await;
        lost += usize::from(stored < used);
        if stored < issued {
            in_window += 1;
            log_in(&client, &mut *locked).await;
        }
        drop(locked);
        *victim = start();
    }
    for mut victim in victims {
        victim.kill().expect("killed");
        victim.wait().expect("ended");
    }
    let (issued, _) = state(&client, "state").await;
    println!(
        "killed: {KILLS} kills of {processes} process(es) during {issued} refreshes: {lost} times lost tokens that had been \
         used, {in_window} times killed between the response and the save"
    );
    assert_eq!(lost, 0, "tokens are lost");
}

/// Waits until there are new tokens, at most a second: the processes may be waiting for a login.
async fn wait_for_refresh(client: &Client) {
    let (before, _) = state(client, "state").await;
    for _ in 0..100 {
        if state(client, "state").await.0 > before {
            return;
        }
        sleep(Duration::from_millis(10)).await;
    }
}

fn victim(url: &str, tokens: &Path) -> Child {
    this_program().arg("--victim").arg(url).arg(tokens).spawn().expect("a process")
}

/// Refreshes the tokens and makes a call, over and over.
pub(crate) fn run_victim(url: &str, tokens: &str) {
    runtime().block_on(async {
        let store = FileStore::new(tokens);
        loop {
            expire(&store).await;
            // New sessions each time, because sessions cache tokens for a while.
            let session = Sessions::new(integration(url), store.clone()).user(USER);
            let call = session.client().get_user_profile().send().await;
            // The tokens of a killed process may be lost. The parent logs in again.
            if call.is_err() {
                sleep(Duration::from_millis(5)).await;
            }
        }
    });
}

/// Marks the access token as expired.
async fn expire(store: &FileStore) {
    let mut locked = store.lock(USER).await.expect("a lock");
    if let Some(mut tokens) = locked.load().await.expect("readable") {
        tokens.expires_at = Timestamp::from_unix_seconds(0);
        locked.save(&tokens).await.expect("saved");
    }
}

/// Saves the newest tokens, as a login does.
async fn log_in(client: &Client, locked: &mut dyn LockedTokens) {
    let (issued, _) = state(client, "login").await;
    let (access, refresh) = (format!("access-{USER}-{issued}"), format!("refresh-{USER}-{issued}"));
    let tokens = Tokens::new(access, refresh, Timestamp::from_unix_seconds(0));
    locked.save(&tokens).await.expect("saved");
}

/// The numbers of the newest tokens, and of the newest that a call was made with.
async fn state(client: &Client, kind: &str) -> (u64, u64) {
    let state = client.raw(http::Method::GET, &format!("/v1/{kind}/{USER}")).send().await.expect("a state");
    (state["issued"].as_u64().expect("a number"), state["used"].as_u64().expect("a number"))
}

/// The number of stored tokens.
fn number(tokens: &Tokens) -> u64 {
    let number = tokens.refresh_token.expose().rsplit('-').next().and_then(|it| it.parse().ok());
    number.expect("a number")
}
