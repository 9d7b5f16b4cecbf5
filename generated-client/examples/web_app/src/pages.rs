//! The pages of the application, and its webhook.

use super::App;
use super::error::AppError;
use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::response::{Html, Redirect};
use axum_extra::extract::PrivateCookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use canva_connect::folders::{FolderItemSummary, FolderItemType};
use canva_connect::session::Login;

const SCOPES: [&str; 2] = ["folder:read", "profile:read"];

/// The cookie with the key of the user's session.
const USER: &str = "user";

/// The cookie with a login that has started.
const LOGIN: &str = "login";

/// Lists the folders of the user who is logged in.
pub(super) async fn home(State(app): State<App>, jar: PrivateCookieJar) -> Result<Html<String>, AppError> {
    let Some(user) = jar.get(USER) else {
        return Ok(Html("<p><a href=/login>Log in with Canva</a></p>".to_owned()));
    };
    let canva = app.sessions.user(user.value()).client();
    let mut page = String::from("<form method=post action=/logout><button>Log out</button></form><ul>");
    let mut items = canva.list_folder_items("root").item_types([FolderItemType::Folder]).items();
    while let Some(item) = items.try_next().await? {
        if let FolderItemSummary::Folder(item) = item {
            page.extend(["<li>", &escape(&item.folder.name), "</li>"]);
        }
    }
    Ok(Html(page + "</ul>"))
}

/// Sends the user to Canva. The cookie binds the login to this browser.
pub(super) async fn login(
    State(app): State<App>,
    jar: PrivateCookieJar,
) -> Result<(PrivateCookieJar, Redirect), AppError> {
    let login = app.integration.login(SCOPES).redirect_uri(&*app.redirect_uri).start()?;
    let cookie = cookie(&app, LOGIN, serde_json::to_string(&login).map_err(|_| AppError::NotStarted)?);
    Ok((jar.add(cookie), Redirect::to(login.url())))
}

/// Canva sends the user back here. Only now it is known who logged in.
pub(super) async fn finish_login(
    State(app): State<App>,
    jar: PrivateCookieJar,
    RawQuery(query): RawQuery,
) -> Result<(PrivateCookieJar, Redirect), AppError> {
    let started = jar.get(LOGIN).and_then(|cookie| serde_json::from_str::<Login>(cookie.value()).ok());
    let login = started.ok_or(AppError::NotStarted)?;
    let tokens = login.finish(&app.integration, query.as_deref().unwrap_or_default()).await?;
    let session = app.sessions.log_in(tokens).await?;
    println!("{} has logged in", session.user());
    let jar = jar.remove(Cookie::build(LOGIN).path("/"));
    Ok((jar.add(cookie(&app, USER, session.user().to_owned())), Redirect::to("/")))
}

/// Withdraws the user's consent, and removes the tokens.
pub(super) async fn log_out(
    State(app): State<App>,
    jar: PrivateCookieJar,
) -> Result<(PrivateCookieJar, Redirect), AppError> {
    if let Some(user) = jar.get(USER) {
        app.sessions.user(user.value()).log_out().await?;
    }
    Ok((jar.remove(Cookie::build(USER).path("/")), Redirect::to("/")))
}

/// Receives a notification. Canva sends it again unless the status is 200.
pub(super) async fn webhook(State(app): State<App>, body: Bytes) -> StatusCode {
    match app.verifier.verify_webhook(&body, app.integration.client_id()).await {
        Ok(notification) => {
            // The same notification may arrive again: an application remembers the ID.
            println!("notification {}: {:?}", notification.id, notification.content);
            StatusCode::OK
        }
        Err(error) if error.is_unavailable() => StatusCode::SERVICE_UNAVAILABLE,
        Err(_) => StatusCode::UNAUTHORIZED,
    }
}

/// A cookie that scripts cannot read and other sites cannot send with a form.
fn cookie(app: &App, name: &'static str, value: String) -> Cookie<'static> {
    let is_https = app.redirect_uri.starts_with("https://");
    let cookie = Cookie::build((name, value)).path("/").http_only(true).secure(is_https);
    // Not `Strict`, because the user comes back from another site.
    cookie.same_site(SameSite::Lax).build()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
