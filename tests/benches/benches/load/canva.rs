//! A fake of Canva. Each refresh token works once; a second use revokes the tokens of the user.
//!
//! The tokens of the user ann are `access-ann-0` and `refresh-ann-0`, then `…-1`, and so on. The target
//! `/rest/v1/state/ann` is the fake's own: it returns the state of a user.

use std::collections::HashMap;
use std::io::Read;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[derive(Default)]
struct User {
    /// The number of refreshes, which is that of the newest tokens.
    issued: u64,
    /// The highest number of an access token that a call was made with.
    used: u64,
    revoked: bool,
}

type Users = Arc<Mutex<HashMap<String, User>>>;

/// Serves, until the process ends that started this one.
pub(crate) fn serve() {
    std::thread::spawn(|| {
        let _ = std::io::stdin().read(&mut [0]);
        std::process::exit(0);
    });
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let users = Users::default();
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        println!("http://{}/rest", listener.local_addr().expect("an address"));
        loop {
            let (socket, _) = listener.accept().await.expect("a connection");
            tokio::spawn(serve_connection(socket, Arc::clone(&users)));
        }
    });
}

async fn serve_connection(mut socket: TcpStream, users: Users) -> Option<()> {
    let _ = socket.set_nodelay(true);
    let mut read = Vec::new();
    loop {
        let head_len = loop {
            if let Some(end) = read.windows(4).position(|four| four == b"\r\n\r\n") {
                break end + 4;
            }
            if socket.read_buf(&mut read).await.ok()? == 0 {
                return None;
            }
        };
        let head = String::from_utf8_lossy(&read[..head_len]).into_owned();
        let header = |name: &str| {
            let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with(name))?;
            Some(line.split_once(": ")?.1.to_owned())
        };
        let len = head_len + header("content-length").and_then(|len| len.parse().ok()).unwrap_or(0);
        while read.len() < len {
            socket.read_buf(&mut read).await.ok().filter(|read| *read > 0)?;
        }
        let body = String::from_utf8_lossy(&read[head_len..len]).into_owned();
        let target = head.split(' ').nth(1).unwrap_or_default();
        let (status, answer) = answer(target, &header("authorization").unwrap_or_default(), &body, &users);
        read.drain(..len);
        let answer = format!("HTTP/1.1 {status} X\r\ncontent-length: {}\r\n\r\n{answer}", answer.len());
        socket.write_all(answer.as_bytes()).await.ok()?;
    }
}

fn answer(target: &str, authorization: &str, body: &str, users: &Users) -> (u16, String) {
    let mut users = users.lock().expect("not poisoned");
    if let Some(name) = target.strip_prefix("/rest/v1/state/") {
        let user = users.entry(name.to_owned()).or_default();
        return (200, format!(r#"{{"issued": {}, "used": {}}}"#, user.issued, user.used));
    }
    if let Some(name) = target.strip_prefix("/rest/v1/login/") {
        let user = users.entry(name.to_owned()).or_default();
        user.revoked = false;
        return (200, format!(r#"{{"issued": {}, "used": {}}}"#, user.issued, user.used));
    }
    if target == "/rest/v1/oauth/token" {
        let token = body.split('&').find_map(|field| field.strip_prefix("refresh_token="));
        let (name, number) = parse(token.unwrap_or_default());
        let user = users.entry(name.clone()).or_default();
        if user.revoked || user.issued != number {
            user.revoked = true;
            return (400, r#"{"code": "invalid_grant", "message": "used"}"#.to_owned());
        }
        user.issued += 1;
        let number = user.issued;
        let tokens = format!(
            r#"{{"access_token": "access-{name}-{number}", "refresh_token": "refresh-{name}-{number}",
            "token_type": "Bearer", "expires_in": 14400}}"#
        );
        return (200, tokens);
    }
    if let Some(token) = authorization.strip_prefix("Bearer access-") {
        let (name, number) = parse(&format!("access-{token}"));
        let user = users.entry(name).or_default();
        user.used = user.used.max(number);
    }
    (200, r#"{"profile": {"display_name": "someone"}}"#.to_owned())
}

/// The user and the number of a token.
fn parse(token: &str) -> (String, u64) {
    let mut parts = token.rsplitn(2, '-');
    let number = parts.next().and_then(|number| number.parse().ok()).unwrap_or(u64::MAX);
    let name = parts.next().and_then(|rest| rest.split_once('-')).map(|(_, name)| name);
    (name.unwrap_or_default().to_owned(), number)
}
