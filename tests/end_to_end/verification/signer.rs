//! Signs tokens, including malformed ones.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::{Value, json};

pub(super) struct Signer {
    id: &'static str,
    key: SigningKey,
}

impl Signer {
    pub(super) fn new(id: &'static str, seed: u8) -> Self {
        Self { id, key: SigningKey::from_bytes(&[seed; 32]) }
    }

    /// The public key in the JWK format of Canva.
    pub(super) fn jwk(&self) -> Value {
        let x = URL_SAFE_NO_PAD.encode(self.key.verifying_key().as_bytes());
        json!({"kid": self.id, "kty": "OKP", "crv": "Ed25519", "x": x})
    }

    /// Signs claims as Canva does.
    pub(super) fn sign(&self, claims: &Value) -> String {
        self.sign_as(&json!({"alg": "EdDSA", "kid": self.id}), claims.to_string().as_bytes())
    }

    /// Signs any header and any payload.
    pub(super) fn sign_as(&self, header: &Value, payload: &[u8]) -> String {
        let signed = format!("{}.{}", encode(header.to_string()), encode(payload));
        let signature = self.key.sign(signed.as_bytes()).to_bytes();
        format!("{signed}.{}", encode(signature))
    }
}

pub(super) fn encode(bytes: impl AsRef<[u8]>) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Adds the group order to the second half of the signature. The result satisfies the verification equation, but is
/// not canonical.
pub(super) fn with_non_canonical_signature(token: &str) -> String {
    const ORDER: [u8; 32] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ];
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let mut signature = URL_SAFE_NO_PAD.decode(signature).unwrap();
    let mut carry = 0;
    for (byte, add) in signature[32..].iter_mut().zip(ORDER) {
        let sum = u16::from(*byte) + u16::from(add) + carry;
        *byte = u8::try_from(sum & 0xff).unwrap();
        carry = sum >> 8;
    }
    format!("{signed}.{}", encode(signature))
}
