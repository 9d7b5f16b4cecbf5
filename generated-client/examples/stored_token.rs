//! Makes a call with the tokens that the program `web_login` stored, and refreshes them if it has to.
//!
//! ```sh
//! export CANVA_CLIENT_ID=OC-… CANVA_CLIENT_SECRET=cnvca…
//! cargo run --example stored_token
//! ```
//!
//! It can be run any number of times, also at the same time.
//!
//! - `CANVA_TOKENS`: another directory for the tokens than `canva-tokens`.
//! - `CANVA_BASE_URL`: another server than Canva's.

use canva_connect::Client;
use canva_connect::session::{FileStore, Integration, Sessions};
use std::env;
use std::error::Error;

/// Whose tokens they are.
const USER: &str = "me";

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let store = FileStore::new(env::var("CANVA_TOKENS").unwrap_or_else(|_| "canva-tokens".to_owned()));
    let sessions = Sessions::new(integration()?, store);
    let canva = sessions.user(USER).client();

    match canva.get_user_profile().send().await {
        Ok(answer) => {
            println!("Logged in as {}.", answer.profile.display_name.as_deref().unwrap_or("somebody"));
        }
        Err(error) if error.is_login_required() => println!("Please log in with `web_login` first."),
        Err(error) => return Err(error.into()),
    }
    sessions.flush().await?;
    Ok(())
}

fn integration() -> Result<Integration, Box<dyn Error>> {
    let integration = Integration::new(env::var("CANVA_CLIENT_ID")?, env::var("CANVA_CLIENT_SECRET")?);
    Ok(match env::var("CANVA_BASE_URL") {
        Ok(url) => integration.with_client(Client::builder().base_url(url).build()?),
        Err(_) => integration,
    })
}
