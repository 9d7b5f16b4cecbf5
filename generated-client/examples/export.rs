//! Exports a design, and downloads all of its files.
//!
//! ```sh
//! export CANVA_TOKEN=…
//! cargo run --example export -- DAHq6NbXe3k png exports
//! ```
//!
//! The token needs the scope `design:content:read`.

use canva_connect::exports::{
    CreateDesignExportJobRequest, ExportErrorCode, ExportFormat, JpgExportFormat, Mp4ExportFormat,
    Mp4ExportQuality, PdfExportFormat, PngExportFormat, PptxExportFormat,
};
use canva_connect::{Client, ClientBuilder, Polling, WaitError};
use std::error::Error;
use std::process::ExitCode;

const USAGE: &str = "usage: export DESIGN_ID pdf|png|jpg|pptx|mp4 FOLDER";

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
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [design, format, folder] = arguments.as_slice() else { Err(USAGE)? };
    let format = parse_format(format).ok_or(USAGE)?;
    // A call may wait for a rate limit. Say so instead of standing still.
    let canva = ClientBuilder::from_env()?.on_delay(|delay| eprintln!("{delay}")).build()?;
    let urls = export(&canva, design, format).await?;
    println!("{} files", urls.len());
    for path in canva.download_all(&urls, folder).await? {
        println!("saved {}", path.display());
    }
    Ok(())
}

fn parse_format(name: &str) -> Option<ExportFormat> {
    Some(match name {
        "pdf" => PdfExportFormat::new().into(),
        "png" => PngExportFormat::new().into(),
        "jpg" => JpgExportFormat::new(90).into(),
        "pptx" => PptxExportFormat::new().into(),
        "mp4" => Mp4ExportFormat::new(Mp4ExportQuality::Horizontal1080p).into(),
        _ => return None,
    })
}

/// Returns the URLs of the files, which expire after 24 hours.
async fn export(canva: &Client, design: &str, format: ExportFormat) -> Result<Vec<String>, Box<dyn Error>> {
    let polling = Polling::new().on_progress(|job| println!("the export is {}", job.status));
    let export = canva.create_design_export_job(CreateDesignExportJobRequest::new(design, format));
    match export.send_and_wait_with(polling).await {
        Ok(urls) => Ok(urls),
        Err(WaitError::Failed(failure)) => {
            let error = failure.error.ok_or("the export failed")?;
            Err(match error.code {
                ExportErrorCode::LicenseRequired => {
                    "the design has elements that must be bought first".to_owned()
                }
                ExportErrorCode::ApprovalRequired => "the design must be approved first".to_owned(),
                code => format!("the export failed: {}: {}", code.as_str(), error.message),
            })?
        }
        // It goes on: `get_design_export_job` with this ID finds its result.
        Err(WaitError::TimedOut(timeout)) => Err(timeout)?,
        Err(WaitError::Call(error)) if error.is_not_found() => Err("there is no such design")?,
        Err(error) => Err(error)?,
    }
}
