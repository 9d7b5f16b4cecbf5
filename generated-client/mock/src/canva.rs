//! The part of Canva's API that the language of the spec cannot say. No other file knows the API, and other APIs are served
//! without this one.

use crate::api::Api;
use crate::call::Call;
use crate::oauth;
use crate::server::Server;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signer as _, SigningKey};
use fastrand::Rng;
use serde_json::{Value, json};

/// The user of the examples, or one of another API.
pub(crate) fn user(api: &Api) -> String {
    let example = api.operation("users_me").and_then(|index| api.operations[index].examples.first());
    let id = example.and_then(|example| example.response["team_user"]["user_id"].as_str());
    id.unwrap_or("user").to_owned()
}

/// Answers an operation that depends on tokens. None if the operation is not one of those.
pub(crate) fn respond(
    server: &Server,
    operation: &str,
    call: &Call,
    user: &str,
    body: &Value,
) -> Option<Value> {
    match operation {
        "introspect_token" => Some(oauth::introspect(server, call)),
        "revoke_tokens" => {
            oauth::revoke(server, call);
            Some(json!({}))
        }
        "users_me" => {
            let mut body = body.clone();
            body["team_user"]["user_id"] = user.into();
            Some(body)
        }
        "get_user_capabilities" => {
            let state = server.state();
            let has = |name: &&String| !state.lacking.contains(*name);
            Some(json!({ "capabilities": server.api.capabilities.iter().filter(has).collect::<Vec<_>>() }))
        }
        "get_signing_public_keys" => Some(Signer::new(server.settings.seed).key_set()),
        _ => None,
    }
}

/// Signs webhooks as JSON Web Tokens. Canva documents the keys, but not the form of signed webhooks; this is the form that
/// the client verifies.
pub(crate) struct Signer {
    key: SigningKey,
}

impl Signer {
    /// The ID of the key.
    const ID: &str = "mock-key";

    pub(crate) fn new(seed: u64) -> Self {
        let mut bytes = [0; 32];
        Rng::with_seed(seed).fill(&mut bytes);
        Self { key: SigningKey::from_bytes(&bytes) }
    }

    /// The body of a webhook.
    pub(crate) fn sign(&self, payload: &Value) -> String {
        let header = json!({ "alg": "EdDSA", "kid": Self::ID });
        let signed = [&header, payload].map(|part| URL_SAFE_NO_PAD.encode(part.to_string())).join(".");
        let signature = self.key.sign(signed.as_bytes()).to_bytes();
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    /// The public key.
    fn key_set(&self) -> Value {
        let x = URL_SAFE_NO_PAD.encode(self.key.verifying_key().as_bytes());
        json!({ "keys": [{ "kid": Self::ID, "kty": "OKP", "crv": "Ed25519", "x": x }] })
    }
}
