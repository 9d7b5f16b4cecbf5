//! Features specific to Canva: calls about tokens, signature verification and quotas.

mod environment;
mod quota;
#[cfg(test)]
mod reported_errors;
#[cfg(all(feature = "oauth", not(target_arch = "wasm32")))]
pub mod session;
#[cfg(feature = "verify")]
pub mod verify;
