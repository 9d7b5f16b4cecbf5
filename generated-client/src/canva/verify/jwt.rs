//! JSON Web Tokens in compact form (RFC 7515) with Ed25519 signatures (RFC 8037).
//!
//! Not from a crate: the existing ones need a newer Rust version, or let the token select the algorithm. Only one
//! algorithm is supported here.

use crate::runtime::wire::{Extra, Json, JsonText};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, VerifyingKey};
use std::borrow::Cow;

/// The maximum length of a token: 256 KiB.
const MAX_LENGTH: usize = 256 << 10;

/// A parsed token whose signature is not verified yet.
pub(super) struct Jwt<'t> {
    /// The ID of the key that the token claims to be signed with (`kid`).
    pub(super) key_id: String,
    /// The encoded header and payload: the signing input of RFC 7515.
    signed: &'t [u8],
    payload: Vec<u8>,
    signature: Signature,
}

impl<'t> Jwt<'t> {
    /// Parses a token. Returns `None` if it is malformed or if no key can make it valid.
    pub(super) fn parse(text: &'t str) -> Option<Self> {
        if text.len() > MAX_LENGTH {
            return None;
        }
        let (signed, signature) = text.rsplit_once('.')?;
        let (header, payload) = signed.split_once('.')?;
        Some(Self {
            key_id: key_id(&decode(header)?)?,
            signed: signed.as_bytes(),
            payload: decode(payload)?,
            signature: Signature::from_slice(&decode(signature)?).ok()?,
        })
    }

    /// Returns the claims, if the token is signed with this key.
    pub(super) fn claims(&self, key: &VerifyingKey) -> Option<Extra> {
        if !self.is_signed_with(key) {
            return None;
        }
        parse(&self.payload)?.read(Extra::of_object)
    }

    /// Uses strict verification. The other one accepts keys and signatures that are valid for many messages.
    fn is_signed_with(&self, key: &VerifyingKey) -> bool {
        key.verify_strict(self.signed, &self.signature).is_ok()
    }
}

/// Decodes base64url without padding. Trailing bits must be zero, so that each token has one encoding only.
fn decode(part: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(part).ok()
}

/// Returns the key ID of a header, if its algorithm is `EdDSA` and it has no critical extensions.
///
/// Keys and key URLs in the header are ignored: only Canva's keys are used.
fn key_id(header: &[u8]) -> Option<String> {
    parse(header)?.read(|header| {
        // `crit` lists extensions that a verifier must understand. None is supported.
        let has_critical = header.fields()?.any(|(name, _)| name.is("crit"));
        let is_supported = text(header, "alg")? == "EdDSA" && !has_critical;
        is_supported.then(|| text(header, "kid").map(Cow::into_owned))?
    })
}

fn parse(json: &[u8]) -> Option<Json> {
    std::str::from_utf8(json).ok()?.parse().ok()
}

/// Returns the text of a field that occurs exactly once.
fn text<'j>(object: JsonText<'j>, name: &str) -> Option<Cow<'j, str>> {
    let mut named = object.fields()?.filter(|(key, _)| key.is(name));
    match (named.next(), named.next()) {
        (Some((_, text)), None) => text.string(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::{Signer, SigningKey};

    /// The public key of RFC 8037, appendix A.
    const PUBLIC: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    /// The private key of RFC 8037, appendix A.
    const PRIVATE: &str = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";

    /// The token of RFC 8037, appendix A. Its payload is not JSON, and its header has no key ID.
    const TOKEN: &str = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc.hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg";

    fn private() -> SigningKey {
        SigningKey::from_bytes(&decode(PRIVATE).unwrap().try_into().unwrap())
    }

    fn sign(header: &str, payload: &str) -> String {
        let signed = [header, payload].map(|part| URL_SAFE_NO_PAD.encode(part)).join(".");
        let signature = private().sign(signed.as_bytes()).to_bytes();
        format!("{signed}.{}", URL_SAFE_NO_PAD.encode(signature))
    }

    const HEADER: &str = r#"{"alg": "EdDSA", "kid": "k1"}"#;

    #[test]
    fn the_rfc_8037_token_is_signed_with_its_key() {
        assert_eq!(URL_SAFE_NO_PAD.encode(private().verifying_key().as_bytes()), PUBLIC);
        assert_eq!(sign(r#"{"alg":"EdDSA"}"#, "Example of Ed25519 signing"), TOKEN);
        let (signed, signature) = TOKEN.rsplit_once('.').unwrap();
        let signature = Signature::from_slice(&decode(signature).unwrap()).unwrap();
        let token = |signed| Jwt { key_id: String::new(), signed, payload: Vec::new(), signature };
        assert!(token(signed.as_bytes()).is_signed_with(&private().verifying_key()));
        assert!(!token(b"other").is_signed_with(&private().verifying_key()));
        assert!(Jwt::parse(TOKEN).is_none());
    }

    /// Verification that is not strict accepts this signature for any message.
    #[test]
    fn a_weak_key_is_rejected() {
        let identity = [[1].as_slice(), &[0; 63]].concat();
        let weak = VerifyingKey::from_bytes(identity[..32].try_into().unwrap()).unwrap();
        let signature = Signature::from_slice(&identity).unwrap();
        let token = Jwt { key_id: String::new(), signed: b"anything", payload: Vec::new(), signature };
        assert!(!token.is_signed_with(&weak));
    }

    #[test]
    fn claims_are_returned_only_with_the_right_key() {
        let token = sign(HEADER, r#"{"a": 1, "b": {"c": [null]}}"#);
        let token = Jwt::parse(&token).unwrap();
        assert_eq!(token.key_id, "k1");
        let claims = token.claims(&private().verifying_key()).unwrap();
        assert_eq!(format!("{claims:?}"), r#"{"a":1,"b":{"c":[null]}}"#);
        let other = SigningKey::from_bytes(&[7; 32]);
        assert!(token.claims(&other.verifying_key()).is_none());
    }

    #[test]
    fn an_unsupported_header_is_rejected() {
        for header in [
            r#"{"alg": "none", "kid": "k1"}"#,
            r#"{"alg": "HS256", "kid": "k1"}"#,
            r#"{"alg": "eddsa", "kid": "k1"}"#,
            r#"{"alg": "EdDSA ", "kid": "k1"}"#,
            r#"{"alg": ["EdDSA"], "kid": "k1"}"#,
            r#"{"alg": null, "kid": "k1"}"#,
            r#"{"kid": "k1"}"#,
            r#"{"alg": "EdDSA"}"#,
            r#"{"alg": "EdDSA", "kid": null}"#,
            r#"{"alg": "EdDSA", "kid": 1}"#,
            r#"{"alg": "EdDSA", "kid": "k1", "crit": ["exp"]}"#,
            r#"{"alg": "EdDSA", "kid": "k1", "crit": null}"#,
            r#"{"alg": "none", "alg": "EdDSA", "kid": "k1"}"#,
            r#"{"alg": "EdDSA", "kid": "k2", "kid": "k1"}"#,
            r#"{"alg": "EdDSA", "kid": "k1"} x"#,
            r#""EdDSA""#,
            "[]",
            "null",
            "",
        ] {
            assert!(Jwt::parse(&sign(header, "{}")).is_none(), "{header}");
        }
        let header =
            r#"{"typ": "JWT", "alg": "EdDSA", "kid": "k1", "jku": "https://evil.example", "new": 1}"#;
        assert!(Jwt::parse(&sign(header, "{}")).is_some());
    }

    #[test]
    fn a_payload_that_is_no_json_object_has_no_claims() {
        for payload in ["", "null", "[]", "1", "\"a\"", "{", "{} x", "\u{feff}{}"] {
            let token = sign(HEADER, payload);
            let claims = Jwt::parse(&token).unwrap().claims(&private().verifying_key());
            assert!(claims.is_none(), "{payload}");
        }
    }

    #[test]
    fn other_encodings_of_a_valid_token_are_rejected() {
        let good = sign(HEADER, "{}");
        let (start, signature) = good.rsplit_once('.').unwrap();
        let (header, payload) = start.split_once('.').unwrap();
        // The last character of 64 encoded bytes has four unused bits.
        let last = signature.len() - 1;
        let other_bits = match signature.as_bytes()[last] {
            b'A' => "B",
            b'Q' => "R",
            b'g' => "h",
            _ => "x",
        };
        for malformed in [
            String::new(),
            "..".to_owned(),
            "...".to_owned(),
            start.to_owned(),
            format!("{good}."),
            format!("{good}=="),
            format!("{good}A"),
            format!("{good}\n"),
            format!(" {good}"),
            format!("{good}.{signature}"),
            format!("{header}=.{payload}.{signature}"),
            format!("{header}.{payload}.{}", &signature[..last]),
            format!("{header}.{payload}.{}{other_bits}", &signature[..last]),
            format!("{header}.{payload}."),
            format!("{header}..{signature}.{payload}"),
            good.replacen('e', "+", 1),
            good.replacen('e', "é", 1),
        ] {
            assert!(Jwt::parse(&malformed).is_none(), "{malformed:?}");
        }
    }

    #[test]
    fn a_long_token_and_deeply_nested_json_are_rejected() {
        let long = |length| sign(HEADER, &format!(r#"{{"a": "{}"}}"#, "x".repeat(length)));
        assert!(Jwt::parse(&long(100 << 10)).is_some());
        assert!(Jwt::parse(&long(256 << 10)).is_none());
        let deep = "[".repeat(100_000);
        assert!(Jwt::parse(&sign(&deep, "{}")).is_none());
        assert!(Jwt::parse(&sign(HEADER, &deep)).unwrap().claims(&private().verifying_key()).is_none());
    }
}
