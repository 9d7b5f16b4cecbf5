//! Logins: the authorization page, tokens, refreshes and revocation.

use super::{client_with, server};
use canva_connect::session::{Integration, LoginError};
use canva_connect::{Client, Retry};
use canva_connect_mock::MockCanva;
use std::time::Duration;

const SCOPES: [&str; 2] = ["design:meta:read", "profile:read"];
const REDIRECT: &str = "http://127.0.0.1:3001/callback";

fn integration(mock: &MockCanva) -> Integration {
    let client = Client::builder().base_url(mock.base_url()).retry(Retry::never()).build().unwrap();
    Integration::new(mock.client_id(), mock.client_secret()).with_client(client)
}

/// The URL of the login, on the mock server.
fn url_on(mock: &MockCanva, url: &str) -> String {
    let (_, query) = url.split_once('?').expect("a query");
    format!("{}?{query}", mock.authorization_url())
}

#[tokio::test]
async fn a_user_logs_in_refreshes_and_logs_out() {
    let mock = server().await;
    let integration = integration(&mock);
    let login = integration.login(SCOPES).redirect_uri(REDIRECT).start().unwrap();
    let callback = mock.authorize(&url_on(&mock, login.url())).unwrap();
    assert!(callback.starts_with(REDIRECT), "{callback}");
    let tokens = login.finish(&integration, &callback).await.unwrap();
    let canva = client_with(&mock, tokens.access_token.expose());
    assert!(canva.get_user_capabilities().send().await.is_ok());
    assert!(canva.list_folder_items("root").send().await.is_err(), "it has no such scope");

    mock.advance(Duration::from_secs(4 * 3600 + 1));
    assert_eq!(canva.users_me().send().await.unwrap_err().status().map(|it| it.as_u16()), Some(401));
    let first = tokens.refresh_token;
    let tokens = integration.refresh(&first).await.unwrap();
    let canva = client_with(&mock, tokens.access_token.expose());
    let me = canva.users_me().send().await.unwrap();
    let told = integration.introspect(&tokens.access_token).await.unwrap();
    assert!(told.active);
    assert_eq!(told.sub, Some(me.team_user.user_id));

    // A refresh token is used once; its replay ends all tokens that come from the login.
    assert!(integration.refresh(&first).await.is_err());
    let error = canva.users_me().send().await.unwrap_err();
    assert_eq!(error.code().map(canva_connect::errors::ErrorCode::as_str), Some("revoked_access_token"));
    assert!(integration.refresh(&tokens.refresh_token).await.is_err());
    assert!(!integration.introspect(&tokens.access_token).await.unwrap().active);
}

#[tokio::test]
async fn a_revoked_refresh_token_ends_the_access() {
    let mock = server().await;
    let integration = integration(&mock);
    let login = integration.login(SCOPES).redirect_uri(REDIRECT).start().unwrap();
    let callback = mock.authorize(&url_on(&mock, login.url())).unwrap();
    let tokens = login.finish(&integration, &callback).await.unwrap();
    integration.revoke(&tokens.refresh_token).await.unwrap();
    let canva = client_with(&mock, tokens.access_token.expose());
    assert!(canva.users_me().send().await.is_err());
}

#[tokio::test]
async fn a_code_is_used_once_and_with_its_verifier() {
    let mock = server().await;
    let integration = integration(&mock);
    let start = || integration.login(SCOPES).redirect_uri(REDIRECT).start().unwrap();
    let (login, other) = (start(), start());
    let callback = mock.authorize(&url_on(&mock, login.url())).unwrap();
    // The code of one login does not fit the verifier of another.
    let code = callback.split("code=").nth(1).unwrap().split('&').next().unwrap();
    let foreign = format!("{REDIRECT}?code={code}&state={}", other.state().expose());
    assert!(matches!(other.finish(&integration, &foreign).await, Err(LoginError::Exchange(_))));
    let tokens = login.finish(&integration, &callback).await.unwrap();
    assert!(client_with(&mock, tokens.access_token.expose()).users_me().send().await.is_ok());
}

#[tokio::test]
async fn the_page_asks_and_redirects() {
    let mock = server().await;
    let integration = integration(&mock);
    let login = integration.login(SCOPES).redirect_uri(REDIRECT).start().unwrap();
    let url = url_on(&mock, login.url());
    let http = reqwest::Client::builder().redirect(reqwest::redirect::Policy::none()).build().unwrap();
    let page = http.get(&url).send().await.unwrap().text().await.unwrap();
    assert!(page.contains("Allow") && page.contains("design:meta:read"), "{page}");

    let denied = http.post(&url).body("decision=deny").send().await.unwrap();
    assert!(denied.headers()["location"].to_str().unwrap().contains("error=access_denied"));
    let allowed = http.post(&url).body("decision=allow").send().await.unwrap();
    let callback = allowed.headers()["location"].to_str().unwrap();
    assert!(login.finish(&integration, callback).await.is_ok());

    let elsewhere = url.replace("127.0.0.1%3A3001", "evil.example");
    assert_ne!(elsewhere, url);
    assert_eq!(http.get(elsewhere).send().await.unwrap().status(), 400, "it sends nobody to another host");
    let scope = url.replace("profile%3Aread", "%3Cscript%3E");
    let page = http.get(scope).send().await.unwrap().text().await.unwrap();
    assert!(!page.contains("<script>") && page.contains("&lt;script&gt;"), "{page}");
}

#[tokio::test]
async fn wrong_credentials_of_the_client_are_refused() {
    let mock = server().await;
    let client = Client::builder().base_url(mock.base_url()).build().unwrap();
    let wrong = Integration::new(mock.client_id(), "another-secret").with_client(client);
    let error = wrong.introspect(&"token".into()).await.unwrap_err();
    assert_eq!(error.status().map(|it| it.as_u16()), Some(401));
    assert!(error.to_string().contains("invalid_client"), "{error}");
}
