//! Makes a call with the tokens stored by the example `web_app`, and refreshes them if necessary.
//!
//! ```sh
//! export CANVA_CLIENT_ID=OC-… CANVA_CLIENT_SECRET=cnvca…
//! cargo run --example stored_token -- KEY
//! ```
//!
//! `web_app` prints the key of each user who logs in. Several instances can run at the same time.
//!
//! - `CANVA_TOKENS`: the directory of the tokens. Default: `canva-tokens`.
//! - `CANVA_BASE_URL`: the base URL of the API, for testing. Default: Canva's.

use canva_connect::session::{FileStore, Integration, Sessions};
use std::env;
use std::error::Error;
use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    match run().await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

async fn run() -> Result<(), Box<dyn Error>> {
    let user = env::args().nth(1).ok_or("name the key of a user, which `web_app` has printed")?;
    let store = FileStore::new(env::var("CANVA_TOKENS").unwrap_or_else(|_| "canva-tokens".to_owned()));
    let sessions = Sessions::new(Integration::from_env()?, store);
    let canva = sessions.user(&user).client();

    match canva.get_user_profile().send().await {
        Ok(response) => {
            println!(
                "Logged in as {}.",
                response.profile.display_name.as_deref().unwrap_or("an unnamed user")
            );
        }
        Err(error) if error.is_login_required() => println!("Please log in with `web_app` first."),
        Err(error) => return Err(error.into()),
    }
    sessions.flush().await?;
    Ok(())
}
