//! The context of a response, for errors about parts of it.

use crate::runtime::error::{Error, ResponseBody, ResponseHead};
use crate::runtime::redactor::Redactor;
use crate::runtime::wire::DecodeError;

/// The facts of a call for an error about a part of its response.
pub(crate) struct ResponseContext {
    pub(super) operation: &'static str,
    pub(super) attempts: u32,
    pub(super) head: ResponseHead,
    pub(super) redactor: Redactor,
    /// Whether the response may be tokens, so that errors must not have its body.
    pub(super) has_tokens: bool,
}

impl ResponseContext {
    /// Creates the error for a body, or a part of one, that cannot be decoded.
    #[cold]
    pub(crate) fn undecodable(&self, body: &[u8], error: &DecodeError) -> Error {
        let body = (!self.has_tokens).then(|| ResponseBody::new(body, false));
        let error = Error::decode(self.head.clone(), body, error).redact(|| self.redactor.clone());
        error.of(self.operation).after(self.attempts)
    }
}
