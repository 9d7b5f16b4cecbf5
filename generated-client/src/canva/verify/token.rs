//! Tokens as they travel: JSON Web Tokens in the compact form of RFC 7515, signed as RFC 8037 says.
//!
//! This is written by hand as it is little, and as the crates that do it either need a newer Rust than this one or let
//! the token choose among algorithms. Here there is one, so that a token has nothing to choose.

use crate::runtime::wire::{Extra, Json, Value};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use ed25519_dalek::{Signature, VerifyingKey};
use std::borrow::Cow;

/// The longest token that is looked at: 256 KiB.
const BOUND: usize = 256 << 10;

/// A token of which nothing is believed yet but which key it claims to be signed with.
pub(super) struct Token<'t> {
    pub(super) key_id: String,
    /// The header and the payload as they came, which is what the signature is about.
    signed: &'t [u8],
    payload: Vec<u8>,
    signature: Signature,
}

impl<'t> Token<'t> {
    /// Takes a token apart; nothing if it is none, or one that no key could make good.
    pub(super) fn parse(text: &'t str) -> Option<Self> {
        if text.len() > BOUND {
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

    /// What the token says, if it is signed with this key.
    pub(super) fn claims(&self, key: &VerifyingKey) -> Option<Extra> {
        if !self.is_signed_with(key) {
            return None;
        }
        match Json::parse(&self.payload).ok()?.into_value() {
            Value::Object(claims) => Some(claims),
            _ => None,
        }
    }

    /// By the strict check; by the usual one there are keys and signatures for which many messages are good.
    fn is_signed_with(&self, key: &VerifyingKey) -> bool {
        key.verify_strict(self.signed, &self.signature).is_ok()
    }
}

/// Strict: no padding, no other letters, no bits that mean nothing, so that a token has one form only.
fn decode(part: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(part).ok()
}

/// The key that a header names, if it is a header of the one kind that there is.
///
/// A key or the address of one in the header means nothing: keys come from Canva only.
fn key_id(header: &[u8]) -> Option<String> {
    let Json::Object(fields) = Json::parse(header).ok()? else {
        return None;
    };
    // It lists what must be understood to understand the token, and nothing of that is known here.
    let is_critical = fields.iter().any(|(name, _)| name == "crit");
    let is_known = text(&fields, "alg")? == "EdDSA" && !is_critical;
    is_known.then(|| text(&fields, "kid").map(str::to_owned))?
}

/// The text in a field that is there once.
fn text<'j>(fields: &'j [(Cow<'_, str>, Json<'_>)], name: &str) -> Option<&'j str> {
    let mut named = fields.iter().filter(|(key, _)| key == name);
    match (named.next(), named.next()) {
        (Some((_, Json::Text(text))), None) => Some(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use ed25519_dalek::{Signer, SigningKey};

    /// The public key of RFC 8037, appendix A.
    const PUBLIC: &str = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo";

    /// The private key of the same.
    const PRIVATE: &str = "nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A";

    /// The token of the same, whose payload is no JSON and whose header names no key.
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
    fn the_token_of_the_rfc_is_signed_with_its_key() {
        assert_eq!(URL_SAFE_NO_PAD.encode(private().verifying_key().as_bytes()), PUBLIC);
        assert_eq!(sign(r#"{"alg":"EdDSA"}"#, "Example of Ed25519 signing"), TOKEN);
        let (signed, signature) = TOKEN.rsplit_once('.').unwrap();
        let signature = Signature::from_slice(&decode(signature).unwrap()).unwrap();
        let token = |signed| Token { key_id: String::new(), signed, payload: Vec::new(), signature };
        assert!(token(signed.as_bytes()).is_signed_with(&private().verifying_key()));
        assert!(!token(b"other").is_signed_with(&private().verifying_key()));
        assert!(Token::parse(TOKEN).is_none());
    }

    /// The usual check accepts this signature of anything.
    #[test]
    fn a_weak_key_signs_nothing() {
        let identity = [[1].as_slice(), &[0; 63]].concat();
        let weak = VerifyingKey::from_bytes(identity[..32].try_into().unwrap()).unwrap();
        let signature = Signature::from_slice(&identity).unwrap();
        let token = Token { key_id: String::new(), signed: b"anything", payload: Vec::new(), signature };
        assert!(!token.is_signed_with(&weak));
    }

    #[test]
    fn a_token_says_what_its_payload_says() {
        let token = sign(HEADER, r#"{"a": 1, "b": {"c": [null]}}"#);
        let token = Token::parse(&token).unwrap();
        assert_eq!(token.key_id, "k1");
        let claims = token.claims(&private().verifying_key()).unwrap();
        assert_eq!(Value::Object(claims), serde_json::json!({"a": 1, "b": {"c": [null]}}));
        let other = SigningKey::from_bytes(&[7; 32]);
        assert!(token.claims(&other.verifying_key()).is_none());
    }

    #[test]
    fn a_header_of_another_kind_is_refused() {
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
            assert!(Token::parse(&sign(header, "{}")).is_none(), "{header}");
        }
        let header =
            r#"{"typ": "JWT", "alg": "EdDSA", "kid": "k1", "jku": "https://evil.example", "new": 1}"#;
        assert!(Token::parse(&sign(header, "{}")).is_some());
    }

    #[test]
    fn a_payload_that_is_no_object_says_nothing() {
        for payload in ["", "null", "[]", "1", "\"a\"", "{", "{} x", "\u{feff}{}"] {
            let token = sign(HEADER, payload);
            let claims = Token::parse(&token).unwrap().claims(&private().verifying_key());
            assert!(claims.is_none(), "{payload}");
        }
    }

    #[test]
    fn a_token_has_one_form_only() {
        let good = sign(HEADER, "{}");
        let (start, signature) = good.rsplit_once('.').unwrap();
        let (header, payload) = start.split_once('.').unwrap();
        // The last letter of 64 bytes has four bits that mean nothing.
        let last = signature.len() - 1;
        let other_bits = match signature.as_bytes()[last] {
            b'A' => "B",
            b'Q' => "R",
            b'g' => "h",
            _ => "x",
        };
        for odd in [
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
            assert!(Token::parse(&odd).is_none(), "{odd:?}");
        }
    }

    #[test]
    fn what_is_long_or_deep_is_refused() {
        let long = |length| sign(HEADER, &format!(r#"{{"a": "{}"}}"#, "x".repeat(length)));
        assert!(Token::parse(&long(100 << 10)).is_some());
        assert!(Token::parse(&long(256 << 10)).is_none());
        let deep = "[".repeat(100_000);
        assert!(Token::parse(&sign(&deep, "{}")).is_none());
        assert!(Token::parse(&sign(HEADER, &deep)).unwrap().claims(&private().verifying_key()).is_none());
    }
}
