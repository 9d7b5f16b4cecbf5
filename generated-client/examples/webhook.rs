//! Says what a webhook's body is, as it came, from standard input:
//!
//! ```text
//! cargo run --example webhook --features verify -- OC-AZ4kT7mQw9Rp < body
//! ```

use canva_connect::Client;
use canva_connect::verify::Verifier;
use std::io::Read;
use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<ExitCode, Box<dyn std::error::Error>> {
    let client_id = std::env::args().nth(1).ok_or("give the integration's client ID")?;
    let mut body = Vec::new();
    std::io::stdin().read_to_end(&mut body)?;

    // A server makes one for all webhooks, and answers 200, 503 or 401.
    let verifier = Verifier::new(&Client::builder().build()?);
    match verifier.verify_notification(&body, &client_id).await {
        Ok(notification) => {
            println!("{}: {:?}", notification.id, notification.content);
            Ok(ExitCode::SUCCESS)
        }
        Err(error) if error.is_unavailable() => Err(error.into()),
        Err(error) => {
            println!("refused: {error}");
            Ok(ExitCode::FAILURE)
        }
    }
}
