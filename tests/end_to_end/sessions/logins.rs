//! Logging in and out.

use super::canva::{Canva, REVOKE, TOKEN};
use super::{ended, put, stored, tokens};
use crate::support::{everything, refused};
use canva_connect::session::{Integration, Login, LoginError, MemoryStore, Sessions, Tokens};

fn login(integration: &Integration) -> Login {
    let login = integration.login(["asset:read", "asset:write"]);
    login.redirect_uri("http://127.0.0.1:3001/return").start().unwrap()
}

/// What comes back if the user agrees.
fn returned(login: &Login) -> String {
    format!("http://127.0.0.1:3001/return?code=s3cret-code-ann&state={}", login.state().expose())
}

/// The error of a login, made sure of that it shows no secret.
fn failed(login: &Login, result: Result<Tokens, LoginError>) -> LoginError {
    let error = result.unwrap_err();
    let shown = format!("{error} {error:?} {error:#?}");
    assert!(!shown.contains("s3cret") && !shown.contains(login.state().expose()), "{shown}");
    error
}

#[tokio::test]
async fn a_code_becomes_tokens() {
    let (canva, store) = (Canva::new(), MemoryStore::new());
    let integration = canva.integration().await;
    // Between there and back it is kept elsewhere.
    let kept = serde_json::to_string(&login(&integration)).unwrap();
    let login: Login = serde_json::from_str(&kept).unwrap();
    let tokens = login.clone().finish(&integration, &returned(&login)).await.unwrap();
    assert!(!format!("{login:?} {tokens:?} {tokens:#?} {integration:?}").contains("s3cret"));
    assert_eq!(tokens.expires_at.unix_seconds() - tokens.obtained_at.unix_seconds(), 14_400);
    assert_eq!(tokens.extra["id_token"], "s3cret-identity");
    let verifier: String = serde_json::from_str::<serde_json::Value>(&kept).unwrap()["verifier"]
        .as_str()
        .map(str::to_owned)
        .unwrap();
    let form = format!(
        "code=s3cret-code-ann&code_verifier={verifier}&grant_type=authorization_code\
         &redirect_uri=http%3A%2F%2F127.0.0.1%3A3001%2Freturn"
    );
    assert_eq!(canva.seen(TOKEN), [form]);

    let sessions = Sessions::new(integration, store.clone());
    sessions.user("me").save(tokens).await.unwrap();
    let profile = sessions.user("me").client().get_user_profile().send().await.unwrap().profile;
    assert_eq!(profile.display_name.as_deref(), Some("ann"));
    assert_eq!(stored(&store, "me").await.as_deref(), Some("s3cret-refresh-ann-0"));
    assert!(!format!("{sessions:?} {:?} {store:?}", sessions.user("me")).contains("s3cret"));
}

#[tokio::test]
async fn what_belongs_to_another_login_is_refused() {
    let canva = Canva::new();
    let integration = canva.integration().await;
    let (one, other) = (login(&integration), login(&integration));
    let error = failed(&one, one.clone().finish(&integration, &returned(&other)).await);
    assert!(matches!(error, LoginError::StateMismatch), "{error}");
    assert_eq!(canva.seen(TOKEN).len(), 0);
}

#[tokio::test]
async fn what_the_user_or_the_page_refuses_is_told() {
    let canva = Canva::new();
    let integration = canva.integration().await;
    let login = login(&integration);
    let state = login.state().expose();
    let finish = async |query: &str| failed(&login, login.clone().finish(&integration, query).await);
    assert!(matches!(finish(&format!("?error=access_denied&state={state}")).await, LoginError::Denied));
    let error = finish(&format!("?error=invalid_scope&error_description=none&state={state}")).await;
    assert!(matches!(error, LoginError::DownloadRefused { code, .. } if code == "invalid_scope"));
    assert!(matches!(finish(&format!("?state={state}")).await, LoginError::NoCode));
    assert_eq!(canva.seen(TOKEN).len(), 0);
}

#[tokio::test]
async fn a_code_that_is_not_taken_is_an_error_of_the_call() {
    let canva = Canva::new();
    let integration = canva.integration().await;
    let login = login(&integration);
    let integration = Integration::new("OC-id:", "s3cret-id").with_client(integration_client(&canva).await);
    let error = failed(&login, login.clone().finish(&integration, &returned(&login)).await);
    let LoginError::Exchange(error) = error else { panic!("{error}") };
    assert!(error.is_invalid_request() && !everything(&error).contains("s3cret"), "{error}");
}

async fn integration_client(canva: &Canva) -> canva_connect::Client {
    canva_connect::Client::builder().base_url(canva.serve().await).build().unwrap()
}

#[tokio::test]
async fn logging_out_revokes_and_removes() {
    let (canva, store) = (Canva::new(), MemoryStore::new());
    put(&store, "ann", &tokens("ann", 600)).await;
    let session = Sessions::new(canva.integration().await, store.clone()).user("ann");
    session.tokens().await.unwrap();
    session.log_out().await.unwrap();
    assert_eq!(canva.seen(REVOKE), ["token=s3cret-refresh-ann-0"]);
    assert_eq!(stored(&store, "ann").await, None);
    assert!(refused(session.tokens().await).is_login_required());
    session.log_out().await.unwrap();
    assert_eq!(canva.seen(REVOKE).len(), 1);
}

#[tokio::test]
async fn tokens_that_are_of_no_use_are_removed_as_well() {
    let (canva, store) = (Canva::new(), ended().await);
    canva.end("ann");
    let session = Sessions::new(canva.integration().await, store.clone()).user("ann");
    session.log_out().await.unwrap();
    assert_eq!((stored(&store, "ann").await, canva.seen(REVOKE).len()), (None, 1));
}

#[tokio::test]
async fn tokens_that_could_not_be_revoked_stay() {
    let store = ended().await;
    let client =
        canva_connect::Client::builder().base_url("http://127.0.0.1:1").retry(canva_connect::Retry::never());
    let integration = Integration::new("OC-id", "s3cret-id").with_client(client.build().unwrap());
    let error = refused(Sessions::new(integration, store.clone()).user("ann").log_out().await);
    assert!(error.is_connect() && stored(&store, "ann").await.is_some(), "{error}");
}

#[tokio::test]
async fn a_token_can_be_looked_at() {
    let canva = Canva::new();
    let integration = canva.integration().await;
    let token = tokens("ann", 600).refresh_token;
    assert!(integration.introspect(&token).await.unwrap().active);
    integration.revoke(&token).await.unwrap();
    assert!(!integration.introspect(&token).await.unwrap().active);
}
