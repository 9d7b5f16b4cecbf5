// @generated from spec/ by the generator; change the spec, not this file.

//! Canva Connect API: one module per section of the [documentation](https://www.canva.dev/docs/apps/rest-apis/).

pub(crate) mod api;
#[cfg(all(feature = "oauth", not(target_arch = "wasm32")))]
mod authorization;
pub mod analytics;
pub mod apps;
pub mod assets;
pub mod autofills;
pub mod brand_templates;
pub mod comments;
pub mod common;
pub mod connect;
pub mod designs;
pub mod errors;
pub mod exports;
pub mod folders;
pub mod generations;
pub mod imports;
pub mod merges;
pub mod oauth;
pub mod oidc;
pub mod operations;
pub mod print_partners;
pub mod resizes;
pub mod users;
pub mod webhooks;

pub use self::api::{AUTHORIZATION_URL, ApiError, ApiErrorCode, Region};
#[cfg(all(feature = "oauth", not(target_arch = "wasm32")))]
#[allow(
    unused_imports,
    unreachable_pub,
    reason = "a crate may have a module of that name with more"
)]
pub use crate::runtime::session;
