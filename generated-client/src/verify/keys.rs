//! The keys that Canva signs with, as far as they can be used here.

use crate::connect::{EdDsaJwk, GetSigningPublicKeys};
use crate::request::{Operation, OperationInfo};
use crate::wire::{Extra, Json, Mismatch, Reader, Record, Value, Wire, Writer, record};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::VerifyingKey;
use std::collections::BTreeMap;

/// Public keys by their IDs.
pub(super) struct KeySet(BTreeMap<String, VerifyingKey>);

impl KeySet {
    pub(super) fn get(&self, id: &str) -> Option<VerifyingKey> {
        self.0.get(id).copied()
    }
}

impl From<KeyDocument> for KeySet {
    /// A key that cannot be used is one that nothing is signed with, as far as this crate knows.
    fn from(document: KeyDocument) -> Self {
        let mut keys = BTreeMap::new();
        for (id, key) in document.keys.iter().filter_map(usable) {
            keys.entry(id).or_insert(key);
        }
        Self(keys)
    }
}

fn usable(json: &Value) -> Option<(String, VerifyingKey)> {
    let jwk = <EdDsaJwk as Wire>::read(Json::from(json)).ok()?;
    let is_or_may_be = |name, value: &str| jwk.extra.get(name).is_none_or(|it| it == value);
    let is_for_this = jwk.kty == "OKP" && jwk.crv == "Ed25519";
    if !is_for_this || !is_or_may_be("alg", "EdDSA") || !is_or_may_be("use", "sig") {
        return None;
    }
    let bytes = URL_SAFE_NO_PAD.decode(&jwk.x).ok()?;
    let key = VerifyingKey::from_bytes(&bytes.try_into().ok()?).ok()?;
    // For a weak key anyone can make signatures.
    (!key.is_weak()).then_some((jwk.kid, key))
}

/// [`GetSigningPublicKeys`], read so that one odd key among the others does not matter.
pub(super) enum ReadKeys {}

impl Operation for ReadKeys {
    type Output = KeyDocument;

    const INFO: OperationInfo = GetSigningPublicKeys::INFO;
}

/// What the operation answers, before any of the keys is looked at.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct KeyDocument {
    keys: Vec<Value>,
    extra: Extra,
}

impl Record for KeyDocument {
    fn read(object: &mut Reader<'_>) -> Result<Self, Mismatch> {
        Ok(Self { keys: object.field("keys")?, extra: object.rest() })
    }

    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("keys", &self.keys);
    }
}

record!(KeyDocument);
