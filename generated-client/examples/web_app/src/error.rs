//! Errors as responses.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use canva_connect::session::LoginError;

pub(super) enum AppError {
    /// The browser that came back from Canva has no login that it could have started.
    NotStarted,
    Canva(canva_connect::Error),
    Login(LoginError),
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            Self::NotStarted => (StatusCode::BAD_REQUEST, "Please start the login again.").into_response(),
            Self::Login(LoginError::AccessDenied) => {
                "You are not logged in, because you denied access.".into_response()
            }
            Self::Canva(error) if error.is_login_required() => Redirect::to("/login").into_response(),
            Self::Canva(error) => unavailable(&error),
            Self::Login(error) => unavailable(&error),
        }
    }
}

/// The error is for the log, and the user gets none of it.
fn unavailable(error: &dyn std::error::Error) -> Response {
    eprintln!("{error}");
    (StatusCode::BAD_GATEWAY, "Canva is not available. Please try again later.").into_response()
}

impl From<canva_connect::Error> for AppError {
    fn from(error: canva_connect::Error) -> Self {
        Self::Canva(error)
    }
}

impl From<LoginError> for AppError {
    fn from(error: LoginError) -> Self {
        Self::Login(error)
    }
}
