//! A tour of the client that needs no account: the program contains the API that it calls.
//!
//! ```sh
//! cargo run --example tour
//! ```
//!
//! Gray lines are the requests that this API receives, and its responses. Everything else is the program's own output.

mod api;

use canva_connect::assets::{AssetUploadErrorCode, AssetUploadMetadata};
use canva_connect::errors::ErrorCode;
use canva_connect::exports::{CreateDesignExportJobRequest, ExportFormat, PngExportFormat};
use canva_connect::{Body, Client, Transport, WaitError};
use std::error::Error;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let canva =
        Client::builder().token("made-up-token").transport(Transport::from_fn(api::respond)).build()?;

    heading("Upload a file, and wait for the job");
    let file = Body::from_reader(api::PHOTO).with_len(api::PHOTO.len() as u64).on_progress(|sent| {
        if sent.bytes % 524_288 == 0 {
            println!("sent {} of {} bytes", sent.bytes, sent.total.unwrap_or_default());
        }
    });
    let upload = canva.create_asset_upload_job(AssetUploadMetadata::new("Sunrise 🌅"), file);
    let asset = upload.send_and_wait().await?;
    println!("{}: {:?}, tagged {:?}", asset.id, asset.name, asset.tags);

    heading("List designs, page by page");
    let mut designs = canva.list_designs().query("sale").items();
    while let Some(design) = designs.try_next().await? {
        let types = design.design_types.unwrap_or_default();
        println!("{}: {}, {types:?}", design.id, design.title.unwrap_or_default());
    }

    heading("Export a design, and download the file");
    let png = ExportFormat::Png(PngExportFormat::new().width(1280));
    let urls = canva
        .create_design_export_job(CreateDesignExportJobRequest::new("DAHq6NbXe3k", png))
        .send_and_wait()
        .await?;
    let path = std::env::temp_dir().join(format!("tour-{}.png", std::process::id()));
    for url in urls {
        let bytes = canva.download(&url).to_file(&path).await?;
        println!("saved {bytes} bytes");
    }
    std::fs::remove_file(path)?;

    heading("Handle errors by their type");
    match canva.get_asset("MAgone").send().await {
        Err(error) if error.code() == Some(&ErrorCode::NotFound) => println!("{error}"),
        other => println!("unexpected: {other:?}"),
    }
    let video = canva.create_asset_upload_job(AssetUploadMetadata::new("Video"), "a video");
    match video.send_and_wait().await {
        Err(WaitError::Failed(failure)) => match failure.error {
            Some(error) if error.code == AssetUploadErrorCode::FileTooBig => println!("{}", error.message),
            error => println!("unexpected: {error:?}"),
        },
        other => println!("unexpected: {other:?}"),
    }
    Ok(())
}

/// Prints a heading in bold.
fn heading(text: &str) {
    println!("\n\u{1b}[1m{text}\u{1b}[0m");
}
