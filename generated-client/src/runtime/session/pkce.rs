//! PKCE (RFC 7636): random verifiers and their challenges.

use super::failure::no_randomness;
use crate::runtime::error::Result;
use crate::runtime::secret::Secret;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// Generates 32 random bytes as 43 characters of base64url. Used for the PKCE verifier and the `state`.
pub(super) fn random_token() -> Result<Secret> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(&mut *bytes).map_err(no_randomness)?;
    Ok(Secret::from(URL_SAFE_NO_PAD.encode(*bytes)))
}

/// The S256 challenge of a verifier.
pub(super) fn challenge(verifier: &Secret) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.expose()))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The test vector of RFC 7636, appendix B.
    #[test]
    fn the_challenge_matches_the_test_vector() {
        let verifier = Secret::from("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
        assert_eq!(challenge(&verifier), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
    }

    #[test]
    fn a_verifier_has_an_allowed_length_and_allowed_characters() {
        let (first, second) = (random_token().unwrap(), random_token().unwrap());
        assert!((43..=128).contains(&first.expose().len()));
        assert!(first.expose().bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)));
        assert_ne!(first, second);
    }
}
