//! Logins and logouts.

use super::fake_canva::{FakeCanva, REVOKE, TOKEN};
use super::{save, store_with_expired_token, stored_refresh_token, tokens};
use crate::support::{error_text, expect_error};
use canva_connect::session::{Integration, Login, LoginError, MemoryStore, Sessions, Tokens};

fn login(integration: &Integration) -> Login {
    let login = integration.login(["asset:read", "asset:write"]);
    login.redirect_uri("http://127.0.0.1:3001/return").start().unwrap()
}

/// The callback URL after the user grants access.
fn callback(login: &Login) -> String {
    format!("http://127.0.0.1:3001/return?code=s3cret-code-ann&state={}", login.state().expose())
}

/// Returns the error of a login, and asserts that it shows no secret.
fn login_error(login: &Login, result: Result<Tokens, LoginError>) -> LoginError {
    let error = result.unwrap_err();
    let shown = format!("{error} {error:?} {error:#?}");
    assert!(!shown.contains("s3cret") && !shown.contains(login.state().expose()), "{shown}");
    error
}

#[tokio::test]
async fn an_authorization_code_is_exchanged_for_tokens() {
    let (canva, store) = (FakeCanva::new(), MemoryStore::new());
    let integration = canva.integration().await;
    // The login is serialized until the callback.
    let stored_login = serde_json::to_string(&login(&integration)).unwrap();
    let login: Login = serde_json::from_str(&stored_login).unwrap();
    let tokens = login.clone().finish(&integration, &callback(&login)).await.unwrap();
    assert!(!format!("{login:?} {tokens:?} {tokens:#?} {integration:?}").contains("s3cret"));
    assert_eq!(tokens.expires_at.unix_seconds() - tokens.obtained_at.unix_seconds(), 14_400);
    assert_eq!(tokens.extra["id_token"], "s3cret-identity");
    let verifier: String = serde_json::from_str::<serde_json::Value>(&stored_login).unwrap()["verifier"]
        .as_str()
        .map(str::to_owned)
        .unwrap();
    let form = format!(
        "code=s3cret-code-ann&code_verifier={verifier}&grant_type=authorization_code\
         &redirect_uri=http%3A%2F%2F127.0.0.1%3A3001%2Freturn"
    );
    assert_eq!(canva.requests(TOKEN), [form]);

    let sessions = Sessions::new(integration, store.clone());
    sessions.user("me").save(tokens).await.unwrap();
    let profile = sessions.user("me").client().get_user_profile().send().await.unwrap().profile;
    assert_eq!(profile.display_name.as_deref(), Some("ann"));
    assert_eq!(stored_refresh_token(&store, "me").await.as_deref(), Some("s3cret-refresh-ann-0"));
    assert!(!format!("{sessions:?} {:?} {store:?}", sessions.user("me")).contains("s3cret"));
}

#[tokio::test]
async fn the_callback_of_another_login_is_rejected() {
    let canva = FakeCanva::new();
    let integration = canva.integration().await;
    let (first, second) = (login(&integration), login(&integration));
    let error = login_error(&first, first.clone().finish(&integration, &callback(&second)).await);
    assert!(matches!(error, LoginError::StateMismatch), "{error}");
    assert_eq!(canva.requests(TOKEN).len(), 0);
}

#[tokio::test]
async fn an_error_of_the_consent_page_is_reported() {
    let canva = FakeCanva::new();
    let integration = canva.integration().await;
    let login = login(&integration);
    let state = login.state().expose();
    let finish = async |query: &str| login_error(&login, login.clone().finish(&integration, query).await);
    assert!(matches!(finish(&format!("?error=access_denied&state={state}")).await, LoginError::AccessDenied));
    let error = finish(&format!("?error=invalid_scope&error_description=none&state={state}")).await;
    assert!(matches!(error, LoginError::Rejected { code, .. } if code == "invalid_scope"));
    assert!(matches!(finish(&format!("?state={state}")).await, LoginError::MissingCode));
    assert_eq!(canva.requests(TOKEN).len(), 0);
}

#[tokio::test]
async fn a_failed_exchange_has_the_error_of_the_call() {
    let canva = FakeCanva::new();
    let integration = canva.integration().await;
    let login = login(&integration);
    let integration = Integration::new("OC-id:", "s3cret-id").with_client(integration_client(&canva).await);
    let error = login_error(&login, login.clone().finish(&integration, &callback(&login)).await);
    let LoginError::Exchange(error) = error else { panic!("{error}") };
    assert!(error.is_invalid_request() && !error_text(&error).contains("s3cret"), "{error}");
}

async fn integration_client(canva: &FakeCanva) -> canva_connect::Client {
    canva_connect::Client::builder().base_url(canva.serve().await).build().unwrap()
}

#[tokio::test]
async fn a_logout_revokes_and_removes_the_tokens() {
    let (canva, store) = (FakeCanva::new(), MemoryStore::new());
    save(&store, "ann", &tokens("ann", 600)).await;
    let session = Sessions::new(canva.integration().await, store.clone()).user("ann");
    session.tokens().await.unwrap();
    session.log_out().await.unwrap();
    assert_eq!(canva.requests(REVOKE), ["token=s3cret-refresh-ann-0"]);
    assert_eq!(stored_refresh_token(&store, "ann").await, None);
    assert!(expect_error(session.tokens().await).is_login_required());
    session.log_out().await.unwrap();
    assert_eq!(canva.requests(REVOKE).len(), 1);
}

#[tokio::test]
async fn a_logout_removes_tokens_that_are_already_invalid() {
    let (canva, store) = (FakeCanva::new(), store_with_expired_token().await);
    canva.revoke_all("ann");
    let session = Sessions::new(canva.integration().await, store.clone()).user("ann");
    session.log_out().await.unwrap();
    assert_eq!((stored_refresh_token(&store, "ann").await, canva.requests(REVOKE).len()), (None, 1));
}

#[tokio::test]
async fn tokens_that_cannot_be_revoked_stay_in_the_store() {
    let store = store_with_expired_token().await;
    let client =
        canva_connect::Client::builder().base_url("http://127.0.0.1:1").retry(canva_connect::Retry::never());
    let integration = Integration::new("OC-id", "s3cret-id").with_client(client.build().unwrap());
    let error = expect_error(Sessions::new(integration, store.clone()).user("ann").log_out().await);
    assert!(error.is_connect() && stored_refresh_token(&store, "ann").await.is_some(), "{error}");
}

#[tokio::test]
async fn a_token_can_be_introspected() {
    let canva = FakeCanva::new();
    let integration = canva.integration().await;
    let token = tokens("ann", 600).refresh_token;
    assert!(integration.introspect(&token).await.unwrap().active);
    integration.revoke(&token).await.unwrap();
    assert!(!integration.introspect(&token).await.unwrap().active);
}

#[tokio::test]
async fn a_login_is_saved_under_the_user_that_canva_names() {
    let (canva, store) = (FakeCanva::new(), MemoryStore::new());
    let sessions = Sessions::new(canva.integration().await, store.clone());
    for user in ["ann", "ben"] {
        let session = sessions.log_in(tokens(user, 600)).await.unwrap();
        assert_eq!(session.user(), format!("{user}:team-of-{user}"));
        assert_eq!(
            stored_refresh_token(&store, session.user()).await,
            Some(format!("s3cret-refresh-{user}-0"))
        );
        let profile = session.client().get_user_profile().send().await.unwrap().profile;
        assert_eq!(profile.display_name.as_deref(), Some(user));
    }
}

#[tokio::test]
async fn a_login_of_an_unknown_user_is_not_saved() {
    let (canva, store) = (FakeCanva::new(), MemoryStore::new());
    let sessions = Sessions::new(canva.integration().await, store.clone());
    let error = expect_error(sessions.log_in(tokens("", 600)).await);
    assert!(error_text(&error).contains("no user ID"), "{error:?}");
    canva.reject_calls();
    assert!(expect_error(sessions.log_in(tokens("ann", 600)).await).is_unauthorized());
    assert_eq!(stored_refresh_token(&store, "ann:team-of-ann").await, None);
    assert_eq!(canva.requests(TOKEN).len(), 0);
}
