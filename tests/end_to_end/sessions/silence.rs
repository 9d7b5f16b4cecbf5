//! What a log is told of a login, of calls and of a logout: nothing that is secret.

use super::canva::{Canva, PROFILE, REVOKE, TOKEN};
use super::{put, tokens};
use crate::spans::Log;
use canva_connect::session::{MemoryStore, Sessions};

/// Whatever the HTTP stack tells of its own is in the log as well.
#[tokio::test]
async fn no_log_holds_a_code_a_verifier_or_a_token() {
    let log = Log::start();
    let (canva, store) = (Canva::new(), MemoryStore::new());
    let integration = canva.integration().await;
    let login =
        integration.login(["asset:read"]).redirect_uri("http://127.0.0.1:3001/return").start().unwrap();
    let kept: serde_json::Value = serde_json::to_value(&login).unwrap();
    let state = login.state().expose().to_owned();
    let granted = login.finish(&integration, &format!("?code=s3cret-code-ann&state={state}")).await.unwrap();

    // One call with the new tokens, one that has to refresh others first, and one that is refused.
    let sessions = Sessions::new(integration, store.clone());
    sessions.user("ann").save(granted).await.unwrap();
    sessions.user("ann").client().get_user_profile().send().await.unwrap();
    put(&store, "ben", &tokens("ben", -1)).await;
    sessions.user("ben").client().get_user_profile().send().await.unwrap();
    canva.end("ben");
    sessions.user("nobody").client().get_user_profile().send().await.unwrap_err();
    sessions.user("ann").log_out().await.unwrap();

    let called = [TOKEN, PROFILE, REVOKE].map(|path| canva.seen(path).len());
    assert_eq!(called, [2, 2, 1]);
    let told = log.text();
    for operation in ["exchange_access_token", "get_user_profile", "revoke_tokens"] {
        assert!(told.contains(operation), "{told}");
    }
    let verifier = kept["verifier"].as_str().unwrap();
    for secret in ["s3cret", state.as_str(), verifier] {
        assert!(!told.contains(secret), "{told}");
    }
}
