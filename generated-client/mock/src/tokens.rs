//! Codes, access tokens and refresh tokens, as RFC 6749, 7009, 7636 and 7662 define them.

use crate::sample::word;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use fastrand::Rng;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// The characters of a token after its prefix.
const LENGTH: usize = 40;

/// The characters of a code after its prefix.
const CODE_LENGTH: usize = 24;

/// All codes and tokens of a server.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
pub(crate) struct Tokens {
    codes: BTreeMap<String, Code>,
    access: BTreeMap<String, Access>,
    refresh: BTreeMap<String, Refresh>,
    revoked: BTreeSet<u64>,
    lineages: u64,
}

/// What a user has granted to a client.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Grant {
    pub(crate) user: String,
    pub(crate) client: String,
    pub(crate) scopes: BTreeSet<String>,
}

/// A code that the authorization page gives out.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Code {
    pub(crate) grant: Grant,
    pub(crate) redirect_uri: Option<String>,
    pub(crate) challenge: String,
    pub(crate) expires: u64,
    /// The tokens that it was exchanged for. A second exchange revokes them.
    pub(crate) lineage: Option<u64>,
}

/// An access token.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Access {
    pub(crate) grant: Grant,
    pub(crate) issued: u64,
    pub(crate) expires: u64,
    lineage: u64,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Refresh {
    grant: Grant,
    lineage: u64,
    is_used: bool,
}

/// The reason to refuse an access token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Refused {
    Unknown,
    Expired,
    Revoked,
}

/// A pair of new tokens.
#[derive(Debug)]
pub(crate) struct Issued {
    pub(crate) access: String,
    pub(crate) refresh: String,
    pub(crate) grant: Grant,
}

/// The reason to refuse a grant: an error code of RFC 6749, and a description.
pub(crate) type GrantError = (&'static str, &'static str);

impl Tokens {
    /// Issues tokens of a new lineage.
    pub(crate) fn issue(&mut self, grant: Grant, now: u64, lifetime: u64, rng: &mut Rng) -> Issued {
        self.lineages += 1;
        self.issue_in(self.lineages, grant, now, lifetime, rng)
    }

    fn issue_in(&mut self, lineage: u64, grant: Grant, now: u64, lifetime: u64, rng: &mut Rng) -> Issued {
        // Tokens that have expired long ago are unknown.
        self.access.retain(|_, access| access.expires + lifetime > now);
        let access = format!("mock-access-{}", word(rng, LENGTH));
        let refresh = format!("mock-refresh-{}", word(rng, LENGTH));
        let expires = now + lifetime;
        self.access.insert(access.clone(), Access { grant: grant.clone(), issued: now, expires, lineage });
        self.refresh.insert(refresh.clone(), Refresh { grant: grant.clone(), lineage, is_used: false });
        Issued { access, refresh, grant }
    }

    /// Makes a code.
    pub(crate) fn code(&mut self, code: Code, rng: &mut Rng) -> String {
        let name = format!("mock-code-{}", word(rng, CODE_LENGTH));
        self.codes.insert(name.clone(), code);
        name
    }

    /// The grant of an access token.
    pub(crate) fn check(&self, token: &str, now: u64) -> Result<&Access, Refused> {
        let access = self.access.get(token).ok_or(Refused::Unknown)?;
        if self.revoked.contains(&access.lineage) {
            return Err(Refused::Revoked);
        }
        if access.expires <= now { Err(Refused::Expired) } else { Ok(access) }
    }

    /// Exchanges a code for tokens. A code is used once.
    pub(crate) fn exchange(
        &mut self,
        (code, verifier, redirect_uri): (&str, &str, Option<&str>),
        client: &str,
        now: u64,
        lifetime: u64,
        rng: &mut Rng,
    ) -> Result<Issued, GrantError> {
        let Some(found) = self.codes.get(code).cloned() else {
            return Err(("invalid_grant", "The code is not valid."));
        };
        if let Some(lineage) = found.lineage {
            self.revoked.insert(lineage);
            return Err(("invalid_grant", "The code has been used before; its tokens are revoked."));
        }
        if found.expires <= now {
            return Err(("invalid_grant", "The code has expired."));
        }
        if found.grant.client != client {
            return Err(("invalid_grant", "The code belongs to another client."));
        }
        if found.redirect_uri.as_deref() != redirect_uri {
            return Err(("invalid_grant", "The redirect URI is not that of the authorization."));
        }
        if URL_SAFE_NO_PAD.encode(Sha256::digest(verifier)) != found.challenge {
            return Err(("invalid_grant", "The code verifier does not match the code challenge."));
        }
        let issued = self.issue(found.grant, now, lifetime, rng);
        let lineage = self.lineages;
        self.codes.entry(code.to_owned()).and_modify(|code| code.lineage = Some(lineage));
        Ok(issued)
    }

    /// Exchanges a refresh token for new tokens. A second use revokes the whole lineage.
    pub(crate) fn refresh(
        &mut self,
        token: &str,
        scopes: Option<BTreeSet<String>>,
        client: &str,
        now: u64,
        lifetime: u64,
        rng: &mut Rng,
    ) -> Result<Issued, GrantError> {
        let Some(found) = self.refresh.get(token).cloned() else {
            return Err(("invalid_grant", "The refresh token is not valid."));
        };
        if found.is_used {
            self.revoked.insert(found.lineage);
        }
        if self.revoked.contains(&found.lineage) {
            return Err(("invalid_grant", "Token lineage has been revoked."));
        }
        if found.grant.client != client {
            return Err(("invalid_grant", "The refresh token belongs to another client."));
        }
        let mut grant = found.grant;
        if let Some(scopes) = scopes {
            if !scopes.is_subset(&grant.scopes) {
                return Err(("invalid_scope", "The scopes are more than the user has granted."));
            }
            grant.scopes = scopes;
        }
        self.refresh.entry(token.to_owned()).and_modify(|refresh| refresh.is_used = true);
        Ok(self.issue_in(found.lineage, grant, now, lifetime, rng))
    }

    /// Revokes a token: of a refresh token the whole lineage.
    pub(crate) fn revoke(&mut self, token: &str) {
        if let Some(refresh) = self.refresh.get(token) {
            self.revoked.insert(refresh.lineage);
        } else {
            self.access.remove(token);
        }
    }
}
