//! No log of a login, of calls and of a logout contains a secret.

use super::fake_canva::{FakeCanva, PROFILE, REVOKE, TOKEN};
use super::{save, tokens};
use crate::spans::Log;
use canva_connect::session::{MemoryStore, Sessions};

/// The log includes the events of the HTTP stack.
#[tokio::test]
async fn no_log_contains_a_code_a_verifier_or_a_token() {
    let log = Log::start();
    let (canva, store) = (FakeCanva::new(), MemoryStore::new());
    let integration = canva.integration().await;
    let login =
        integration.login(["asset:read"]).redirect_uri("http://127.0.0.1:3001/return").start().unwrap();
    let stored_login: serde_json::Value = serde_json::to_value(&login).unwrap();
    let state = login.state().expose().to_owned();
    let new_tokens =
        login.finish(&integration, &format!("?code=s3cret-code-ann&state={state}")).await.unwrap();

    // A call with the new tokens, one with a refresh, and one without tokens.
    let sessions = Sessions::new(integration, store.clone());
    sessions.user("ann").save(new_tokens).await.unwrap();
    sessions.user("ann").client().get_user_profile().send().await.unwrap();
    save(&store, "ben", &tokens("ben", -1)).await;
    sessions.user("ben").client().get_user_profile().send().await.unwrap();
    canva.revoke_all("ben");
    sessions.user("nobody").client().get_user_profile().send().await.unwrap_err();
    sessions.user("ann").log_out().await.unwrap();

    let counts = [TOKEN, PROFILE, REVOKE].map(|path| canva.requests(path).len());
    assert_eq!(counts, [2, 2, 1]);
    let text = log.text();
    for operation in ["exchange_access_token", "get_user_profile", "revoke_tokens"] {
        assert!(text.contains(operation), "{text}");
    }
    let verifier = stored_login["verifier"].as_str().unwrap();
    for secret in ["s3cret", state.as_str(), verifier] {
        assert!(!text.contains(secret), "{text}");
    }
}
