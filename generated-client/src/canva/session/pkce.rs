//! Texts that cannot be guessed, and proof of having made one (PKCE, RFC 7636).

use super::failure::no_randomness;
use crate::runtime::error::Result;
use crate::runtime::secret::Secret;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// A text of 43 characters, made of 32 random bytes.
pub(super) fn random_text() -> Result<Secret> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(&mut *bytes).map_err(no_randomness)?;
    Ok(Secret::from(URL_SAFE_NO_PAD.encode(*bytes)))
}

/// What is shown of a verifier beforehand: its SHA-256.
pub(super) fn challenge(verifier: &Secret) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.expose()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vector of RFC 7636, appendix B.
    #[test]
    fn the_challenge_is_that_of_the_standard() {
        let verifier = Secret::from("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assert_eq!(challenge(&verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn a_verifier_has_a_length_and_characters_that_are_allowed() {
        let (one, other) = (random_text().unwrap(), random_text().unwrap());
        assert!((43..=128).contains(&one.expose().len()));
        assert!(one.expose().bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)));
        assert_ne!(one, other);
    }
}
