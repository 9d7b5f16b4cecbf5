//! The keys that Canva signs with, as far as they can be used here.

use crate::connect::{EdDsaJwk, GetSigningPublicKeys};
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::wire::{DecodeError, Extra, Json, Reader, Record, Value, Wire, Writer, record};
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
    fn read(object: &mut Reader<'_>) -> Result<Self, DecodeError> {
        let keys: Vec<Value> = object.field("keys")?;
        if !keys.iter().any(|key| usable(key).is_some()) {
            // Canva always signs with some key, so this is a fault, and no reason to forget the keys of before.
            return Err(DecodeError::new("there is no key that can be used"));
        }
        Ok(Self { keys, extra: object.rest() })
    }

    fn write(&self, object: &mut Writer<'_>) {
        object.rest(&self.extra);
        object.field("keys", &self.keys);
    }
}

record!(KeyDocument);

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    const GOOD: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    fn read(json: &Value) -> Result<KeySet, DecodeError> {
        <KeyDocument as Wire>::read(Json::from(json)).map(KeySet::from)
    }

    #[test]
    fn keys_that_cannot_be_used_do_not_matter_to_the_others() {
        let jwk = |id: &str| json!({"kid": id, "kty": "OKP", "crv": "Ed25519", "x": GOOD});
        let with = |id: &str, name: &str, value: Value| {
            let mut jwk = jwk(id);
            jwk[name] = value;
            jwk
        };
        let weak = URL_SAFE_NO_PAD.encode([[1].as_slice(), &[0; 31]].concat());
        let odd = [
            json!(null),
            json!("k"),
            json!([]),
            json!({}),
            json!({"kid": "rsa", "kty": "RSA", "n": "AQAB", "e": "AQAB"}),
            with("a", "kty", json!("EC")),
            with("b", "crv", json!("X25519")),
            with("c", "alg", json!("ES256")),
            with("d", "use", json!("enc")),
            with("e", "x", json!(format!("{GOOD}="))),
            with("f", "x", json!("AAAA")),
            with("g", "x", json!(null)),
            with("h", "x", json!(7)),
            with("i", "kid", json!(7)),
            with("weak", "x", json!(weak)),
        ];
        let good = [
            jwk("1"),
            with("2", "alg", json!("EdDSA")),
            with("3", "use", json!("sig")),
            with("4", "new", json!([])),
        ];
        let keys: Vec<Value> = odd.into_iter().chain(good).collect();
        let set = read(&json!({"keys": keys, "new": 1})).unwrap();
        assert_eq!(set.0.keys().collect::<Vec<_>>(), ["1", "2", "3", "4"]);
        assert!(set.get("1").is_some() && set.get("weak").is_none());
    }

    #[test]
    fn what_holds_no_keys_is_an_error() {
        let unusable = json!({"keys": [{"kid": "rsa", "kty": "RSA", "n": "AQAB", "e": "AQAB"}]});
        let empty = json!({"keys": []});
        for json in
            [json!({}), json!([]), json!({"keys": {}}), json!({"keys": "k"}), json!(null), empty, unusable]
        {
            assert!(read(&json).is_err(), "{json}");
        }
    }
}
