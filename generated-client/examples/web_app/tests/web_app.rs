//! The application as a process, with a fake of Canva in place of the API.

use axum::routing::{get, post};
use axum::{Json, Router};
use canva_connect::verify::TestSigner;
use reqwest::header::{COOKIE, LOCATION, SET_COOKIE};
use reqwest::redirect::Policy;
use reqwest::{Client, Response, StatusCode, Url};
use serde_json::json;
use std::process::Stdio;
use std::time::{SystemTime, UNIX_EPOCH};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpListener;
use tokio::process::{Child, Command};

/// The application, a browser without cookies, and the directory of the tokens.
struct App {
    url: String,
    browser: Client,
    tokens: TempDir,
    _process: Child,
}

impl App {
    async fn start(signer: &TestSigner) -> Self {
        let tokens = TempDir::new().unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_web_app"));
        command.env("CANVA_CLIENT_ID", "OC-id").env("CANVA_CLIENT_SECRET", "s3cret-id").env("PORT", "0");
        command.env("CANVA_BASE_URL", canva(signer).await).env("CANVA_TOKENS", tokens.path().join("tokens"));
        let mut process = command.stdout(Stdio::piped()).kill_on_drop(true).spawn().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        let line = lines.next_line().await.unwrap().unwrap();
        // Read on, so that the application can write.
        tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
        let browser = Client::builder().redirect(Policy::none()).build().unwrap();
        let url = line.strip_prefix("Open ").unwrap().to_owned();
        Self { url, browser, tokens, _process: process }
    }

    async fn get(&self, path: &str, cookie: &str) -> Response {
        let request = self.browser.get(format!("{}{path}", self.url)).header(COOKIE, cookie);
        request.send().await.unwrap()
    }

    /// Starts a login. Returns its cookie and its state.
    async fn start_login(&self) -> (String, String) {
        let response = self.get("/login", "").await;
        let page = Url::parse(response.headers()[LOCATION].to_str().unwrap()).unwrap();
        assert_eq!(page.host_str(), Some("www.canva.com"));
        let state = page.query_pairs().find(|(name, _)| name == "state").unwrap().1.into_owned();
        (cookie(&response, "login"), state)
    }

    async fn webhook(&self, body: String) -> StatusCode {
        let request = self.browser.post(format!("{}/webhook", self.url)).body(body);
        request.send().await.unwrap().status()
    }
}

/// A fake of Canva, and its base URL.
async fn canva(signer: &TestSigner) -> String {
    let keys = signer.key_set();
    let tokens = json!({
        "access_token": "s3cret-access", "refresh_token": "s3cret-refresh", "token_type": "Bearer",
        "expires_in": 14400
    });
    let folder = json!({"id": "F1", "name": "Tea & <b>", "created_at": 1, "updated_at": 2});
    let items = json!({"items": [{"type": "folder", "folder": folder}]});
    let user = json!({"team_user": {"user_id": "UAHd4tLm9Qz", "team_id": "T1"}});
    let router = Router::new()
        .route("/rest/v1/oauth/token", post(Json(tokens)))
        .route("/rest/v1/oauth/revoke", post(Json(json!({}))))
        .route("/rest/v1/users/me", get(Json(user)))
        .route("/rest/v1/folders/root/items", get(Json(items)))
        .route("/rest/v1/connect/keys", get(Json(keys)));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/rest", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

/// A cookie that a response sets, as browsers send it back.
fn cookie(response: &Response, name: &str) -> String {
    let set = response.headers().get_all(SET_COOKIE).iter().map(|value| value.to_str().unwrap());
    let mut pairs = set.map(|cookie| cookie.split(';').next().unwrap().to_owned());
    pairs.find(|pair| pair.starts_with(&format!("{name}="))).unwrap()
}

fn files(tokens: &TempDir) -> usize {
    std::fs::read_dir(tokens.path().join("tokens")).map_or(0, Iterator::count)
}

#[tokio::test]
async fn a_user_logs_in_sees_the_folders_and_logs_out() {
    let app = App::start(&TestSigner::new()).await;
    assert!(app.get("/", "").await.text().await.unwrap().contains("Log in with Canva"));
    let (login, state) = app.start_login().await;
    assert!(!login.contains(&state));

    let response = app.get(&format!("/return?code=s3cret-code&state={state}"), &login).await;
    assert_eq!(
        (response.status(), &response.headers()[LOCATION]),
        (StatusCode::SEE_OTHER, &"/".parse().unwrap())
    );
    let user = cookie(&response, "user");
    assert!(!user.contains("UAHd4tLm9Qz"));
    let page = app.get("/", &user).await.text().await.unwrap();
    assert!(page.contains("<li>Tea &amp; &lt;b></li>"), "{page}");
    assert_eq!(files(&app.tokens), 2);

    let log_out = app.browser.post(format!("{}/logout", app.url)).header(COOKIE, &user).send().await.unwrap();
    assert_eq!((log_out.status(), files(&app.tokens)), (StatusCode::SEE_OTHER, 1));
    // The session has no tokens any more.
    assert_eq!(app.get("/", &user).await.headers()[LOCATION], "/login");
}

#[tokio::test]
async fn the_callback_of_another_browser_logs_nobody_in() {
    let app = App::start(&TestSigner::new()).await;
    let (_, state) = app.start_login().await;
    let callback = format!("/return?code=s3cret-code&state={state}");
    assert_eq!(app.get(&callback, "").await.status(), StatusCode::BAD_REQUEST);
    let (other, _) = app.start_login().await;
    assert_eq!(app.get(&callback, &other).await.status(), StatusCode::BAD_GATEWAY);
    let (login, state) = app.start_login().await;
    let denied = app.get(&format!("/return?error=access_denied&state={state}"), &login).await;
    assert!(denied.text().await.unwrap().contains("denied access"));
    assert_eq!(app.get("/", "user=UAHd4tLm9Qz:T1").await.text().await.unwrap().matches("Log in").count(), 1);
    assert_eq!(files(&app.tokens), 0);
}

#[tokio::test]
async fn only_signed_webhooks_are_accepted() {
    let signer = TestSigner::new();
    let app = App::start(&signer).await;
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs();
    let invitation = json!({
        "type": "team_invite", "triggering_user": {"id": "u1"}, "receiving_user": {"id": "u2"},
        "inviting_team": {"id": "t1", "display_name": "Team", "external": false}
    });
    let notification = |time: u64| json!({"id": "n1", "created_at": time, "content": invitation});
    assert_eq!(app.webhook(signer.sign(&notification(now))).await, StatusCode::OK);
    assert_eq!(app.webhook(signer.sign(&notification(now - 100_000))).await, StatusCode::UNAUTHORIZED);
    assert_eq!(app.webhook(notification(now).to_string()).await, StatusCode::UNAUTHORIZED);
    // The key may be new, and it is too early to fetch the keys again.
    let forged = TestSigner::new().sign(&notification(now));
    assert_eq!(app.webhook(forged).await, StatusCode::SERVICE_UNAVAILABLE);
}

#[tokio::test]
async fn a_missing_setting_is_named() {
    let output =
        Command::new(env!("CARGO_BIN_EXE_web_app")).env_remove("CANVA_CLIENT_ID").output().await.unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        String::from_utf8_lossy(&output.stderr),
        "invalid request: set the environment variable CANVA_CLIENT_ID to the client ID of the integration\n"
    );
}
