// @generated from spec/ by the generator; change the spec, not this file.

//! Canva Connect API: a module for each section of its [documentation](https://www.canva.dev/docs/connect/).

use crate::error::ErrorBody;

pub mod assets;
pub mod common;
pub mod designs;
pub mod errors;
pub mod imports;
pub mod resizes;

/// Where the API is served, unless a client is told otherwise.
pub(crate) const SERVER: &str = "https://api.canva.com/rest";

/// The body of an answer that reports an error.
pub type ApiError = errors::ErrorResponse;

/// What went wrong, in a word that programs can compare.
pub type ApiErrorCode = errors::ErrorCode;

impl ErrorBody for ApiError {
    fn code(&self) -> &ApiErrorCode {
        &self.code
    }

    fn message(&self) -> &str {
        &self.message
    }
}
