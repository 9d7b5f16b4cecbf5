//! Features specific to Canva: user sessions and signature verification.

#[cfg(all(feature = "oauth", not(target_arch = "wasm32")))]
pub mod session;
#[cfg(feature = "verify")]
pub mod verify;
