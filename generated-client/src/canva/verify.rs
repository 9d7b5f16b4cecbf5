//! Signature verification for webhooks and return navigation.
//!
//! Anyone can send requests to a webhook URL or a return URL. The signature proves that Canva created the content.
//!
//! ```no_run
//! # async fn example(token: &str, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
//! use canva_connect::Client;
//! use canva_connect::verify::Verifier;
//!
//! const CLIENT_ID: &str = "OC-AZ4kT7mQw9Rp";
//!
//! // Once, when the program starts:
//! let verifier = Verifier::new(&Client::builder().build()?);
//!
//! // In the handler of the return URL, with its parameter `correlation_jwt`:
//! let navigation = verifier.verify_return_navigation(token, CLIENT_ID).await?;
//! println!("{:?} returned from {}", navigation.user_id, navigation.design_id);
//!
//! // In the handler of the webhook URL, with the raw body:
//! match verifier.verify_webhook(body, CLIENT_ID).await {
//!     Ok(notification) => println!("{}: {:?}", notification.id, notification.content), // respond with 200
//!     Err(error) if error.is_unavailable() => println!("try again later: {error}"),    // 503
//!     Err(error) => println!("{error}"),                                               // 401
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # Documented behavior
//!
//! Canva documents the URL of its public keys, that they are Ed25519 keys, that they are rotated, and that they sign
//! both webhooks and the token of return navigation. That token is a JSON Web Token (JWT) whose audience is the
//! integration's client ID. The signature format of webhooks was not documented when this was written: see
//! [`Verifier::verify_webhook`].
//!
//! # Checks
//!
//! A token must be a JWT in compact form of at most 256 KiB, with the algorithm `EdDSA`, an Ed25519 signature, and
//! the ID of one of Canva's keys in its header. Any other algorithm, including `none`, and any non-canonical
//! encoding are rejected. `exp` and `nbf` are checked with a leeway.
//!
//! A valid token can be used again until it expires, or reaches the [maximum age](Verifier::max_age) if you set one.
//! Replay detection is left to the application.
//!
//! # Tests
//!
//! A [`TestSigner`] signs webhooks and tokens for the tests of your handlers.

mod claims;
mod correlation_state;
mod error;
mod jwt;
mod key_cache;
mod key_set;
mod return_navigation;
mod test_signer;
mod verifier;

pub use self::correlation_state::with_correlation_state;
pub use self::error::VerifyError;
pub use self::return_navigation::ReturnNavigation;
pub use self::test_signer::TestSigner;
pub use self::verifier::Verifier;
