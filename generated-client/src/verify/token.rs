//! Tokens as they travel: JSON Web Tokens in the compact form of RFC 7515, signed as RFC 8037 says.
//!
//! This is written by hand as it is little, and as the crates that do it either need a newer Rust than this one or let
//! the token choose among algorithms. Here there is one, so that a token has nothing to choose.

use crate::wire::{Extra, Json, Value};
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
        // The usual check has leeway: keys and signatures exist for which many messages are good.
        key.verify_strict(self.signed, &self.signature).ok()?;
        match Json::parse(&self.payload).ok()?.into_value() {
            Value::Object(claims) => Some(claims),
            _ => None,
        }
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
