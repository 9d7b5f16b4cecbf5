//! Signatures for tests.

use super::verifier::Verifier;
use crate::generated::webhooks::Notification;
use crate::runtime::body::Body;
use crate::runtime::client::Client;
use crate::runtime::transport::Transport;
use crate::runtime::wire::{Value, Wire};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signer, SigningKey};
use serde_json::json;
use std::fmt;
use std::future::ready;

/// Signs webhooks and return navigation tokens for tests, as Canva does. Each signer has a random key.
///
/// Only its own [`verifier`](Self::verifier) accepts them, or a [`Verifier`] whose client calls a server with the
/// [key set](Self::key_set) of the signer.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use canva_connect::verify::TestSigner;
/// use serde_json::json;
///
/// let signer = TestSigner::new();
/// let body = signer.sign(&json!({
///     "id": "n1",
///     "created_at": 1_790_000_000,
///     "content": {
///         "type": "team_invite", "triggering_user": {"id": "u1"}, "receiving_user": {"id": "u2"},
///         "inviting_team": {"id": "t1", "display_name": "Flyers", "external": false},
///     },
/// }));
///
/// // What a test passes to the handler of the webhook URL:
/// let notification = signer.verifier().verify_webhook(body.as_bytes(), "OC-AZ4kT7mQw9Rp").await?;
/// assert_eq!(notification.id, "n1");
/// # Ok(())
/// # }
/// ```
pub struct TestSigner {
    id: String,
    key: SigningKey,
}

impl TestSigner {
    /// Creates a signer with a random key.
    #[must_use]
    pub fn new() -> Self {
        let mut seed = [0; 32];
        fastrand::fill(&mut seed);
        Self { id: format!("test-{:016x}", fastrand::u64(..)), key: SigningKey::from_bytes(&seed) }
    }

    /// Signs claims. Returns the body of a webhook, or the parameter `correlation_jwt` of a return URL.
    #[must_use]
    pub fn sign(&self, claims: &Value) -> String {
        let header = json!({"alg": "EdDSA", "kid": self.id});
        let signed = [&header, claims].map(|part| URL_SAFE_NO_PAD.encode(part.to_string())).join(".");
        let signature = self.key.sign(signed.as_bytes()).to_bytes();
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    /// Signs a notification. Returns the body of a webhook.
    #[must_use]
    pub fn sign_notification(&self, notification: &Notification) -> String {
        self.sign(&notification.write())
    }

    /// Creates a verifier that accepts the signatures of this signer. It calls no server.
    #[must_use]
    pub fn verifier(&self) -> Verifier {
        let keys = self.key_set().to_string();
        let transport = Transport::from_fn(move |_| ready(Ok(http::Response::new(Body::from(keys.clone())))));
        Verifier::new(&Client::builder().transport(transport).build_with_defaults())
    }

    /// Returns the public key as a JWKS, the response of
    /// [`get_signing_public_keys`](crate::Client::get_signing_public_keys).
    #[must_use]
    pub fn key_set(&self) -> Value {
        let x = URL_SAFE_NO_PAD.encode(self.key.verifying_key().as_bytes());
        json!({"keys": [{"kid": self.id, "kty": "OKP", "crv": "Ed25519", "x": x}]})
    }
}

impl Default for TestSigner {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Debug for TestSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TestSigner").field("id", &self.id).finish_non_exhaustive()
    }
}
