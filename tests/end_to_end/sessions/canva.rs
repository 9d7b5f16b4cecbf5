//! A stand-in for Canva, which refreshes a refresh token once, and ends what stems from one that comes twice.
//!
//! The tokens of ann are `s3cret-access-ann-0` and `s3cret-refresh-ann-0`, then `…-1`, and so on.

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
pub(super) struct Canva {
    users: Arc<Mutex<Users>>,
    seen: watch::Sender<Vec<Seen>>,
    /// Paths whose requests are not answered for now.
    held: watch::Sender<BTreeSet<&'static str>>,
}

#[derive(Default)]
struct Users {
    /// How often each was refreshed.
    refreshed: BTreeMap<String, u32>,
    ended: BTreeSet<String>,
    refuses_calls: bool,
    fails_to_renew: bool,
    /// What is otherwise than usual in answers with tokens.
    odd: Value,
}

/// A request.
#[derive(Clone, Debug)]
pub(super) struct Seen {
    pub(super) path: String,
    /// The access token of a call, or the form of a request about tokens.
    pub(super) what: String,
}

pub(super) const TOKEN: &str = "/rest/v1/oauth/token";
pub(super) const REVOKE: &str = "/rest/v1/oauth/revoke";
const INTROSPECT: &str = "/rest/v1/oauth/introspect";
pub(super) const PROFILE: &str = "/rest/v1/users/me/profile";

impl Canva {
    pub(super) fn new() -> Self {
        Self { users: Arc::default(), seen: watch::Sender::default(), held: watch::Sender::default() }
    }

    /// Listens, and gives its URL.
    pub(super) async fn serve(&self) -> String {
        let (listener, url) = listener().await;
        let canva = self.clone();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                tokio::spawn(canva.clone().talk(socket));
            }
        });
        format!("{url}/rest")
    }

    /// An integration that calls it over a socket.
    pub(super) async fn integration(&self) -> Integration {
        let url = self.serve().await;
        let client = Client::builder().base_url(url).retry(Retry::never()).build().unwrap();
        Integration::new("OC-id", "s3cret-id").with_client(client)
    }

    /// An integration that makes any number of calls, over a few sockets: a process may open only so many.
    pub(super) async fn busy_integration(&self) -> Integration {
        let built_in = Transport::built_in(Duration::from_secs(10)).unwrap();
        let few = ServiceBuilder::new().concurrency_limit(64).service(built_in);
        let client = Client::builder().base_url(self.serve().await).retry(Retry::never());
        // More calls than the API's limits allow.
        let client = client.rate_limits(Limits::off()).transport(Transport::from_tower_service_0_3(few));
        Integration::new("OC-id", "s3cret-id").with_client(client.build().unwrap())
    }

    /// An integration that calls it without a socket, for tests whose clock stands still.
    pub(super) fn integration_in_memory(&self) -> Integration {
        let canva = self.clone();
        let transport = Transport::from_fn(move |request| {
            let canva = canva.clone();
            async move {
                let (head, body) = request.into_parts();
                let header =
                    |name| head.headers.get(name).and_then(|it| it.to_str().ok()).unwrap_or_default();
                let (kind, token) = (header("content-type"), header("authorization"));
                let body = body.into_bytes().await.unwrap();
                let (status, answer) = canva.answer(head.uri.path(), kind, token, &body).await;
                let mut response = http::Response::new(Body::from(answer.to_string()));
                *response.status_mut() = http::StatusCode::from_u16(status).unwrap();
                Ok(response)
            }
        });
        // More calls than the API's limits allow.
        let builder =
            Client::builder().base_url("http://canva/rest").retry(Retry::never()).rate_limits(Limits::off());
        let client = builder.transport(transport).build().unwrap();
        Integration::new("OC-id", "s3cret-id").with_client(client)
    }

    /// Lets requests of this path wait for [`Canva::release`].
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

    /// Waits until this many requests of a path have come.
    pub(super) async fn has_seen(&self, path: &str, count: usize) {
        let of_it = |seen: &Vec<Seen>| seen.iter().filter(|it| it.path == path).count();
        self.seen.subscribe().wait_for(|seen| of_it(seen) >= count).await.unwrap();
    }

    /// What came so far to a path.
    pub(super) fn seen(&self, path: &str) -> Vec<String> {
        self.seen.borrow().iter().filter(|it| it.path == path).map(|it| it.what.clone()).collect()
    }

    /// Ends all tokens of a user.
    pub(super) fn end(&self, user: &str) {
        self.users.lock().unwrap().ended.insert(user.to_owned());
    }

    /// Answers every call with 401.
    pub(super) fn refuse_calls(&self) {
        self.users.lock().unwrap().refuses_calls = true;
    }

    /// Answers the next request to refresh with 500.
    pub(super) fn fail_to_renew(&self) {
        self.users.lock().unwrap().fails_to_renew = true;
    }

    /// Has other fields in answers with tokens than it should; a `null` stands for none.
    pub(super) fn answer_oddly(&self, fields: Value) {
        self.users.lock().unwrap().odd = fields;
    }

    async fn answer(&self, path: &str, kind: &str, token: &str, body: &[u8]) -> (u16, Value) {
        let text = if kind == FORM { String::from_utf8_lossy(body).into_owned() } else { token.to_owned() };
        self.seen.send_modify(|seen| seen.push(Seen { path: path.to_owned(), what: text.clone() }));
        self.held.subscribe().wait_for(|held| !held.contains(path)).await.unwrap();
        let field = |name: &str| {
            text.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}="))).unwrap_or_default()
        };
        let mut users = self.users.lock().unwrap();
        match path {
            TOKEN | REVOKE | INTROSPECT if !token.to_lowercase().starts_with("basic ") => {
                (401, error("invalid_client"))
            }
            TOKEN if field("grant_type") == "refresh_token" => users.refresh(field("refresh_token")),
            TOKEN => users.begin(field("code")),
            REVOKE => users.end(field("token")),
            INTROSPECT => users.look_at(field("token")),
            _ => users.call(token),
        }
    }

    async fn talk(self, mut socket: TcpStream) {
        loop {
            let (head, mut body) = read_head(&mut socket).await;
            let header = |name: &str| {
                let line = head.lines().find_map(|line| line.strip_prefix(&format!("{name}: ")));
                line.unwrap_or_default().to_owned()
            };
            let is_whole = |body: &[u8]| match header("content-length").parse::<usize>() {
                Ok(length) => body.len() >= length,
                Err(_) => header("transfer-encoding").is_empty() || body.ends_with(b"0\r\n\r\n"),
            };
            while !is_whole(&body) {
                assert_ne!(socket.read_buf(&mut body).await.unwrap(), 0, "the connection was closed");
            }
            let path = head.split(' ').nth(1).unwrap_or_default();
            let (status, answer) =
                self.answer(path, &header("content-type"), &header("authorization"), &body).await;
            let answer = answer.to_string();
            let head = format!("HTTP/1.1 {status} Some\r\ncontent-length: {}\r\n\r\n", answer.len());
            if socket.write_all(format!("{head}{answer}").as_bytes()).await.is_err() {
                return;
            }
        }
    }
}

impl Users {
    fn refresh(&mut self, token: &str) -> (u16, Value) {
        if std::mem::take(&mut self.fails_to_renew) {
            return (500, error("internal_error"));
        }
        let (user, number) = parts(token);
        let refreshed = self.refreshed.entry(user.clone()).or_default();
        if *refreshed != number || self.ended.contains(&user) {
            self.ended.insert(user);
            return (400, error("invalid_grant"));
        }
        *refreshed += 1;
        self.give(&user)
    }

    fn begin(&mut self, code: &str) -> (u16, Value) {
        let user = code.strip_prefix("s3cret-code-").unwrap_or_default().to_owned();
        self.ended.remove(&user);
        self.give(&user)
    }

    fn give(&mut self, user: &str) -> (u16, Value) {
        let number = self.refreshed.entry(user.to_owned()).or_default();
        let mut answer = json!({
            "access_token": format!("s3cret-access-{user}-{number}"),
            "refresh_token": format!("s3cret-refresh-{user}-{number}"),
            "token_type": "Bearer",
            "expires_in": 14400,
            "id_token": "s3cret-identity",
        });
        for (name, value) in self.odd.as_object().into_iter().flatten() {
            answer[name] = value.clone();
        }
        answer.as_object_mut().unwrap().retain(|_, value| !value.is_null());
        (200, answer)
    }

    fn end(&mut self, token: &str) -> (u16, Value) {
        let (user, _) = parts(token);
        if self.ended.insert(user) { (200, json!({})) } else { (400, error("bad_request_params")) }
    }

    fn look_at(&mut self, token: &str) -> (u16, Value) {
        let (user, number) = parts(token);
        let is_active = self.is_valid(&user, number);
        (200, json!({"active": is_active, "sub": user}))
    }

    fn is_valid(&self, user: &str, number: u32) -> bool {
        self.refreshed.get(user).copied().unwrap_or_default() == number && !self.ended.contains(user)
    }

    fn call(&mut self, token: &str) -> (u16, Value) {
        let (user, number) = parts(token.to_lowercase().trim_start_matches("bearer "));
        if self.refuses_calls || !self.is_valid(&user, number) {
            return (401, error("invalid_access_token"));
        }
        (200, json!({"profile": {"display_name": user}, "job": {"id": "j", "status": "in_progress"}}))
    }
}

fn error(code: &str) -> Value {
    json!({"code": code, "message": "so it is"})
}

/// The user that a token belongs to, and how often it was refreshed.
fn parts(token: &str) -> (String, u32) {
    let parts: Vec<&str> = token.split('-').collect();
    match parts[..] {
        ["s3cret", _, user, number] => (user.to_owned(), number.parse().unwrap()),
        _ => (token.to_owned(), u32::MAX),
    }
}
