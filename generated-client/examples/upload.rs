//! Uploads a file with its progress, waits for the new asset, and saves its thumbnail.
//!
//! ```sh
//! export CANVA_TOKEN=…
//! cargo run --example upload -- holiday.jpg
//! ```
//!
//! The token needs the scopes `asset:write` and `asset:read`. The thumbnail goes into the folder `thumbnails`.

use canva_connect::assets::{Asset, AssetUploadErrorCode, AssetUploadMetadata};
use canva_connect::{Body, Client, Polling, TransferProgress, WaitError};
use std::error::Error;
use std::path::Path;
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
    let path = std::env::args().nth(1).ok_or("usage: upload FILE")?;
    let canva = Client::from_env()?;
    let asset = upload(&canva, Path::new(&path)).await?;
    println!("{}: {}, created at {}", asset.id, asset.name, asset.created_at);
    match &asset.thumbnail {
        Some(thumbnail) => {
            let path = canva.download(&thumbnail.url).to_folder("thumbnails").await?;
            println!("thumbnail: {}", path.display());
        }
        // Videos get theirs later: ask for the asset again.
        None => println!("there is no thumbnail yet"),
    }
    Ok(())
}

async fn upload(canva: &Client, path: &Path) -> Result<Asset, Box<dyn Error>> {
    let name = path.file_stem().unwrap_or_default().to_string_lossy();
    let file = Body::from_file(path).await?.on_progress(print_progress);
    let job = canva.create_asset_upload_job(AssetUploadMetadata::new(shortened(&name)), file);
    let polling = Polling::new().on_progress(|job| println!("the upload is {}", job.status));
    match job.send_and_wait_with(polling).await {
        Ok(asset) => Ok(asset),
        Err(WaitError::Failed(failure)) => {
            let error = failure.error.ok_or("the upload failed")?;
            Err(match error.code {
                AssetUploadErrorCode::FileTooBig => format!("the file is too big: {}", error.message),
                code => format!("the upload failed: {}: {}", code.as_str(), error.message),
            })?
        }
        Err(error) => Err(error)?,
    }
}

/// Shortens a name to the length that the API documents.
fn shortened(name: &str) -> String {
    let documented = AssetUploadMetadata::CONSTRAINTS.iter().find_map(|it| it.max_length);
    let length = documented.and_then(|length| usize::try_from(length).ok()).unwrap_or(usize::MAX);
    name.chars().take(length).collect()
}

fn print_progress(sent: TransferProgress) {
    match sent.total {
        Some(total) => println!("sent {} of {total} bytes", sent.bytes),
        None => println!("sent {} bytes", sent.bytes),
    }
}
