//! Verifies the body of a webhook from standard input, and prints the notification.
//!
//! ```sh
//! cargo run --example webhook --features verify -- OC-AZ4kT7mQw9Rp < body
//! ```

use canva_connect::Client;
use canva_connect::verify::Verifier;
use std::io::Read;
use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    run().await.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::FAILURE
    })
}

async fn run() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let client_id = std::env::args().nth(1).ok_or("usage: webhook CLIENT_ID < body")?;
    let mut body = Vec::new();
    std::io::stdin().read_to_end(&mut body)?;

    // A server creates one verifier for all webhooks, and responds with status 200, 503 or 401.
    let verifier = Verifier::new(&Client::builder().build()?);
    match verifier.verify_webhook(&body, &client_id).await {
        Ok(notification) => {
            println!("{}: {:?}", notification.id, notification.content);
            Ok(ExitCode::SUCCESS)
        }
        Err(error) if error.is_unavailable() => Err(error.into()),
        Err(error) => {
            println!("rejected: {error}");
            Ok(ExitCode::FAILURE)
        }
    }
}
