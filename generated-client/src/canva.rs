//! What is specific to Canva: logins and signatures.

#[cfg(all(feature = "oauth", not(target_arch = "wasm32")))]
pub mod session;
#[cfg(feature = "verify")]
pub mod verify;
