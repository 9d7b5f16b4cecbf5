//! Revoking and inspecting tokens.

use crate::generated::ApiErrorCode;
use crate::generated::oauth::{IntrospectTokenRequest, IntrospectTokenResponse, RevokeTokensRequest};
use crate::runtime::error::Result;
use crate::runtime::secret::Secret;
use crate::runtime::session::{Integration, Session};

/// Revoking and inspecting tokens.
impl Integration {
    /// Revokes a token. Revoking a refresh token also revokes all tokens derived from it, and the user's consent.
    ///
    /// # Errors
    ///
    /// If the call fails.
    pub async fn revoke(&self, token: &Secret) -> Result<()> {
        let call = self.client().revoke_tokens(RevokeTokensRequest::new(token.clone()));
        call.basic_auth(self.client_id(), self.client_secret()).send().await.map(drop)
    }

    /// Returns whether an access token or a refresh token is active, and its properties.
    ///
    /// # Errors
    ///
    /// If the call fails.
    pub async fn introspect(&self, token: &Secret) -> Result<IntrospectTokenResponse> {
        let call = self.client().introspect_token(IntrospectTokenRequest::new(token.clone()));
        call.basic_auth(self.client_id(), self.client_secret()).send().await
    }
}

/// Logging out.
impl Session {
    /// Revokes the user's tokens and consent, and removes the tokens from the store.
    ///
    /// # Errors
    ///
    /// If the tokens cannot be revoked, unless they are already invalid, or if the store fails. The tokens then
    /// stay in the store, so that the logout can be retried. A damaged file of a
    /// [`FileStore`](crate::session::FileStore) is removed.
    pub async fn log_out(&self) -> Result<()> {
        let revoke = |integration: Integration, token: Secret| async move {
            match integration.revoke(&token).await {
                Err(error) if !is_already_invalid(error.code()) => Err(error),
                _ => Ok(()),
            }
        };
        self.forget_after(revoke).await
    }
}

/// Returns whether a revocation failed because the token is already invalid.
// Canva documents `bad_request_params` for an invalid token. The request has no other field that could cause it.
fn is_already_invalid(code: Option<&ApiErrorCode>) -> bool {
    matches!(code, Some(ApiErrorCode::BadRequestParams | ApiErrorCode::InvalidGrant))
}
