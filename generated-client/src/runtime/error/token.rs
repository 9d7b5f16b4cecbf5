//! Missing access tokens.

use std::sync::Arc;

/// The reason why there is no access token. It can be cloned because one failed refresh can fail many calls.
#[derive(Debug, Clone)]
pub(crate) struct TokenError {
    pub(crate) message: &'static str,
    pub(crate) login_required: bool,
    pub(crate) cause: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

impl TokenError {
    pub(super) fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.cause.as_deref().map(|cause| cause as _)
    }
}
