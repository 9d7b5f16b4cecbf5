//! A web application whose users log in with Canva. It lists their folders, and receives webhooks.
//!
//! ```sh
//! export CANVA_CLIENT_ID=OC-… CANVA_CLIENT_SECRET=cnvca…
//! cargo run -p web_app
//! ```
//!
//! Register `http://127.0.0.1:3001/return` as a redirect URL of the integration first. The example `stored_token` uses
//! the tokens that this one stores.
//!
//! - `CANVA_TOKENS`: the directory of the tokens. Default: `canva-tokens`.
//! - `CANVA_BASE_URL`: the base URL of the API, for testing. Default: Canva's.
//! - `PORT`: the port of this application. Default: 3001.

mod error;
mod pages;

use axum::Router;
use axum::extract::FromRef;
use axum::routing::{get, post};
use axum_extra::extract::cookie::Key;
use canva_connect::session::{FileStore, Integration, Sessions};
use canva_connect::verify::Verifier;
use std::env;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// Older notifications are rejected. It leaves Canva time to send one again.
const MAX_NOTIFICATION_AGE: Duration = Duration::from_secs(24 * 60 * 60);

/// The state that all handlers share.
#[derive(Clone)]
struct App {
    integration: Integration,
    sessions: Sessions,
    verifier: Verifier,
    redirect_uri: Arc<str>,
    /// The key of the cookies. It is new for each start, so that users log in again; an application keeps one.
    cookie_key: Key,
}

impl FromRef<App> for Key {
    fn from_ref(app: &App) -> Self {
        app.cookie_key.clone()
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn std::error::Error>> {
    let integration = Integration::from_env()?;
    let listener = TcpListener::bind(("127.0.0.1", variable_or("PORT", "3001").parse()?)).await?;
    let address = format!("http://{}", listener.local_addr()?);

    let store = FileStore::new(variable_or("CANVA_TOKENS", "canva-tokens"));
    let sessions = Sessions::new(integration.clone(), store);
    let app = App {
        verifier: Verifier::new(integration.client()).max_age(MAX_NOTIFICATION_AGE),
        integration,
        sessions: sessions.clone(),
        redirect_uri: format!("{address}/return").into(),
        cookie_key: Key::generate(),
    };
    println!("Open {address}");
    axum::serve(listener, router(app)).with_graceful_shutdown(interrupted()).await?;
    // New tokens of a refresh that is running would be lost.
    sessions.flush().await?;
    Ok(())
}

fn router(app: App) -> Router {
    Router::new()
        .route("/", get(pages::home))
        .route("/login", get(pages::login))
        .route("/return", get(pages::finish_login))
        .route("/logout", post(pages::log_out))
        .route("/webhook", post(pages::webhook))
        .with_state(app)
}

/// Waits for Ctrl-C.
async fn interrupted() {
    if tokio::signal::ctrl_c().await.is_err() {
        // Without the signal the application runs until it is killed.
        std::future::pending::<()>().await;
    }
}

fn variable_or(name: &str, default: &str) -> String {
    env::var(name).unwrap_or_else(|_| default.to_owned())
}
