//! Logs a user in through the browser, stores the tokens, and makes a call.
//!
//! ```sh
//! export CANVA_CLIENT_ID=OC-… CANVA_CLIENT_SECRET=cnvca…
//! cargo run --example web_login
//! ```
//!
//! Register `http://127.0.0.1:3001/return` as a redirect URL of the integration first. The example `stored_token`
//! uses the stored tokens.
//!
//! - `CANVA_REDIRECT_PORT`: the port of the redirect URL. Default: 3001.
//! - `CANVA_TOKENS`: the directory of the tokens. Default: `canva-tokens`.
//! - `CANVA_BASE_URL`: the base URL of the API, for testing. Default: Canva's.

use canva_connect::Client;
use canva_connect::session::{FileStore, Integration, Login, LoginError, Sessions, Tokens};
use std::env;
use std::error::Error;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// The key of the user in the store. A web application uses its own user IDs.
const USER: &str = "me";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let integration = integration()?;
    let store = FileStore::new(variable_or("CANVA_TOKENS", "canva-tokens"));
    let session = Sessions::new(integration.clone(), store).user(USER);

    let port = variable_or("CANVA_REDIRECT_PORT", "3001").parse()?;
    let listener = TcpListener::bind(("127.0.0.1", port)).await?;
    let login = integration
        .login(["profile:read"])
        .redirect_uri(format!("http://{}/return", listener.local_addr()?))
        .start()?;
    println!("Open this page and grant access:\n{}", login.url());

    session.save(wait_for_callback(listener, login, &integration).await?).await?;
    let profile = session.client().get_user_profile().send().await?.profile;
    println!("Logged in as {}.", profile.display_name.as_deref().unwrap_or("an unnamed user"));
    Ok(())
}

fn integration() -> Result<Integration, Box<dyn Error>> {
    let integration = Integration::new(variable("CANVA_CLIENT_ID")?, variable("CANVA_CLIENT_SECRET")?);
    Ok(match env::var("CANVA_BASE_URL") {
        Ok(url) => integration.with_client(Client::builder().base_url(url).build()?),
        Err(_) => integration,
    })
}

fn variable(name: &str) -> Result<String, String> {
    env::var(name).map_err(|_| format!("set the environment variable {name}"))
}

fn variable_or(name: &str, default: &str) -> String {
    env::var(name).unwrap_or_else(|_| default.to_owned())
}

/// Serves HTTP until the callback arrives, and finishes the login.
async fn wait_for_callback(
    listener: TcpListener,
    login: Login,
    integration: &Integration,
) -> Result<Tokens, Box<dyn Error>> {
    loop {
        let mut socket = listener.accept().await?.0;
        // Browsers open spare connections without sending a request.
        let request = timeout(Duration::from_secs(3), read_target(&mut socket)).await;
        let Some(callback) = request.ok().flatten().filter(|it| it.starts_with("/return?")) else {
            // Another request, for example for the favicon.
            let _ = respond(&mut socket, "404 Not Found", "Not found.").await;
            continue;
        };
        let tokens = login.finish(integration, &callback).await;
        let message = match &tokens {
            Ok(_) => "You are logged in. You can close this page.",
            Err(LoginError::AccessDenied) => "You are not logged in, because you denied access.",
            Err(_) => "The login failed. Please try again.",
        };
        let _ = respond(&mut socket, "200 OK", message).await;
        return Ok(tokens?);
    }
}

/// Reads a GET request, and returns its path and query.
async fn read_target(socket: &mut TcpStream) -> Option<String> {
    let mut lines = BufReader::new(socket).lines();
    let request_line = lines.next_line().await.ok()??;
    while !lines.next_line().await.ok()??.is_empty() {}
    request_line.strip_prefix("GET ")?.split(' ').next().map(str::to_owned)
}

async fn respond(socket: &mut TcpStream, status: &str, text: &str) -> std::io::Result<()> {
    let headers = "content-type: text/plain\r\nconnection: close";
    let response = format!("HTTP/1.1 {status}\r\n{headers}\r\ncontent-length: {}\r\n\r\n{text}", text.len());
    socket.write_all(response.as_bytes()).await?;
    socket.shutdown().await
}
