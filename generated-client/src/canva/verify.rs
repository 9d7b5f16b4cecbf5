//! Verifying what Canva signs: the webhooks that it sends, and the tokens of users who come back from
//! its editor.
//!
//! Anyone can call an address that Canva is told to call. Only the signature tells who it was.
//!
//! ```no_run
//! # async fn example(token: &str, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {
//! use canva_connect::Client;
//! use canva_connect::verify::Verifier;
//!
//! const CLIENT_ID: &str = "OC-AZ4kT7mQw9Rp";
//!
//! // Once, when the program starts.
//! let verifier = Verifier::new(&Client::builder().build()?);
//!
//! // At the return URL, with its parameter `correlation_jwt`.
//! let back = verifier.verify_return(token, CLIENT_ID).await?;
//! println!("{:?} is back from {}", back.user_id, back.design_id);
//!
//! // At the webhook's URL, with the body as it came.
//! match verifier.verify_notification(body, CLIENT_ID).await {
//!     Ok(notification) => println!("{}: {:?}", notification.id, notification.content), // and answer 200
//!     Err(error) if error.is_unavailable() => println!("not now: {error}"),          // 503
//!     Err(error) => println!("{error}"),                                             // 401
//! }
//! # Ok(())
//! # }
//! ```
//!
//! # What is certain
//!
//! Canva documents where the keys are, that they are for Ed25519, that they change, and that they are
//! for webhooks as well as for the token of return navigation. That token is a JSON Web Token for the
//! integration's client ID. In which form a webhook is signed was not to be found in the
//! documentation when this was written: see [`Verifier::verify_notification`].
//!
//! # What is checked
//!
//! A token has to be a JSON Web Token in compact form, of at most 256 KiB, signed by `EdDSA` with
//! Ed25519 and one of Canva's keys, which its header names. Any other algorithm, `none` included, is
//! refused, as is any other way of writing the same token. `exp` and `nbf` are checked with a leeway.
//!
//! A good token stays good until it expires, for whoever has it. Whether one was there before is yours
//! to know.

mod cache;
mod claims;
mod correlation_state;
mod error;
mod keys;
mod return_navigation;
mod token;
mod verifier;

pub use self::correlation_state::with_correlation_state;
pub use self::error::VerifyError;
pub use self::return_navigation::ReturnNavigation;
pub use self::verifier::Verifier;
