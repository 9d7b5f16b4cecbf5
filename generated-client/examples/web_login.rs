//! Logs a user in through the browser, stores the tokens, and makes a call.
//!
//! ```sh
//! export CANVA_CLIENT_ID=OC-… CANVA_CLIENT_SECRET=cnvca…
//! cargo run --example web_login
//! ```
//!
//! Register `http://127.0.0.1:3001/return` as a redirect URL of the integration first. The program `stored_token`
//! carries on with the tokens that this one stores.
//!
//! - `CANVA_REDIRECT_PORT`: another port than 3001.
//! - `CANVA_TOKENS`: another directory for the tokens than `canva-tokens`.
//! - `CANVA_BASE_URL`: another server than Canva's.

use canva_connect::Client;
use canva_connect::session::{FileStore, Integration, Login, LoginError, Sessions, Tokens};
use std::env;
use std::error::Error;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

/// Who logs in. A web application has the key of its own user here.
const USER: &str = "me";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let integration = integration()?;
    let store = FileStore::new(setting("CANVA_TOKENS", "canva-tokens"));
    let session = Sessions::new(integration.clone(), store).user(USER);

    let listener = TcpListener::bind(("127.0.0.1", setting("CANVA_REDIRECT_PORT", "3001").parse()?)).await?;
    let login = integration
        .login(["profile:read"])
        .redirect_uri(format!("http://{}/return", listener.local_addr()?))
        .start()?;
    println!("Open this page, and allow the integration to act for you:\n{}", login.url());

    session.save(come_back(listener, login, &integration).await?).await?;
    let profile = session.client().get_user_profile().send().await?.profile;
    println!("Logged in as {}.", profile.display_name.as_deref().unwrap_or("somebody"));
    Ok(())
}

fn integration() -> Result<Integration, Box<dyn Error>> {
    let integration = Integration::new(env::var("CANVA_CLIENT_ID")?, env::var("CANVA_CLIENT_SECRET")?);
    Ok(match env::var("CANVA_BASE_URL") {
        Ok(url) => integration.with_client(Client::builder().base_url(url).build()?),
        Err(_) => integration,
    })
}

fn setting(name: &str, otherwise: &str) -> String {
    env::var(name).unwrap_or_else(|_| otherwise.to_owned())
}

/// Answers the browser until it comes back from Canva, and finishes the login.
async fn come_back(
    listener: TcpListener,
    login: Login,
    integration: &Integration,
) -> Result<Tokens, Box<dyn Error>> {
    loop {
        let mut socket = listener.accept().await?.0;
        // Browsers open connections that they may never use, too.
        let requested = timeout(Duration::from_secs(3), requested(&mut socket)).await;
        let Some(target) = requested.ok().flatten().filter(|it| it.starts_with("/return?")) else {
            // Such as the icon that browsers ask for.
            let _ = answer(&mut socket, "404 Not Found", "There is nothing here.").await;
            continue;
        };
        let tokens = login.finish(integration, &target).await;
        let words = match &tokens {
            Ok(_) => "You are logged in, and can close this page.",
            Err(LoginError::Denied) => "You are not logged in, as you did not agree.",
            Err(_) => "Something went wrong. Please try again.",
        };
        let _ = answer(&mut socket, "200 OK", words).await;
        return Ok(tokens?);
    }
}

/// The path and query that a browser asks for.
async fn requested(socket: &mut TcpStream) -> Option<String> {
    let mut lines = BufReader::new(socket).lines();
    let first = lines.next_line().await.ok()??;
    while !lines.next_line().await.ok()??.is_empty() {}
    first.strip_prefix("GET ")?.split(' ').next().map(str::to_owned)
}

async fn answer(socket: &mut TcpStream, status: &str, words: &str) -> std::io::Result<()> {
    let head = "content-type: text/plain\r\nconnection: close";
    let text = format!("HTTP/1.1 {status}\r\n{head}\r\ncontent-length: {}\r\n\r\n{words}", words.len());
    socket.write_all(text.as_bytes()).await?;
    socket.shutdown().await
}
