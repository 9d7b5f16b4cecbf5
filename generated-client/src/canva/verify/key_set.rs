//! Canva's public keys (JWKS), without the unusable ones.

use crate::generated::connect::{EdDsaJwk, GetSigningPublicKeys};
use crate::runtime::operation::{Operation, OperationInfo};
use crate::runtime::wire::{
    DecodeError, Extra, Json, JsonText, ObjectWriter, Plain, Wire, WireStruct, implement_wire, read_fields,
};
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
    /// Skips unusable keys. The first of several keys with the same ID is used.
    fn from(document: KeyDocument) -> Self {
        let mut keys = BTreeMap::new();
        for (id, key) in document.keys.iter().filter_map(usable_key) {
            keys.entry(id).or_insert(key);
        }
        Self(keys)
    }
}

/// Reads a JWK. Returns `None` unless it is an Ed25519 key for signatures.
fn usable_key(json: &Json) -> Option<(String, VerifyingKey)> {
    let jwk = json.read(<EdDsaJwk as Wire>::read).ok()?;
    let is_absent_or = |name, value: &str| jwk.extra.get(name).is_none_or(|it| it == value);
    let is_ed25519 = jwk.kty == "OKP" && jwk.crv == "Ed25519";
    if !is_ed25519 || !is_absent_or("alg", "EdDSA") || !is_absent_or("use", "sig") {
        return None;
    }
    let bytes = URL_SAFE_NO_PAD.decode(&jwk.x).ok()?;
    let key = VerifyingKey::from_bytes(&bytes.try_into().ok()?).ok()?;
    // Anyone can create valid signatures for a weak key.
    (!key.is_weak()).then_some((jwk.kid, key))
}

/// [`GetSigningPublicKeys`] with a lenient response type, so that an unusable key does not affect the others.
pub(super) enum FetchKeys {}

impl Operation for FetchKeys {
    type Output = KeyDocument;

    const INFO: OperationInfo = GetSigningPublicKeys::INFO;
}

/// The response, with its keys unparsed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct KeyDocument {
    keys: Vec<Json>,
    extra: Extra,
}

impl WireStruct for KeyDocument {
    const KEYS: &'static [&'static str] = &["keys"];

    fn read_object(json: JsonText<'_>, tag: Option<&str>) -> Result<Self, DecodeError> {
        read_fields!(json, tag, object { keys });
        let keys: Vec<Json> = keys;
        if !keys.iter().any(|key| usable_key(key).is_some()) {
            // Canva always has a signing key, so this is a fault. The previous keys stay in use.
            return Err(DecodeError::new("there is no usable key"));
        }
        Ok(Self { keys, extra: object.unknown_fields()? })
    }

    fn write_fields(&self, object: &mut ObjectWriter<'_>) {
        object.find_kept(&self.extra, Self::KEYS);
        object.write_field::<Plain, _>("keys", &self.keys);
        object.write_unknown_fields(&self.extra, Self::KEYS);
    }
}

implement_wire!(KeyDocument, None);

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    const GOOD: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    fn read(json: &Value) -> Result<KeySet, DecodeError> {
        Json::from(json).read(<KeyDocument as Wire>::read).map(KeySet::from)
    }

    #[test]
    fn unusable_keys_do_not_affect_the_others() {
        let jwk = |id: &str| json!({"kid": id, "kty": "OKP", "crv": "Ed25519", "x": GOOD});
        let with = |id: &str, name: &str, value: Value| {
            let mut jwk = jwk(id);
            jwk[name] = value;
            jwk
        };
        let weak = URL_SAFE_NO_PAD.encode([[1].as_slice(), &[0; 31]].concat());
        let unusable = [
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
        let keys: Vec<Value> = unusable.into_iter().chain(good).collect();
        let set = read(&json!({"keys": keys, "new": 1})).unwrap();
        assert_eq!(set.0.keys().collect::<Vec<_>>(), ["1", "2", "3", "4"]);
        assert!(set.get("1").is_some() && set.get("weak").is_none());
    }

    #[test]
    fn a_response_without_usable_keys_is_an_error() {
        let unusable = json!({"keys": [{"kid": "rsa", "kty": "RSA", "n": "AQAB", "e": "AQAB"}]});
        let empty = json!({"keys": []});
        for json in
            [json!({}), json!([]), json!({"keys": {}}), json!({"keys": "k"}), json!(null), empty, unusable]
        {
            assert!(read(&json).is_err(), "{json}");
        }
    }
}
