//! A fake of Canva. Each refresh token works once; a second use revokes all tokens of the user.
//!
//! The tokens of the user ann are `s3cret-access-ann-0` and `s3cret-refresh-ann-0`, then `…-1`, and so on.

use crate::support::{listener, read_head};
use canva_connect::session::Integration;
use canva_connect::{Body, Client, Limits, Retry, Transport};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tower::ServiceBuilder;

const FORM: &str = "application/x-www-form-urlencoded";

#[derive(Clone)]
pub(super) struct FakeCanva {
    users: Arc<Mutex<Users>>,
    requests: watch::Sender<Vec<ReceivedRequest>>,
    /// The paths whose responses are held back.
    held: watch::Sender<BTreeSet<&'static str>>,
}

#[derive(Default)]
struct Users {
    /// The number of refreshes of each user.
    refreshes: BTreeMap<String, u32>,
    revoked: BTreeSet<String>,
    rejects_calls: bool,
    failing_refreshes: usize,
    /// Fields that replace those of token responses.
    response_fields: Value,
}

/// A received request.
#[derive(Clone, Debug)]
struct ReceivedRequest {
    path: String,
    /// The form of a request to an OAuth endpoint, or the `authorization` header of another call.
    content: String,
}

pub(super) const TOKEN: &str = "/rest/v1/oauth/token";
/// A token endpoint of service apps elsewhere.
pub(super) const APP_TOKEN: &str = "/elsewhere/token";
pub(super) const REVOKE: &str = "/rest/v1/oauth/revoke";
const INTROSPECT: &str = "/rest/v1/oauth/introspect";
pub(super) const PROFILE: &str = "/rest/v1/users/me/profile";

impl FakeCanva {
    pub(super) fn new() -> Self {
        Self { users: Arc::default(), requests: watch::Sender::default(), held: watch::Sender::default() }
    }

    /// Starts a server, and returns its base URL.
    pub(super) async fn serve(&self) -> String {
        let (listener, url) = listener().await;
        let canva = self.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                tokio::spawn(canva.clone().serve_connection(socket));
            }
        });
        format!("{url}/rest")
    }

    /// An integration that calls this fake over a socket.
    pub(super) async fn integration(&self) -> Integration {
        let url = self.serve().await;
        let client = Client::builder().base_url(url).retry(Retry::never()).build().unwrap();
        Integration::new("OC-id", "s3cret-id").with_client(client)
    }

    /// An integration with at most 64 concurrent requests, because the number of open sockets is limited.
    pub(super) async fn integration_over_few_sockets(&self) -> Integration {
        let built_in = Transport::built_in(Duration::from_secs(10)).unwrap();
        let limited = ServiceBuilder::new().concurrency_limit(64).service(built_in);
        let client = Client::builder().base_url(self.serve().await).retry(Retry::never());
        // The tests exceed the rate limits.
        let client = client.rate_limits(Limits::off()).transport(Transport::from_tower_service_0_3(limited));
        Integration::new("OC-id", "s3cret-id").with_client(client.build().unwrap())
    }

    /// An integration that calls this fake without a socket, for tests with a paused clock.
    pub(super) fn integration_in_memory(&self) -> Integration {
        let canva = self.clone();
        let transport = Transport::from_fn(move |request| {
            let canva = canva.clone();
            async move {
                let (head, body) = request.into_parts();
                let header =
                    |name| head.headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default();
                let (content_type, token) = (header("content-type"), header("authorization"));
                let body = body.into_bytes().await.unwrap();
                let (status, response_body) =
                    canva.respond(head.uri.path(), content_type, token, &body).await;
                let mut response = http::Response::new(Body::from(response_body.to_string()));
                *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
                Ok(response)
            }
        });
        // The tests exceed the rate limits.
        let builder =
            Client::builder().base_url("http://canva/rest").retry(Retry::never()).rate_limits(Limits::off());
        let client = builder.transport(transport).build().unwrap();
        Integration::new("OC-id", "s3cret-id").with_client(client)
    }

    /// Holds back responses to this path until [`FakeCanva::release`].
    pub(super) fn hold(&self, path: &'static str) {
        self.held.send_modify(|held| {
            held.insert(path);
        });
    }

    pub(super) fn release(&self, path: &str) {
        self.held.send_modify(|held| {
            held.remove(path);
        });
    }

    /// Waits until this many requests to a path have been received.
    pub(super) async fn wait_for_requests(&self, path: &str, count: usize) {
        let received = |requests: &Vec<ReceivedRequest>| requests.iter().filter(|it| it.path == path).count();
        self.requests.subscribe().wait_for(|requests| received(requests) >= count).await.unwrap();
    }

    /// The contents of the requests to a path so far.
    pub(super) fn requests(&self, path: &str) -> Vec<String> {
        let requests = self.requests.borrow();
        requests.iter().filter(|it| it.path == path).map(|it| it.content.clone()).collect()
    }

    /// Revokes all tokens of a user.
    pub(super) fn revoke_all(&self, user: &str) {
        self.users.lock().unwrap().revoked.insert(user.to_owned());
    }

    /// Responds to every call with status 401.
    pub(super) fn reject_calls(&self) {
        self.users.lock().unwrap().rejects_calls = true;
    }

    /// Responds to the next refresh with status 500.
    pub(super) fn fail_next_refresh(&self) {
        self.fail_next_refreshes(1);
    }

    /// Responds to the next refreshes with status 500.
    pub(super) fn fail_next_refreshes(&self, count: usize) {
        self.users.lock().unwrap().failing_refreshes = count;
    }

    /// Replaces fields of token responses. A `null` removes the field.
    pub(super) fn set_response_fields(&self, fields: Value) {
        self.users.lock().unwrap().response_fields = fields;
    }

    async fn respond(&self, path: &str, content_type: &str, token: &str, body: &[u8]) -> (u16, Value) {
        let text =
            if content_type == FORM { String::from_utf8_lossy(body).into_owned() } else { token.to_owned() };
        let request = ReceivedRequest { path: path.to_owned(), content: text.clone() };
        self.requests.send_modify(|requests| requests.push(request));
        self.held.subscribe().wait_for(|held| !held.contains(path)).await.unwrap();
        let field = |name: &str| {
            text.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}="))).unwrap_or_default()
        };
        let mut users = self.users.lock().unwrap();
        match path {
            TOKEN | APP_TOKEN | REVOKE | INTROSPECT if !token.to_lowercase().starts_with("basic ") => {
                (401, error("invalid_client"))
            }
            TOKEN if field("grant_type") == "refresh_token" => users.refresh(field("refresh_token")),
            TOKEN | APP_TOKEN if field("grant_type") == "client_credentials" => users.app_token(),
            TOKEN => users.exchange_code(field("code")),
            REVOKE => users.revoke(field("token")),
            INTROSPECT => users.introspect(field("token")),
            _ => users.call(token),
        }
    }

    async fn serve_connection(self, mut socket: TcpStream) {
        loop {
            let (head, mut body) = read_head(&mut socket).await;
            let header = |name: &str| {
                let line = head.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
                line.unwrap_or_default().to_owned()
            };
            let is_complete = |body: &[u8]| match header("content-length").parse::<usize>() {
                Ok(length) => body.len() >= length,
                Err(_) => header("transfer-encoding").is_empty() || body.ends_with(b"0\r\n\r\n"),
            };
            while !is_complete(&body) {
                assert_ne!(socket.read_buf(&mut body).await.unwrap(), 0, "the connection was closed");
            }
            let path = head.split(' ').nth(1).unwrap_or_default();
            let (status, response_body) =
                self.respond(path, &header("content-type"), &header("authorization"), &body).await;
            let response_body = response_body.to_string();
            let head = format!("HTTP/1.1 {status} Reason\r\ncontent-length: {}\r\n\r\n", response_body.len());
            if socket.write_all(format!("{head}{response_body}").as_bytes()).await.is_err() {
                return;
            }
        }
    }
}

impl Users {
    fn refresh(&mut self, token: &str) -> (u16, Value) {
        if self.failing_refreshes > 0 {
            self.failing_refreshes -= 1;
            return (500, error("internal_error"));
        }
        let (user, number) = parse_token(token);
        let refreshes = self.refreshes.entry(user.clone()).or_default();
        if *refreshes != number || self.revoked.contains(&user) {
            self.revoked.insert(user);
            return (400, error("invalid_grant"));
        }
        *refreshes += 1;
        self.token_response(&user)
    }

    fn exchange_code(&mut self, code: &str) -> (u16, Value) {
        let user = code.strip_prefix("s3cret-code-").unwrap_or_default().to_owned();
        self.revoked.remove(&user);
        self.token_response(&user)
    }

    /// A token of the app itself, without a refresh token.
    fn app_token(&mut self) -> (u16, Value) {
        if self.failing_refreshes > 0 {
            self.failing_refreshes -= 1;
            return (500, error("internal_error"));
        }
        *self.refreshes.entry("app".to_owned()).or_default() += 1;
        let (status, mut response) = self.token_response("app");
        response.as_object_mut().unwrap().remove("refresh_token");
        (status, response)
    }

    fn token_response(&mut self, user: &str) -> (u16, Value) {
        let number = self.refreshes.entry(user.to_owned()).or_default();
        let mut response = json!({
            "access_token": format!("s3cret-access-{user}-{number}"),
            "refresh_token": format!("s3cret-refresh-{user}-{number}"),
            "token_type": "Bearer",
            "expires_in": 14400,
            "id_token": "s3cret-identity",
        });
        for (name, value) in self.response_fields.as_object().into_iter().flatten() {
            response[name] = value.clone();
        }
        response.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        (200, response)
    }

    fn revoke(&mut self, token: &str) -> (u16, Value) {
        let (user, _) = parse_token(token);
        if self.revoked.insert(user) { (200, json!({})) } else { (400, error("bad_request_params")) }
    }

    fn introspect(&mut self, token: &str) -> (u16, Value) {
        let (user, number) = parse_token(token);
        let is_active = self.is_valid(&user, number);
        (200, json!({"active": is_active, "sub": user}))
    }

    fn is_valid(&self, user: &str, number: u32) -> bool {
        self.refreshes.get(user).copied().unwrap_or_default() == number && !self.revoked.contains(user)
    }

    fn call(&mut self, token: &str) -> (u16, Value) {
        let (user, number) = parse_token(token.to_lowercase().trim_start_matches("bearer "));
        if self.rejects_calls || !self.is_valid(&user, number) {
            return (401, error("invalid_access_token"));
        }
        let team_user = json!({"user_id": user, "team_id": format!("team-of-{user}")});
        (
            200,
            json!({"profile": {"display_name": user}, "team_user": team_user, "job": {"id": "j", "status": "in_progress"}}),
        )
    }
}

fn error(code: &str) -> Value {
    json!({"code": code, "message": "an error"})
}

/// The user of a token, and the number of refreshes before it.
fn parse_token(token: &str) -> (String, u32) {
    let parts: Vec<&str> = token.split('-').collect();
    match parts[..] {
        ["s3cret", _, user, number] => (user.to_owned(), number.parse().unwrap()),
        _ => (token.to_owned(), u32::MAX),
    }
}
